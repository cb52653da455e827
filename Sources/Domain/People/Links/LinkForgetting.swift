import Access
import Database
import History
import Values

/// What becomes of mailed links that can no longer be used.
enum LinkForgetting {
    /// As long as somebody may still ask why a link did not work.
    static let daysAfterEnd = 30
    /// Invitations at a time: each is an entry of history.
    private static let most = 100
    /// Stands in the history, in the language in which the administration writes.
    private static let reason = "Délai de conservation écoulé"

    /// Removes links whose time ended a month ago, and what history tells of those invited who never came. An accepted invitation stays until
    /// its account is closed, which erases it.
    static func forget(at now: Instant, in db: any Connection) throws {
        let ended = now.adding(days: -daysAfterEnd)
        for invitation in try LinkStore.unaccepted(endedBefore: ended, limit: most, in: db) {
            try History.erasePersonal(
                of: .init("invitation", invitation), because: reason, by: .system, at: now, in: db)
            try LinkStore.remove(invitation, in: db)
        }
        try LinkStore.removeMailed(endedBefore: ended, in: db)
    }
}
