package import Access
package import Database
import History
import Jobs
package import Values

/// The acts on a call, each whole: rule, row, history, what follows. Called inside a write.
package enum CallActs {
    package static func create(_ call: Call, by actor: Actor, at now: Instant, in db: any Connection) throws {
        try CallRules.create.check(actor, at: now)
        try CallStore.insert(call, in: db)
        try History.record(
            "call.created", of: .init("call", call.id), by: actor, at: now,
            CallChanges.between(nil, call), in: db)
    }

    /// - Parameter revision: that of the draft on which `new` was written; nil where it is not known.
    /// - Throws: `CallError.changedMeanwhile` when somebody else has saved another one since.
    package static func edit(
        _ id: ID<Call>, to new: Call, over revision: Int?, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        let old = try present(id, in: db)
        try CallRules.edit.check(actor, old, at: now)
        let changes = CallChanges.between(old, new)
        guard !changes.isEmpty else { return }
        guard revision == old.revision else { throw CallError.changedMeanwhile }
        try CallStore.save(new, in: db)
        try History.record("call.edited", of: .init("call", id), by: actor, at: now, changes, in: db)
    }

    /// Gives the number and makes the call public.
    package static func publish(
        _ id: ID<Call>, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> Call {
        var call = try present(id, in: db)
        try CallRules.publish.check(actor, call, at: now)
        let reasons = call.reasonsAgainstPublication(at: now)
        guard reasons.isEmpty else { throw CallError.incomplete(reasons) }
        let year = call.launch?.year ?? now.localDay.year
        try call.publish(number: CallStore.nextNumber(year: year, in: db), at: now)
        try CallStore.save(call, in: db)
        try CallStore.reach(.launch, of: id, at: now, in: db)
        try CallJobs.post(closingOf: call, in: db)
        try History.record(
            "call.published", of: .init("call", id), by: actor, at: now,
            [
                .init("call.state", before: Call.State.draft.rawValue, after: call.state.rawValue),
                .init("call.number", after: call.number),
            ] + launched(call.launch, on: now.localDay), in: db)
        return call
    }

    /// A launch on another day than the timetable announces: both, for the history.
    private static func launched(_ announced: Day?, on day: Day) -> [Change] {
        guard let announced, announced != day else { return [] }
        return [.init("call.launch", before: announced.description, after: day.description)]
    }

    package static func cancel(_ id: ID<Call>, by actor: Actor, at now: Instant, in db: any Connection) throws {
        var call = try present(id, in: db)
        try CallRules.cancel.check(actor, call, at: now)
        call.cancel()
        try CallStore.save(call, in: db)
        try History.record(
            "call.cancelled", of: .init("call", id), by: actor, at: now,
            [.init("call.state", before: Call.State.draft.rawValue, after: call.state.rawValue)], in: db)
    }

    /// Moves the deadline by a numbered notice. Whoever keeps dossiers hears of it as `calls.extended`, whose subject is
    /// `<call>/<number>`.
    @discardableResult
    package static func extend(
        _ id: ID<Call>, to instant: Instant, because reason: Localized, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws -> Extension {
        let standing = try standing(id, in: db)
        try CallRules.extend.check(actor, standing, at: now)
        guard let person = actor.person else { throw Refusal.hidden }
        var call = standing.call
        let notice = try call.extend(
            to: instant, because: reason, after: standing.extensions.count, at: now, by: person)
        try CallStore.save(call, in: db)
        try CallStore.insert(notice, of: id, in: db)
        try History.record(
            "call.extended", of: .init("call", id), by: actor, at: now,
            [
                .init("call.deadline", before: told(notice.from), after: told(notice.to)),
                .init("call.notice", after: String(notice.number)), .init("reason", after: reason.fr),
                .init("call.reason-ar", after: reason.ar), .init("call.reason-en", after: reason.en),
            ], in: db)
        let subject = "\(id)/\(notice.number)"
        try CallJobs.post(closingOf: call, in: db)
        try Outbox.post("calls.extended", subject: subject, key: "calls.extended \(subject)", at: now, in: db)
        return notice
    }

    package static func standing(_ id: ID<Call>, in db: any Connection) throws -> CallStanding {
        CallStanding(
            call: try present(id, in: db), reached: try CallStore.reached(of: id, in: db),
            extensions: try CallStore.extensions(of: id, in: db))
    }

    /// - Throws: `Refusal.hidden` when there is no such call.
    static func present(_ id: ID<Call>, in db: any Connection) throws -> Call {
        guard let call = try CallStore.find(id, in: db) else { throw Refusal.hidden }
        return call
    }

    private static func told(_ instant: Instant) -> String { CallChanges.told(instant) }
}
