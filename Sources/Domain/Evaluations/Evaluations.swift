import Access
import Database
package import Dossiers
import Phrases
package import Web

/// The evaluation of dossiers: appointing readers, conflicts of interest, scores and moderation.
package enum Evaluations {
    package static func module(_ sources: DossierSources) -> Module {
        var module = Module("evaluations", phrases: EvaluationPhrases.bundle)
        module.routes =
            MineRoutes.all + ProfileRoutes.all + AssignmentRoutes.all + ReviewRoutes(sources: sources).all
            + OverviewRoutes.all
            + ConflictRoutes.all + ScoresRoutes.all
        module.migrations = EvaluationMigrations.all
        module.menu = [
            MenuEntry(
                .workspace, EvaluationPhrases.mineTitle, MineRoutes.path, access: .rule(EvaluationRules.mine), order: 30
            )
        ]
        module.waiting = EvaluationWaiting.all
        module.overviews = [EvaluationOverview.source]
        module.records = EvaluationJournal.all
        module.jobs = EvaluationMail.handlers
        module.values = [
            ValueWords("evaluation.conflict", Assignment.Declaration.self, EvaluationPhrases.told),
            ValueWords("evaluation.flag", ConflictFlag.Kind.self, EvaluationPhrases.says),
            ValueWords("evaluation.ruling", ConflictFlag.Ruling.self, EvaluationPhrases.ruled),
        ]
        return module
    }

    /// For `DossierSources.readers`: an evaluator who has declared and is in no conflict may read the dossier's files.
    package static let mayRead: DossierReading = { actor, dossier, db in
        guard actor.has(.evaluator), let person = actor.person else { return false }
        let stage = try AssignmentStore.find(dossier.id, of: person, in: db)?.stage
        return stage == .reading || stage == .read
    }

    /// For `DossierSources.barred`: dossiers over which a conflict was declared or upheld, whatever the person has become since.
    package static let barred: DossierScope = { AssignmentStore.conflicted($0) }

    /// For `DossierSources.uncleared`: dossiers that no role opens to their evaluator before it is clear that no conflict stands.
    package static let uncleared: DossierScope = { AssignmentStore.uncleared($0) }

    /// For `DossierSources.appointed`: an appointment that was ended counts too, for something may have been read by then.
    package static let appointed: DossierScope = { AssignmentStore.appointed($0) }
}
