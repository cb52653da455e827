import Database
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
        var text: [UInt8] = []
        text.reserveCapacity(256 + 192 * fields.count)
        text.append(contentsOf: "grappe-history-1".utf8)
        func add(_ line: String) {
            text.append(UInt8(ascii: "\n"))
            var line = line
            line.withUTF8 { text.append(contentsOf: $0) }
        }
        for line in [previous, String(number), at.description, actor, act, record.kind, record.id] { add(line) }
        for field in fields {
            add(field.field)
            add(field.before)
            add(field.after)
        }
        return SHA256Digest(of: text).description
    }

    /// Its row, with the hash that was made of it.
    func row(sealed: String) -> SQL {
        "(\(number), \(at), \(actor), \(act), \(record.kind), \(record.id), \(sealed))"
    }
}

struct FieldHash {
    let field: String
    let before: String
    let after: String
}
