import CanonicalJSON
package import Calls
package import Database
import Digest
import History
package import Values

/// Every statement about submissions. Rows are only ever added.
package enum SubmissionStore {
    private static let columns: SQL = """
        id, dossier, number, kind, revision, receipt, at, by_person, digest, files, chain_length, chain_hash
        """

    /// Newest first.
    package static func all(of dossier: ID<Dossier>, in db: any Connection) throws -> [Submission] {
        try db.all(allStatement(of: dossier), read)
    }

    static func allStatement(of dossier: ID<Dossier>) -> SQL {
        "SELECT \(columns) FROM submission WHERE dossier = \(dossier) ORDER BY number DESC"
    }

    /// The newest of these dossiers.
    static func latest(of dossiers: [ID<Dossier>], limit: Int, in db: any Connection) throws -> [Submission] {
        try db.all(
            "SELECT \(columns) FROM submission WHERE dossier IN \(list: dossiers) ORDER BY id DESC LIMIT \(limit)", read
        )
    }

    /// The newest of deposited dossiers of these calls.
    /// - Parameter barred: a statement of ids of dossiers that are left out.
    static func latest(
        in calls: [ID<Call>], barred: SQL?, limit: Int, _ db: any Connection
    ) throws -> [Submission] {
        let bound: SQL = barred.map { "AND id NOT IN (\($0))" } ?? ""
        return try db.all(
            """
            SELECT \(columns) FROM submission WHERE dossier IN (SELECT id FROM dossier
                WHERE call IN \(list: calls) AND ordinal IS NOT NULL AND state NOT IN ('draft', 'withdrawn') \(bound))
            ORDER BY id DESC LIMIT \(limit)
            """, read)
    }

    package static func find(_ number: Int, of dossier: ID<Dossier>, in db: any Connection) throws -> Submission? {
        try db.first("SELECT \(columns) FROM submission WHERE dossier = \(dossier) AND number = \(number)", read)
    }

    /// The number of the newest deposit; answers to the request for missing items are none.
    static func lastDeposit(of dossier: ID<Dossier>, in db: any Connection) throws -> Int? {
        try db.first(
            "SELECT number FROM submission WHERE dossier = \(dossier) AND kind = 'deposit' ORDER BY number DESC LIMIT 1"
        ) { try $0.int(0) }
    }

    package static func find(_ id: ID<Submission>, in db: any Connection) throws -> Submission? {
        try db.first("SELECT \(columns) FROM submission WHERE id = \(id)", read)
    }

    package static func find(_ receipt: ReceiptNumber, in db: any Connection) throws -> Submission? {
        try db.first("SELECT \(columns) FROM submission WHERE receipt = \(receipt.description)", read)
    }

    /// The submission that was made of this revision, when it was made.
    package static func find(revision: Int, of dossier: ID<Dossier>, in db: any Connection) throws -> Submission? {
        try db.first(statement(revision: revision, of: dossier), read)
    }

    static func statement(revision: Int, of dossier: ID<Dossier>) -> SQL {
        "SELECT \(columns) FROM submission WHERE dossier = \(dossier) AND revision = \(revision)"
    }

    package static func insert(_ submission: Submission, snapshot: String, in db: any Connection) throws {
        try insert([row(submission, .text(snapshot))], in: db)
    }

    /// Each with its snapshot's bytes in UTF-8.
    static func insert(_ submissions: [(Submission, snapshot: [UInt8])], in db: any Connection) throws {
        try insert(submissions.map { row($0, .utf8($1)) }, in: db)
    }

    private static func insert(_ rows: [SQL], in db: any Connection) throws {
        try db.send("INSERT INTO submission (\(columns), snapshot) VALUES", rows: rows)
    }

    private static func row(_ submission: Submission, _ snapshot: SQLValue) -> SQL {
        """
        (\(submission.id), \(submission.dossier), \(submission.number), \(submission.kind), \(submission.revision),
            \(submission.receipt.description), \(submission.at), \(submission.by), \(submission.digest.description),
            \(submission.files), \(submission.chain.length), \(submission.chain.hash), \(snapshot))
        """
    }

    /// The snapshot that counts: the last one. nil for a dossier that was never submitted.
    package static func counted(of dossier: ID<Dossier>, in db: any Connection) throws -> Snapshot? {
        try db.first(countedStatement(of: dossier)) {
            try Snapshot(try $0.bytes(0) { try JSONView(parsing: $0, wasCanonical: true) })
        }
    }

    static func countedStatement(of dossier: ID<Dossier>) -> SQL {
        "SELECT snapshot FROM submission WHERE dossier = \(dossier) ORDER BY number DESC LIMIT 1"
    }

    /// The last deposit before the answer to the request for missing items.
    static func deposit(before answer: Snapshot, of dossier: ID<Dossier>, in db: any Connection) throws -> Snapshot? {
        try db.first(
            """
            SELECT snapshot FROM submission WHERE dossier = \(dossier) AND kind = 'deposit' AND number < \(answer.submission)
            ORDER BY number DESC LIMIT 1
            """
        ) { try Snapshot(try $0.bytes(0) { try JSONView(parsing: $0, wasCanonical: true) }) }
    }

    /// All, newest first, and the snapshot of the first of them: `all` and `counted` in one statement.
    static func allAndCounted(
        of dossier: ID<Dossier>, in db: any Connection
    ) throws -> (all: [Submission], counted: Snapshot?) {
        var (all, counted): ([Submission], Snapshot?) = ([], nil)
        try db.query(allAndCountedStatement(of: dossier)) { row in
            all.append(try read(row))
            if !row.isNull(12) {
                counted = try Snapshot(try row.bytes(12) { try JSONView(parsing: $0, wasCanonical: true) })
            }
        }
        return (all, counted)
    }

    static func allAndCountedStatement(of dossier: ID<Dossier>) -> SQL {
        // The first by its key, not MAX, for which SQLite asks for room to count in.
        """
        SELECT \(columns),
            CASE WHEN number = (SELECT last.number FROM submission last WHERE last.dossier = \(dossier) ORDER BY last.number DESC LIMIT 1)
                THEN snapshot END
        FROM submission WHERE dossier = \(dossier) ORDER BY number DESC
        """
    }

    /// A submission that counts, by its number.
    package struct Counted: Sendable, Hashable {
        package let call: ID<Call>
        package let dossier: ID<Dossier>
        package let number: Int
    }

    /// The last submission of every deposited dossier of these calls, in one statement that is quick enough for a transaction that writes.
    package static func counted(in calls: [ID<Call>], _ db: any Connection) throws -> [Counted] {
        try db.all(last("NULL", calls), counted)
    }

    /// The same, each with what `read` takes out of its snapshot: of the texts, hundreds of kilobytes each, one at a time is held.
    package static func counted<Value>(
        in calls: [ID<Call>], _ db: any Connection, _ read: (Snapshot) throws -> Value
    ) throws -> [Counted: Value] {
        var values: [Counted: Value] = [:]
        try db.query(last("s.snapshot", calls)) { row in
            values[try counted(row)] = try read(
                try Snapshot(try row.bytes(3) { try JSONView(parsing: $0, wasCanonical: true) }))
        }
        return values
    }

    private static func last(_ text: SQL, _ calls: [ID<Call>]) -> SQL {
        """
        SELECT d.call, s.dossier, s.number, \(text) FROM submission s JOIN dossier d ON d.id = s.dossier
        WHERE d.call IN \(list: calls) AND d.state NOT IN ('draft', 'withdrawn')
            AND s.number = (SELECT MAX(last.number) FROM submission last WHERE last.dossier = s.dossier)
        ORDER BY d.call, d.ordinal
        """
    }

    private static func counted(_ row: Row) throws -> Counted {
        Counted(call: try row.id(0), dossier: try row.id(1), number: try row.int(2))
    }

    package static func snapshotText(_ id: ID<Submission>, in db: any Connection) throws -> String? {
        try db.first("SELECT snapshot FROM submission WHERE id = \(id)") { try $0.text(0) }
    }

    private static func read(_ row: Row) throws -> Submission {
        guard let digest = SHA256Digest(hex: try row.text(8)) else {
            throw RowError.unreadable(column: 8, text: try row.text(8))
        }
        return Submission(
            id: try row.id(0), dossier: try row.id(1), number: try row.int(2), kind: try row.value(3),
            revision: try row.int(4), receipt: ReceiptNumber(stored: try row.text(5)), at: try row.instant(6),
            by: try row.id(7), digest: digest, files: try row.int(9),
            chain: Head(length: try row.int(10), hash: try row.text(11)))
    }
}
