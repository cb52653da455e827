import Database
import Phrases
package import Web

/// The selection: ranking under the budget, reasoned decisions, notification and results.
package enum Selections {
    package static func module(awards: Awards = .none) -> Module {
        var module = Module("selections", phrases: SelectionPhrases.bundle)
        module.routes = RankingRoutes.all + DecisionRoutes.all(awards) + NoticeRoutes.all(awards) + ResultRoutes.all
        module.migrations = SelectionMigrations.all
        module.storedFiles = ["SELECT digest, size FROM decision_letter"]
        module.waiting = SelectionWaiting.all
        module.overviews = [SelectionOverview.rankings, SelectionOverview.results]
        module.records = [SelectionOverview.records, SelectionOverview.decisions]
        module.jobs = SelectionMail.handlers
        module.values = [ValueWords("selection.outcome", SelectionDecision.Outcome.self, \.phrase)]
        return module
    }
}
