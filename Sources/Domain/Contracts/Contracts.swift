import Access
import Phrases
package import Web

/// Programme contracts: drafted from a label, signed outside the platform, paid tranche by tranche.
package enum Contracts {
    package static func module() -> Module {
        var module = Module("Contracts", phrases: ContractPhrases.bundle)
        module.routes = DraftRoutes.all + ContractRoutes.all + TrancheRoutes.all
        module.migrations = ContractMigrations.all
        module.menu = [
            MenuEntry(
                .workspace, ContractPhrases.title, ContractPaths.all, access: .rule(ContractRules.menu), order: 60)
        ]
        module.waiting = [ContractWaiting.source]
        return module
    }
}
