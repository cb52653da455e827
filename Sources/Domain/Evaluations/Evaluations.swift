import Access
import Phrases
package import Web

/// The evaluation of dossiers: appointing readers, conflicts of interest, scores and moderation.
package enum Evaluations {
    package static func module() -> Module {
        var module = Module("evaluations", phrases: EvaluationPhrases.bundle)
        module.routes =
            MineRoutes.all + ProfileRoutes.all + AssignmentRoutes.all + ReviewRoutes.all + OverviewRoutes.all
            + ConflictRoutes.all + ScoresRoutes.all
        module.migrations = EvaluationMigrations.all
        module.menu = [
            MenuEntry(
                .workspace, EvaluationPhrases.mineTitle, MineRoutes.path, access: .rule(EvaluationRules.mine), order: 30)
        ]
        module.waiting = EvaluationWaiting.all
        module.jobs = EvaluationMail.handlers
        return module
    }
}
