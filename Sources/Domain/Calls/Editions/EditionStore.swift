package import Database
import Record
import Values

/// Every statement about past editions.
package enum EditionStore {
    private static let columns: SQL = """
        id, label, status, name_fr, name_ar, name_en, launched, launch_announced, deadline, first_deadline, aim, tracks,
        rules, criteria, documents, candidate_count, candidate_note, laureate_count, results_decided, results_from,
        results_to, results_published, results_note, results_source, contracts_signed, support_per_year, support_years,
        \(Citation.columns)
        """

    /// All editions of the record, the latest first.
    package static func all(in db: any Connection) throws -> [Edition] {
        try db.all("SELECT \(columns) FROM edition ORDER BY position DESC", read)
    }

    package static func find(_ id: String, in db: any Connection) throws -> Edition? {
        try db.first("SELECT \(columns) FROM edition WHERE id = \(id)", read)
    }

    package static func extensions(of edition: String, in db: any Connection) throws -> [EditionExtension] {
        try db.all(
            """
            SELECT announced, from_deadline, to_deadline, reason_fr, reason_ar, reason_en, \(Citation.columns)
            FROM edition_extension WHERE edition = \(edition) ORDER BY from_deadline, id
            """
        ) { row in
            EditionExtension(
                announced: try row.optionalPartialDate(0), from: try row.partialDate(1), to: try row.partialDate(2),
                reason: try row.localized(3), citation: try row.citation(6))
        }
    }

    package static func clusters(_ part: EditionCluster.Part, of edition: String, in db: any Connection) throws
        -> [EditionCluster]
    {
        try db.all(
            """
            SELECT cluster, kind, inferred FROM edition_cluster WHERE edition = \(edition) AND part = \(part)
            ORDER BY position
            """
        ) { row in
            EditionCluster(
                cluster: try row.text(0), kind: row.isNull(1) ? nil : try row.value(1), isInferred: try row.bool(2))
        }
    }

    /// The editions in which a cluster was chosen, the latest first.
    package static func won(by cluster: String, in db: any Connection) throws -> [Edition] {
        try db.all(
            """
            SELECT \(columns) FROM edition WHERE id IN (
                SELECT edition FROM edition_cluster WHERE cluster = \(cluster) AND part = 'laureate')
            ORDER BY position DESC
            """, read)
    }

    private static func read(_ row: Row) throws -> Edition {
        Edition(
            id: try row.text(0), label: try row.text(1), status: try row.value(2), name: try row.localized(3),
            launched: try row.optionalPartialDate(6), launchAnnounced: try row.optionalPartialDate(7),
            deadline: try row.optionalPartialDate(8), firstDeadline: try row.optionalPartialDate(9),
            aim: try row.optionalInt(10), tracks: try row.texts(11), rules: try row.texts(12),
            criteria: try row.texts(13), documents: try row.toldList(14), candidateCount: try row.optionalInt(15),
            candidateNote: try row.told(16), laureateCount: try row.optionalInt(17),
            results: EditionResults(
                decided: try row.optionalPartialDate(18), announcedFrom: try row.optionalPartialDate(19),
                announcedTo: try row.optionalPartialDate(20), published: try row.optionalPartialDate(21),
                note: try row.told(22), source: try row.optionalText(23)),
            contractsSigned: try row.optionalPartialDate(24), supportPerYear: row.isNull(25) ? nil : try row.money(25),
            supportYears: try row.optionalInt(26), citation: try row.citation(27))
    }
}
