import CanonicalJSON
import Database
import Values

extension MemberStore {
    /// Writes the register as a snapshot holds it, each member as `Member.json` has it.
    static func write(
        of dossier: ID<Dossier>, into out: inout CanonicalWriter, in db: any Connection
    ) throws -> WrittenMembers {
        var written = WrittenMembers()
        var kinds = ReadKinds()
        out.open(.array)
        try db.query(allStatement(of: dossier)) { row in
            let (kind, isFeePaid) = (try kinds.kind(row, 1), try row.bool(7))
            out.next()
            try write(row, kind, isFeePaid, into: &out)
            written.count += 1
            if isFeePaid { written.active += 1 }
            if isFeePaid, kind.isCompany { written.companies += 1 }
        }
        out.close(.array)
        return written
    }

    /// What was not told is absent.
    private static func write(
        _ row: Row, _ kind: Member.Kind, _ isFeePaid: Bool, into out: inout CanonicalWriter
    ) throws {
        out.open(.object)
        try out.told("college", row, 5)
        out.member("fee-paid")
        out.flag(isFeePaid)
        try out.told("ice", row, 3)
        // A day is written in one way: what reads as one stands as it is.
        if try row.optionalDay(6) != nil { try out.told("joined", row, 6) }
        out.member("name")
        try row.bytes(0) { out.string($0) }
        try out.told("region", row, 4)
        if let size = try row.optionalText(2).flatMap({ Int($0) }) {
            out.member("size")
            out.integer(size)
        }
        out.member("type")
        out.string(kind.rawValue)
        out.close(.object)
    }
}

/// The few kinds that a register names, each looked up once.
private struct ReadKinds {
    private var texts = DistinctTexts()
    private var kinds: [Member.Kind] = []

    mutating func kind(_ row: Row, _ column: Int) throws -> Member.Kind {
        let number = try row.number(column, in: &texts)
        if number == kinds.count { kinds.append(try row.value(column)) }
        return kinds[number]
    }
}

extension CanonicalWriter {
    /// A column's text under `name`, where there is one.
    fileprivate mutating func told(_ name: StaticString, _ row: Row, _ column: Int) throws {
        guard !row.isNull(column) else { return }
        member(name)
        try row.bytes(column) { string($0) }
    }
}
