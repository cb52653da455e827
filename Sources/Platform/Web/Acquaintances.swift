import Access
import Synchronization

/// Who came last with a session. Nobody is let in on the strength of it: it only tells what will be asked.
final class Acquaintances: Sendable {
    private static let most = 4096
    private let actors = Mutex<[String: Actor]>([:])

    subscript(token: String) -> Actor? { actors.withLock { $0[token] } }

    func note(_ resolved: Identity.Resolved, under token: String) {
        actors.withLock { actors in
            guard case .signedIn(let actor, _) = resolved else { return actors[token] = nil }
            if actors.count >= Self.most { actors.removeAll() }
            actors[token] = actor
        }
    }
}
