import Digest
import Values

/// What one link of the chain binds together.
struct Entry {
    let number: Int
    let at: Instant
    let actor: String
    let act: String
    let record: RecordReference
    let previous: String
    let fields: [FieldHash]

    /// SHA-256 over the lines of the entry. No part may hold a line break: ids, names and hashes never do.
    var hash: String {
        var lines = ["grappe-history-1", previous, String(number), at.description, actor, act, record.kind, record.id]
        for field in fields { lines += [field.field, field.before, field.after] }
        return SHA256Digest(of: lines.joined(separator: "\n")).description
    }
}

struct FieldHash {
    let field: String
    let before: String
    let after: String
}
