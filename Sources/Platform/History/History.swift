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
        try self.record([NewEntry(act, of: record, by: actor, at: now, changes)], in: db)[0]
    }

    /// Appends entries, each statement once for all of them, and moves the head.
    /// - Parameter head: where it was read in this transaction already.
    /// - Returns: for each the head that includes it and not the next.
    @discardableResult
    package static func record(_ new: [NewEntry], after head: Head? = nil, in db: any Connection) throws -> [Head] {
        guard !new.isEmpty else { return [] }
        var head = try head ?? self.head(in: db)
        var (heads, entries, values): ([Head], [SQL], [SQL]) = ([], [], [])
        for new in new {
            let salted = SaltedValue.of(new.changes)
            let entry = Entry(
                number: head.length + 1, at: new.at, actor: new.actor.reference, act: new.act.name, record: new.record,
                previous: head.hash, fields: salted.map(\.hashes))
            head = Head(length: entry.number, hash: entry.hash)
            heads.append(head)
            entries.append(entry.row(sealed: head.hash))
            values += salted.enumerated().map { $1.row(entry.number, $0) }
        }
        try db.send(
            "INSERT INTO history_entry (number, at, actor, act, record_kind, record_id, hash) VALUES ", rows: entries)
        try db.send(
            """
            INSERT INTO history_value
                (entry, position, field, personal, salt, before_hash, after_hash, before_value, after_value) VALUES
            """, rows: values)
        try db.send("UPDATE history_head SET length = \(head.length), hash = \(head.hash) WHERE id = 1")
        return heads
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

/// What an entry is to say.
package struct NewEntry: Sendable {
    let act: Act
    let record: RecordReference
    let actor: Actor
    let at: Instant
    let changes: [Change]

    package init(
        _ act: Act, of record: RecordReference, by actor: Actor, at now: Instant, _ changes: [Change] = []
    ) {
        (self.act, self.record, self.actor, at, self.changes) = (act, record, actor, now, changes)
    }
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
