import Access
import Calls
import Database
import Values
import Web

/// What an evaluator finds on the first screen beside what waits: how far the reading is, call by call, and until when.
enum EvaluationOverview {
    private static let most = 200

    static let source = OverviewSource(order: 15) { actor, _, db in
        guard actor.has(.evaluator), let person = actor.person else { return nil }
        let all = try MineRoutes.lines(of: person, limit: most, in: db)
        let closed = try EvaluationStore.closed(among: Array(Set(all.map(\.call.id))), in: db)
        let byCall = Dictionary(grouping: all.filter { !closed.contains($0.call.id) }, by: \.call.id)
        let lines = byCall.values.sorted { $0[0].call.deadline > $1[0].call.deadline }.map { files in
            let call = files[0].call
            let read = files.count { $0.assignment.stage == .read }
            let due = call.evaluationDue?.instant
            return Overview.Line(
                EvaluationPhrases.overviewRead(read, files.count, call.name), MineRoutes.path, due.map { .until($0) })
        }
        return Overview(EvaluationPhrases.overviewProgress, lines, none: EvaluationPhrases.overviewNone)
    }
}
