import Database

/// A statement of one session's, with the name under which the server has it prepared.
final class Statement {
    enum Kind { case begin, commit, savepoint, read, write, once }

    fileprivate(set) var name: String
    let kind: Kind
    let text: String
    fileprivate let shape: [UInt]
    /// The server has said that it has it under this name.
    var isPrepared = false

    fileprivate init(name: String, shape: [UInt], text: String) {
        (self.name, self.shape, self.text) = (name, shape, text)
        kind = Self.kind(text)
    }

    /// Schema and settings are not worth preparing.
    private static func kind(_ text: String) -> Kind {
        switch text.prefix(while: { $0.isLetter }).uppercased() {
        case "BEGIN": .begin
        case "COMMIT": .commit
        case "SAVEPOINT", "RELEASE": .savepoint
        case "SELECT", "VALUES": .read
        case "INSERT", "UPDATE", "DELETE", "WITH", "ROLLBACK": .write
        default: .once
        }
    }
}

/// The statements of one session, found again by the literals that they are made of. When it is full everything is forgotten at once:
/// they are literals of the program, few and the same, some of them in as many shapes as there are lengths of runs (`inRuns`).
struct StatementCache {
    static let limit = 400
    private var kept: [UInt: [Statement]] = [:]
    private var made = 0
    private var count = 0

    var isFull: Bool { count >= Self.limit }

    /// The one that is kept, or a new one.
    mutating func statement(_ sql: SQL) -> Statement {
        let hash = sql.shapeHash
        if let found = kept[hash]?.first(where: { sql.has(shape: $0.shape) }) { return found }
        var shape: [UInt] = []
        sql.shape { shape.append($0) }
        let new = Statement(name: newName(), shape: shape, text: sql.rendered(for: .postgresql).text)
        if new.kind != .once {
            kept[hash, default: []].append(new)
            count += 1
        }
        return new
    }

    /// Whether the server has it is not known: it goes by a name that this session never used before.
    mutating func rename(_ statement: Statement) { statement.name = newName() }

    /// Those that are still in somebody's hands are prepared anew, under other names.
    mutating func forgetAll() {
        for statement in kept.values.joined() {
            (statement.name, statement.isPrepared) = (newName(), false)
        }
        (kept, count) = ([:], 0)
    }

    private mutating func newName() -> String {
        made += 1
        return "s\(made)"
    }
}
