import CLibPQ
import Database
import Glibc

/// How a session with the server begins.
extension Link {
    static func connected(_ settings: ConnectionSettings) throws -> OpaquePointer {
        // Parsed first, since libpq quotes a URL that it cannot read, with the password in it.
        guard let parsed = PQconninfoParse(settings.url, nil) else {
            throw DatabaseError.unavailable("the database's URL is not one that libpq can read")
        }
        PQconninfoFree(parsed)
        let words = settings.keywords.map { (strdup($0.0), strdup($0.1)) }
        defer {
            for (key, value) in words {
                free(key)
                free(value)
            }
        }
        let keys: [UnsafePointer<CChar>?] = words.map { UnsafePointer($0.0) } + [nil]
        let values: [UnsafePointer<CChar>?] = words.map { UnsafePointer($0.1) } + [nil]
        guard let session = PQconnectdbParams(keys, values, 1) else { throw DatabaseError.unavailable("no memory") }
        guard PQstatus(session) == CONNECTION_OK else { throw given(up: session) }
        return session
    }

    static func greeted(_ session: OpaquePointer, _ greeting: String) throws -> OpaquePointer {
        PQsetNoticeProcessor(session, { _, _ in }, nil)
        let greeted = PQexec(session, greeting)
        defer { PQclear(greeted) }
        guard PQresultStatus(greeted) == PGRES_TUPLES_OK, PQenterPipelineMode(session) == 1 else {
            throw given(up: session)
        }
        return session
    }

    private static func given(up session: OpaquePointer) -> DatabaseError {
        defer { PQfinish(session) }
        return .unavailable(complaint(session))
    }

    static func complaint(_ session: OpaquePointer) -> String {
        String(cString: PQerrorMessage(session)).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
