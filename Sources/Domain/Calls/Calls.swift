import Access
import Phrases
package import Record
package import Web

/// Calls for projects: from the draft to the deadline, and the past editions that the record tells of.
package enum Calls {
    /// The files of the record that this module loads; they come after those of Programmes and Clusters.
    package static let record: [RecordSection] = TemplateRecord.sections + [EditionRecord.section]

    package static func module(_ slots: CallSlots = CallSlots()) -> Module {
        var module = Module("calls", phrases: CallPhrases.bundle)
        module.routes = CallRoutes(slots: slots).all + CallFormRoutes(slots: slots).all + ExtensionRoutes.all
        module.migrations = CallMigrations.all + EditionMigrations.all
        module.menu = [
            MenuEntry(.main, CallPhrases.menu, CallPaths.list, order: 10),
            MenuEntry(.workspace, CallPhrases.menuDrafts, CallPaths.drafts, access: .rule(CallRules.follow), order: 20),
        ]
        module.waiting = [CallWaiting.source]
        module.overviews = [CallOverview.source]
        module.records = [CallOverview.records]
        module.jobs = CallJobs.handlers
        module.values = [
            ValueWords("call.state", Call.State.self, CallState.word), ValueWords("call.deadline", .wallTime),
            ValueWords("call.support", .money), ValueWords("call.budget", .money),
        ]
        return module
    }
}
