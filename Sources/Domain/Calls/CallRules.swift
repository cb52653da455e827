package import Access

/// Who may do what with a call, and when. A published call is public; a draft is known to the division only.
package enum CallRules {
    private static let division: Set<Role> = [.programmeOfficer, .headOfDivision]

    package static let create = Rule<Void>("call.create", division)
    /// Drafts, and the history of every call.
    package static let follow = Rule<Void>("call.follow", division.union([.auditor]))
    package static let edit = Rule<Call>("call.edit", division) { _, call, _ in
        call.state == .draft ? .allowed : .refused(CallPhrases.notADraft)
    }
    package static let publish = Rule<Call>("call.publish", division) { _, call, _ in
        call.state == .draft ? .allowed : .refused(CallPhrases.notADraft)
    }
    package static let cancel = Rule<Call>("call.cancel", division) { _, call, _ in
        call.state == .draft ? .allowed : .refused(CallPhrases.notADraft)
    }
    package static let extend = Rule<CallStanding>("call.extend", division) { _, standing, now in
        if standing.call.state != .published { return .refused(CallPhrases.notPublished) }
        // Once the dossiers were opened for reading, a later deposit would be unfair to those who kept the time.
        if standing.call.isClosed(at: now) { return .refused(CallPhrases.deadlinePassed) }
        return standing.reached[.results] == nil ? .allowed : .refused(CallPhrases.resultsAreOut)
    }

    /// Whether `actor` may see the call's page.
    package static func isVisible(_ call: Call, to actor: Actor) -> Bool {
        call.state == .published || follow.isAllowed(actor)
    }
}

extension Rule where Subject == Void {
    /// For what does not depend on the time.
    fileprivate func isAllowed(_ actor: Actor) -> Bool {
        actor.kind == .system || (actor.isSignedIn && (roles.map(actor.has(any:)) ?? true))
    }
}
