import Access
import Database
import Values
import Web

/// What the first screen tells of calls: those that are open, and until when. They are public, so whoever has to do with them reads it.
enum CallOverview {
    static let readers: Set<Role> = [
        .programmeOfficer, .headOfDivision, .steeringMember, .clusterDirector, .organisationDelegate, .networkSecretary,
        .auditor,
    ]
    private static let most = 5

    static let source = OverviewSource(order: 10) { actor, now, db in
        guard actor.grants.isEmpty || actor.has(any: readers) else { return nil }
        let lines = try CallStore.open(at: now, in: db).prefix(most).map { call in
            Overview.Line(CallPhrases.named(call.name), CallPaths.call(call.id), .until(call.deadline))
        }
        return Overview(
            CallPhrases.overviewOpen, lines, none: CallPhrases.overviewNoneOpen,
            all: CallRules.create(actor, at: now).isAllowed
                ? (CallFormPhrases.newTitle, CallPaths.new) : (CallPagePhrases.allCalls, CallPaths.list))
    }

    /// Calls in the latest acts: the division's and the auditor's.
    static let records = RecordNames("call") { ids, actor, now, db in
        guard CallRules.follow(actor, at: now).isAllowed else { return [:] }
        let calls = try CallStore.find(Set(ids.map { ID<Call>(stored: $0) }), in: db)
        return Dictionary(
            uniqueKeysWithValues: calls.map { id, call in
                (id.text, (CallPhrases.named(call.name), CallPaths.history(id)))
            })
    }
}
