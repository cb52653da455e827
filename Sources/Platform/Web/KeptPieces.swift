import Phrases
import Synchronization

/// What many pages of one language have alike and is long to say: made once, and found by its name.
final class KeptPieces: Sendable {
    private static let most = 256
    private let made = Mutex<[String: any Sendable]>([:])

    subscript(name: String) -> (any Sendable)? { made.withLock { $0[name] } }

    func keep(_ value: some Sendable, as name: String) {
        made.withLock {
            if $0.count >= Self.most { $0.removeAll() }
            $0[name] = value
        }
    }
}

extension Page {
    /// What follows from the settings of a call, say, and from the reader's language, and from nothing else.
    /// - Parameters:
    ///   - name: begins with that of the caller's module.
    ///   - holds: whether what is kept under the name is made of the same; if not, it is made anew.
    package func kept<Value: Sendable>(
        _ name: String, while holds: (Value) -> Bool, _ make: () -> Value
    ) -> Value {
        if let value = plain.kept[name] as? Value, holds(value) { return value }
        let value = make()
        plain.kept.keep(value, as: name)
        return value
    }
}
