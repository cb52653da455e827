package import Database

/// A fault of the chain, with the number of the first entry that does not fit.
package enum ChainFault: Error, Equatable {
    case entry(Int), value(entry: Int, field: String), missing(Int), head(expected: Head, found: Head)
}

extension History {
    /// Walks the whole chain and recomputes every hash, the values' too where they were not erased.
    /// - Throws: `ChainFault`.
    /// - Returns: the head that the entries give.
    package static func verify(in db: any Connection) throws -> Head {
        var fields: [Int: [FieldHash]] = [:]
        var fault: ChainFault?
        try db.query(
            """
            SELECT entry, field, salt, before_hash, after_hash, before_value, after_value, erased_at
            FROM history_value ORDER BY entry, position
            """
        ) { row in
            let (entry, field, salt) = (try row.int(0), try row.text(1), try row.text(2))
            let told = FieldHash(field: field, before: try row.text(3), after: try row.text(4))
            fields[entry, default: []].append(told)
            let isErased = !row.isNull(7)
            let before = hash(try row.optionalText(5), salt)
            let after = hash(try row.optionalText(6), salt)
            if !isErased, fault == nil, before != told.before || after != told.after {
                fault = .value(entry: entry, field: field)
            }
        }
        if let fault { throw fault }
        var head = Head.empty
        try db.query("SELECT number, at, actor, act, record_kind, record_id, hash FROM history_entry ORDER BY number") {
            row in
            guard fault == nil else { return }
            let number = try row.int(0)
            guard number == head.length + 1 else { return fault = .missing(head.length + 1) }
            let entry = Entry(
                number: number, at: try row.instant(1), actor: try row.text(2), act: try row.text(3),
                record: RecordReference(kind: try row.text(4), id: try row.text(5)), previous: head.hash,
                fields: fields[number] ?? [])
            guard try row.text(6) == entry.hash else { return fault = .entry(number) }
            head = Head(length: number, hash: entry.hash)
        }
        if let fault { throw fault }
        let kept = try self.head(in: db)
        guard kept == head else { throw ChainFault.head(expected: kept, found: head) }
        return head
    }

    /// The hash of entry `number`, to compare with a head that was kept elsewhere.
    package static func hash(ofEntry number: Int, in db: any Connection) throws -> String? {
        try db.first("SELECT hash FROM history_entry WHERE number = \(number)") { try $0.text(0) }
    }
}
