import Access
package import Calls
import Database
package import Dossiers
import Phrases
package import Web

/// Programme contracts: drafted from a label, signed outside the platform, paid tranche by tranche.
package enum Contracts {
    /// - Parameter barred: dossiers closed to a person by every road: a conflict of interest stands.
    package static func module(
        duties: Duties = .none, barred: [DossierScope] = [], conditions: DecisionConditions = .none,
        news: SupportNews = .none
    ) -> Module {
        var module = Module("contracts", phrases: ContractPhrases.bundle)
        let pages = ContractRoutes(duties: duties, barred: barred, conditions: conditions, news: news)
        module.routes =
            DraftRoutes(duties: duties, barred: barred, conditions: conditions).all
            + TermsRoutes(duties: duties, barred: barred, conditions: conditions).all
            + pages.all
            + ChangeRoutes(pages: pages).all + TrancheRoutes(barred: barred, conditions: conditions).all
        module.jobs = { ContractMail(site: $0, duties: duties).handlers }
        module.migrations = ContractMigrations.all
        module.storedFiles = [
            "SELECT file_digest, file_size FROM contract WHERE file_digest IS NOT NULL",
            "SELECT file_digest, file_size FROM contract_condition WHERE file_digest IS NOT NULL",
        ]
        module.menu = [
            MenuEntry(
                .workspace, ContractPhrases.title, ContractPaths.all, access: .rule(ContractRules.menu), order: 60)
        ]
        module.waiting = [ContractWaiting.source(barred)]
        module.overviews = [ContractOverview.own(barred), ContractOverview.payments(barred)]
        module.records = [ContractOverview.records(barred)]
        module.values = [
            ValueWords("contract.amount", .money), ValueWords("contract.amount-per-year", .money),
            ValueWords("contract.state", Contract.State.self, ContractPhrases.state),
            ValueWords("contract.level", ContractSignature.Level.self, ContractPhrases.level),
            ValueWords("contract.change", ContractChange.Kind.self, ContractPhrases.change),
            ValueWords("contract.condition", TrancheCondition.Kind.self, ContractPhrases.condition),
        ]
        return module
    }

    /// On the page of a call, for the division: the way to its contracts.
    package static let callPanel = CallPanel { call, page, _ in
        guard ContractRules.follow(page.actor, at: page.now).isAllowed else { return .empty }
        return
            "<p>\(page.anchor(ContractPaths.list(call.id), ContractPhrases.ofCall(call.number ?? ""), style: "btn"))</p>"
    }
}
