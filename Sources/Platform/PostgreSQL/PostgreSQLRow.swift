import CLibPQ
import Database

/// A statement's whole answer, freed with this object; as a row source it stands on `row`. Everything comes as text.
final class PostgreSQLRow: RowSource {
    private let answer: OpaquePointer
    var row: Int32 = 0

    init(_ answer: OpaquePointer) { self.answer = answer }
    deinit { PQclear(answer) }

    var count: Int32 { PQntuples(answer) }
    /// How many rows an INSERT, UPDATE or DELETE changed; 0 for any other statement.
    var changes: Int { Int(String(cString: PQcmdTuples(answer))) ?? 0 }
    /// What the server did: `INSERT 0 1`, `COMMIT`, or `ROLLBACK` where a failed transaction was told to commit.
    var command: String { String(cString: PQcmdStatus(answer)) }

    // A column that does not exist reads as NULL, hence as a RowError.
    func isNull(_ column: Int) -> Bool {
        column >= Int(PQnfields(answer)) || PQgetisnull(answer, row, Int32(column)) == 1
    }

    func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        let raw = UnsafeRawBufferPointer(
            start: PQgetvalue(answer, row, Int32(column)), count: Int(PQgetlength(answer, row, Int32(column))))
        return raw.assumingMemoryBound(to: UInt8.self)
    }

    func int(_ column: Int) throws -> Int64 {
        guard let value = Int64(text(column)) else { throw RowError.unreadable(column: column, text: text(column)) }
        return value
    }

    func bool(_ column: Int) throws -> Bool {
        switch text(column) {
        case "t": true
        case "f": false
        case let other: throw RowError.unreadable(column: column, text: other)
        }
    }
}
