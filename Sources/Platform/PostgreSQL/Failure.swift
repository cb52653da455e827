import CLibPQ
import Database

/// What the server said of a statement that it refused.
struct Failure: Error {
    /// Five characters (PostgreSQL manual, appendix A); empty when libpq itself speaks.
    let state: String
    let message: String
    let constraint: String
    let column: String

    init(_ answer: OpaquePointer) {
        func field(_ code: Int32) -> String { PQresultErrorField(answer, code).map { String(cString: $0) } ?? "" }
        func letter(_ character: Unicode.Scalar) -> Int32 { Int32(character.value) }
        state = field(letter("C"))
        let told = field(letter("M"))
        message = told.isEmpty ? String(cString: PQresultErrorMessage(answer)) : told
        constraint = field(letter("n"))
        column = "\(field(letter("t"))).\(field(letter("c")))"
    }

    /// Another transaction stood in the way: the same work, begun again, will pass.
    var isConflict: Bool { state == "40001" || state == "40P01" }
    /// A statement prepared earlier no longer fits: the schema changed under it, or the server forgot it.
    var isStale: Bool { state == "26000" || state == "0A000" && message.contains("cached plan") }

    var translated: DatabaseError {
        switch state {
        case "23505": .constraint(.unique, name: constraint)
        case "23503": .constraint(.foreignKey, name: constraint)
        case "23514": .constraint(.check, name: constraint)
        case "23502": .constraint(.notNull, name: column)
        // Too slow (57014), going down or away (57P0x), no room or no slot left (53), connection lost (08).
        case "57014": .unavailable(message)
        case _ where state.hasPrefix("57P") || state.hasPrefix("53") || state.hasPrefix("08"): .unavailable(message)
        // Conflicts that outlived every retry.
        case _ where isConflict: .unavailable(message)
        default: .statement(state.isEmpty ? message : "\(state) \(message)")
        }
    }
}
