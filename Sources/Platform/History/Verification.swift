package import Database

/// A fault of the chain, with the number of the first entry that does not fit.
package enum ChainFault: Error, Equatable {
    case entry(Int), value(entry: Int, field: String), missing(Int), head(expected: Head, found: Head)
    /// A value was taken away, but no entry tells that it was erased.
    case erasure(entry: Int)
    /// A head that was kept outside is not that of the entry of its number.
    case kept(Head)
}

extension History {
    /// Walks the whole chain and recomputes every hash, the values' too where they were not erased; an erased value
    /// must have a later entry about the same record that says so. `kept` are heads that were kept outside.
    /// - Throws: `ChainFault`.
    /// - Returns: the head that the entries give.
    package static func verify(in db: any Connection, kept: [Head] = []) throws -> Head {
        var walk = Walk(kept: kept)
        while try walk.step(in: db) {}
        let head = walk.head
        if let fault = walk.unmatched() { throw fault }
        let told = try self.head(in: db)
        guard told == head else { throw ChainFault.head(expected: told, found: head) }
        return head
    }
}

/// One walk along the chain, so many entries at a time: a long chain takes no more memory than a short one.
private struct Walk {
    private static let stride = 1_000

    var head = Head.empty
    /// By length, those not yet met.
    private var kept: [Int: Set<String>]
    /// The last entry of each record from which a value was erased, and the record's last erasure.
    private var erased: [RecordReference: Int] = [:]
    private var erasures: [RecordReference: Int] = [:]

    init(kept: [Head]) { self.kept = Dictionary(grouping: kept, by: \.length).mapValues { Set($0.map(\.hash)) } }

    /// Whether there may be more.
    mutating func step(in db: any Connection) throws -> Bool {
        let (after, last) = (head.length, head.length + Self.stride)
        let values = try values(after: after, to: last, in: db)
        let entries = try db.all(
            """
            SELECT number, at, actor, act, record_kind, record_id, hash FROM history_entry
            WHERE number > \(after) ORDER BY number LIMIT \(Self.stride)
            """
        ) { row in
            (
                number: try row.int(0), at: try row.instant(1), actor: try row.text(2), act: try row.text(3),
                record: RecordReference(kind: try row.text(4), id: try row.text(5)), hash: try row.text(6)
            )
        }
        for told in entries {
            guard told.number == head.length + 1 else { throw ChainFault.missing(head.length + 1) }
            let values = values[told.number]
            let entry = Entry(
                number: told.number, at: told.at, actor: told.actor, act: told.act, record: told.record,
                previous: head.hash, fields: values?.hashes ?? [])
            guard told.hash == entry.hash else { throw ChainFault.entry(told.number) }
            head = Head(length: told.number, hash: entry.hash)
            if values?.isErased == true { erased[told.record] = told.number }
            if told.act == History.erasure { erasures[told.record] = told.number }
            if let heads = kept.removeValue(forKey: head.length), let other = heads.first(where: { $0 != head.hash }) {
                throw ChainFault.kept(Head(length: head.length, hash: other))
            }
        }
        return entries.count == Self.stride
    }

    /// What remains wrong at the end.
    func unmatched() -> ChainFault? {
        let silent = erased.filter { record, entry in (erasures[record] ?? 0) <= entry }
        if let entry = silent.values.min() { return .erasure(entry: entry) }
        return kept.min { $0.key < $1.key }.map { .kept(Head(length: $0.key, hash: $0.value.min() ?? "")) }
    }

    private typealias Values = (hashes: [FieldHash], isErased: Bool)

    private func values(after: Int, to last: Int, in db: any Connection) throws -> [Int: Values] {
        var values: [Int: Values] = [:]
        try db.query(
            """
            SELECT entry, field, salt, before_hash, after_hash, before_value, after_value, erased_at
            FROM history_value WHERE entry > \(after) AND entry <= \(last) ORDER BY entry, position
            """
        ) { row in
            let (entry, field, salt) = (try row.int(0), try row.text(1), try row.text(2))
            let told = FieldHash(field: field, before: try row.text(3), after: try row.text(4))
            let (before, after) = (try row.optionalText(5), try row.optionalText(6))
            let isErased = !row.isNull(7)
            let fits =
                isErased
                ? before == nil && after == nil
                : History.hash(before, salt) == told.before && History.hash(after, salt) == told.after
            guard fits else { throw ChainFault.value(entry: entry, field: field) }
            values[entry, default: ([], false)].hashes.append(told)
            if isErased { values[entry]?.isErased = true }
        }
        return values
    }
}
