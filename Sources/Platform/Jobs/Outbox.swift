package import Database
package import Values

/// What must happen after an act, written in the act's own transaction and done later, at least once: mail, PDFs, other modules' reactions.
///
/// A job holds ids only; whoever does it reads the rows as they are then.
package enum Outbox {
    /// Asks for `kind` to be done for `subject`. The same `key` is accepted once: asking twice changes nothing.
    package static func post(
        _ kind: JobKind, subject: String, key: String? = nil, at now: Instant, in db: any Connection
    ) throws {
        let id = ID<Job>.make(at: now)
        try insert([row(id, kind, subject, key ?? id.text, now)], "ON CONFLICT (unique_key) DO NOTHING", in: db)
    }

    /// Asks for `kind` to be done for each of these subjects, under ids that were made for it before.
    package static func post(
        _ kind: JobKind, subjects: [(id: ID<Job>, subject: String, at: Instant)], in db: any Connection
    ) throws {
        try insert(subjects.map { row($0.id, kind, $0.subject, $0.id.text, $0.at) }, "", in: db)
    }

    private static func row(_ id: ID<Job>, _ kind: JobKind, _ subject: String, _ key: String, _ now: Instant) -> SQL {
        "(\(id), \(kind.name), \(subject), \(key), 'waiting', 0, \(now), \(now))"
    }

    private static func insert(_ rows: [SQL], _ otherwise: SQL, in db: any Connection) throws {
        try db.send(
            "INSERT INTO job (id, kind, subject, unique_key, state, attempts, due_at, posted_at) VALUES", rows: rows,
            otherwise)
    }
}

/// `people.mail-reset`: the module, then what is done.
package struct JobKind: Sendable, Hashable, ExpressibleByStringLiteral {
    package let name: String
    package init(stringLiteral name: StaticString) { self.name = name.description }
    package init(stored name: String) { self.name = name }
}

/// A job as its handler gets it.
package struct Job: Sendable {
    package let id: ID<Job>
    package let kind: JobKind
    package let subject: String
    package let attempts: Int
}
