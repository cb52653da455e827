package import Access
package import Database
import Digest
package import Values

/// Who did what to which record, when, and what it changed: append-only, hash-chained, kept in the transaction of the act itself.
///
///     try History.record("call.published", of: .init("call", call.id), by: actor, at: now,
///                        [.init("state", before: "draft", after: "published")], in: db)
///
/// The chain holds salted hashes of the values; the values lie beside it and can be erased with a recorded reason without breaking it.
/// Passwords, tokens and keys are never given to it.
package enum History {
    /// Appends one entry and moves the head.
    /// - Returns: the head that includes the entry; receipts carry it.
    @discardableResult
    package static func record(
        _ act: Act, of record: RecordReference, by actor: Actor, at now: Instant, _ changes: [Change] = [],
        in db: any Connection
    ) throws -> Head {
        let head = try self.head(in: db)
        let number = head.length + 1
        let values = SaltedValue.of(changes)
        let entry = Entry(
            number: number, at: now, actor: actor.reference, act: act.name, record: record, previous: head.hash,
            fields: values.map(\.hashes))
        let sealed = entry.hash
        try db.send(
            """
            INSERT INTO history_entry (number, at, actor, act, record_kind, record_id, hash)
            VALUES (\(number), \(now), \(entry.actor), \(act.name), \(record.kind), \(record.id), \(sealed))
            """)
        try insert(values, of: number, in: db)
        try db.send("UPDATE history_head SET length = \(number), hash = \(sealed) WHERE id = 1")
        return Head(length: number, hash: sealed)
    }

    package static func head(in db: any Connection) throws -> Head {
        try db.first(headStatement) {
            Head(length: try $0.int(0), hash: try $0.text(1))
        }
            ?? .empty
    }

    /// What `record` asks first, for `Connection.foresee`.
    package static let headStatement: SQL = "SELECT length, hash FROM history_head WHERE id = 1"
}

/// An act's name, `call.published`: the module's phrase of the same key says it to readers.
package struct Act: Sendable, Hashable, ExpressibleByStringLiteral {
    package let name: String
    package init(stringLiteral name: StaticString) { self.name = name.description }
    package init(stored name: String) { self.name = name }
}

package struct RecordReference: Sendable, Hashable {
    package let kind: String
    package let id: String
    package init<Entity>(_ kind: StaticString, _ id: ID<Entity>) { (self.kind, self.id) = (kind.description, id.text) }
    package init(kind: String, id: String) { (self.kind, self.id) = (kind, id) }
}

/// One field of an act: its value before and after, nil where there was or is none.
package struct Change: Sendable {
    package let field: String
    package let before: String?
    package let after: String?
    package let isPersonal: Bool

    package init(_ field: StaticString, before: String? = nil, after: String? = nil, personal: Bool = false) {
        (self.field, self.before, self.after, isPersonal) = (field.description, before, after, personal)
    }
    package init(name field: String, before: String? = nil, after: String? = nil, personal: Bool = false) {
        (self.field, self.before, self.after, isPersonal) = (field, before, after, personal)
    }
}

/// Length and last hash of the chain: whoever kept an older head can be shown that nothing before it was changed.
package struct Head: Sendable, Hashable {
    package let length: Int
    package let hash: String
    package init(length: Int, hash: String) { (self.length, self.hash) = (length, hash) }
    package static let empty = Head(length: 0, hash: String(repeating: "0", count: 64))
}

extension Actor {
    /// How history names an actor: the person's id, `system`, or `anonymous`.
    package var reference: String {
        switch kind {
        case .person(let id): id.text
        case .system: "system"
        case .anonymous: "anonymous"
        }
    }
}
