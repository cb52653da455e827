import Access
import Database
import Jobs
import Values
import Web

/// What follows by itself: public pages made while a call was open are forgotten when it closes.
enum CallJobs {
    static let closed: JobKind = "calls.closed"

    /// Asks for it at the deadline. An extension asks anew; the earlier one then does no harm.
    static func post(closingOf call: Call, in db: any Connection) throws {
        try Outbox.post(
            closed, subject: call.id.text, key: "\(closed.name) \(call.id) \(call.deadline)", at: call.deadline, in: db)
    }

    static func handlers(_ site: Site) -> [JobHandler] {
        [JobHandler(closed) { _ in site.publicDataChanged() }]
    }
}

/// What waits for the division: drafts to publish, calls that close within 14 days.
enum CallWaiting {
    static let source = WaitingSource { actor, now, db in
        guard CallRules.create(actor, at: now).isAllowed else { return [] }
        let closing = try CallStore.closing(after: now, before: now.adding(days: 14), in: db).map { call in
            Waiting(CallPhrases.waitingClosing(call.name), CallPaths.call(call.id), until: call.deadline)
        }
        let drafts = try CallStore.drafts(in: db).map { call in
            Waiting(CallPhrases.waitingDraft(call.name), CallPaths.call(call.id), until: call.due(.launch)?.instant)
        }
        return closing + drafts
    }
}
