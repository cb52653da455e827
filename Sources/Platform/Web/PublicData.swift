package import Database
import History
package import Values

extension Site {
    /// A change made here is forgotten here at once; other nodes hear of it by the length of the history.
    package func publicDataChanged() { cache.forget() }

    /// What pages are made of and changes rarely (names of regions, counts), read once for each version of the data. `name`
    /// is a literal of the caller's module, with the language where the value depends on it.
    package func kept<Value: Sendable>(
        _ name: String, at now: Instant, _ read: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        await followData(at: now)
        let (kept, version) = cache.part(name)
        if let value = kept as? Value { return value }
        let value = try await database.read(read)
        cache.keep(value, as: name, at: version)
        return value
    }

    /// Asks the database, at most once a second, whether anything was done since. While it is away, pages are shown as they
    /// are kept: until the end of the minute.
    func followData(at now: Instant) async {
        guard cache.isAskedFor(at: now) else { return }
        guard let length = try? await database.read({ try History.head(in: $0).length }) else { return }
        cache.follow(length)
    }
}
