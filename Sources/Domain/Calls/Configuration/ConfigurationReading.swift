import Database
import Digest
import Foundation
import Synchronization

/// Reads stored configurations. Every page under a call needs one, and to read its text anew takes longer than all else of such a page; so
/// the last ones read are remembered by their digest, and those that were met last are not even sent again.
/// The same text always gives the same value, whichever database it came from.
struct ConfigurationReading: Sendable {
    private static let most = 64
    /// As many as have their place in a statement.
    private static let places = 4

    /// Looked through on every page: not copied for it.
    private final class Entry: Sendable {
        let digest: String
        let value: CallConfiguration
        init(_ digest: String, _ value: CallConfiguration) { (self.digest, self.value) = (digest, value) }
    }
    private struct Memory: Sendable {
        var known: [String: CallConfiguration] = [:]
        var now = ConfigurationReading([])
    }
    private static let memory = Mutex(Memory())

    private let last: [Entry]
    /// Two columns of `c`: the text, or NULL where it need not be sent, and its digest; NULL of a row that is older than the digests.
    let columns: SQL

    private init(_ last: [Entry]) {
        self.last = last
        let digests = last.map(\.digest) + Array(repeating: "", count: Self.places - last.count)
        // Not IN: SQLite makes a table in memory of more than two values.
        columns = """
            CASE WHEN c.configuration_digest = \(digests[0]) OR c.configuration_digest = \(digests[1])
                OR c.configuration_digest = \(digests[2]) OR c.configuration_digest = \(digests[3]) THEN NULL
                ELSE c.configuration END, c.configuration_digest
            """
    }

    /// What is remembered now.
    static var now: ConfigurationReading { memory.withLock { $0.now } }

    /// From those two columns, the first of which is `column`.
    func read(_ row: Row, _ column: Int) throws -> CallConfiguration {
        let digest = try row.optionalText(column + 1)
        if row.isNull(column), let entry = last.first(where: { $0.digest == digest }) { return entry.value }
        return try row.bytes(column) { bytes in
            let digest = digest ?? Self.digest(Array(bytes))
            let known = Self.memory.withLock { $0.known[digest] }
            let value = try known ?? JSONDecoder().decode(CallConfiguration.self, from: Data(bytes))
            Self.remember(Entry(digest, value))
            return value
        }
    }

    static func digest(_ text: [UInt8]) -> String { SHA256Digest(of: text).description }

    private static func remember(_ entry: Entry) {
        memory.withLock {
            if $0.known.count >= most { $0.known.removeAll() }
            $0.known[entry.digest] = entry.value
            let others = $0.now.last.filter { $0.digest != entry.digest }
            $0.now = ConfigurationReading([entry] + others.prefix(places - 1))
        }
    }
}
