import CanonicalJSON
import Database
import Digest
import Files
import Values

extension DossierFileStore {
    /// Writes the files of these parts that the draft holds as a snapshot holds them, each as `DossierFile.json` has it.
    static func write(
        of dossier: ID<Dossier>, asked: Set<String>, into out: inout CanonicalWriter, in db: any Connection
    ) throws -> WrittenFiles {
        var written = WrittenFiles()
        out.open(.array)
        try db.query(allStatement(of: dossier)) { row in
            let (part, field) = (try row.text(1), try row.text(2))
            written.fields.append((part, field))
            guard asked.contains(part) else { return }
            out.next()
            try write(row, part, field, into: &out)
        }
        out.close(.array)
        return written
    }

    private static func write(
        _ row: Row, _ part: String, _ field: String, into out: inout CanonicalWriter
    ) throws {
        out.open(.object)
        out.member("added-at")
        // An instant is written in one way: what reads as one stands as it is.
        _ = try row.instant(7)
        try row.bytes(7) { out.string($0) }
        out.member("digest")
        out.string(try digest(row, 6).description)
        out.member("field")
        out.string(field)
        out.member("id")
        try row.bytes(0) { out.string($0) }
        out.member("name")
        try row.bytes(3) { out.string($0) }
        out.member("part")
        out.string(part)
        out.member("size")
        out.integer(try row.int(5))
        out.member("type")
        out.string((try row.value(4) as FileType).rawValue)
        out.close(.object)
    }
}
