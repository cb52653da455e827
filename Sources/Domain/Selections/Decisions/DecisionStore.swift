import Access
package import Calls
package import Database
import Dossiers
package import Values

/// Every statement about decisions, for this module and for those that go on from a signed one.
package enum DecisionStore {
    private static let columns: SQL = """
        id, call, dossier, number, outcome, reserve_rank, reasons_fr, reasons_ar, reasons_en, conditions, proposed_by,
        proposed_at, signed_by, signed_at
        """

    private static func read(_ row: Row) throws -> SelectionDecision {
        SelectionDecision(
            id: try row.id(0), call: try row.id(1), dossier: try row.id(2), number: try row.int(3),
            outcome: try row.value(4), reserveRank: try row.optionalInt(5), reasons: try row.localized(6),
            conditions: try row.optionalText(9), proposedBy: try row.id(10), proposedAt: try row.instant(11),
            signedBy: try row.optionalID(12), signedAt: try row.optionalInstant(13))
    }

    package static func find(_ id: ID<SelectionDecision>, in db: any Connection) throws -> SelectionDecision? {
        try db.first("SELECT \(columns) FROM selection_decision WHERE id = \(id)", read)
    }

    /// All of a call, corrected ones too, by dossier and number.
    package static func all(of call: ID<Call>, in db: any Connection) throws -> [SelectionDecision] {
        try all(of: [call], in: db)
    }

    static func all(of calls: [ID<Call>], in db: any Connection) throws -> [SelectionDecision] {
        try db.all(
            """
            SELECT \(columns) FROM selection_decision WHERE call IN \(list: calls) ORDER BY call, dossier, number
            """, read)
    }

    /// The last signed decision on each of these dossiers, in one statement.
    static func signed(among dossiers: [ID<Dossier>], in db: any Connection) throws -> [ID<Dossier>: SelectionDecision]
    {
        let signed = try db.all(
            """
            SELECT \(columns) FROM selection_decision
            WHERE dossier IN \(list: dossiers) AND signed_at IS NOT NULL ORDER BY number
            """, read)
        return Dictionary(signed.map { ($0.dossier, $0) }) { _, last in last }
    }

    /// The dossiers of a call whose decision in force, signed, selects them: those that get a label and a contract.
    package static func selected(of call: ID<Call>, in db: any Connection) throws -> [SelectionDecision] {
        try inForce(of: call, in: db).filter { $0.outcome == .selected }
    }

    /// The last signed decision on each dossier of a call.
    package static func inForce(of call: ID<Call>, in db: any Connection) throws -> [SelectionDecision] {
        let signed = try all(of: call, in: db).filter(\.isSigned)
        return Dictionary(grouping: signed, by: \.dossier).values.compactMap(\.last).sorted { $0.dossier < $1.dossier }
    }

    /// Those of these calls in which a decision waits for its signature.
    static func proposed(among calls: [ID<Call>], in db: any Connection) throws -> Set<ID<Call>> {
        Set(
            try db.all(
                "SELECT DISTINCT call FROM selection_decision WHERE signed_at IS NULL AND call IN \(list: calls)"
            ) { try $0.id(0) })
    }

    static func insert(_ decision: SelectionDecision, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO selection_decision (\(columns)) VALUES (\(decision.id), \(decision.call), \(decision.dossier),
                \(decision.number), \(decision.outcome), \(decision.reserveRank), \(decision.reasons.fr),
                \(decision.reasons.ar), \(decision.reasons.en), \(decision.conditions), \(decision.proposedBy),
                \(decision.proposedAt), \(decision.signedBy), \(decision.signedAt))
            """)
    }

    /// A proposal gives way to the next one; what is signed stays.
    static func dropProposals(of call: ID<Call>, dossier: ID<Dossier>? = nil, in db: any Connection) throws {
        let one: SQL = dossier.map { "AND dossier = \($0)" } ?? ""
        try db.execute("DELETE FROM selection_decision WHERE call = \(call) AND signed_at IS NULL \(one)")
    }

    /// - Returns: false when it was signed or withdrawn meanwhile.
    static func sign(
        _ id: ID<SelectionDecision>, by person: ID<Person>, at now: Instant, in db: any Connection
    ) throws -> Bool {
        try db.execute(
            """
            UPDATE selection_decision SET signed_by = \(person), signed_at = \(now)
            WHERE id = \(id) AND signed_at IS NULL
            """) == 1
    }

    // What is notified beside the decisions, and their publication

    static func appealWording(of calls: [ID<Call>], in db: any Connection) throws -> [ID<Call>: Localized] {
        let texts = try db.all(
            "SELECT call, text_fr, text_ar, text_en FROM appeal_wording WHERE call IN \(list: calls)"
        ) { (try $0.id(0) as ID<Call>, try $0.localized(1)) }
        return Dictionary(uniqueKeysWithValues: texts)
    }

    static func saveAppealWording(_ text: Localized, of call: ID<Call>, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO appeal_wording (call, text_fr, text_ar, text_en)
            VALUES (\(call), \(text.fr), \(text.ar), \(text.en)) ON CONFLICT (call) DO UPDATE SET
                text_fr = excluded.text_fr, text_ar = excluded.text_ar, text_en = excluded.text_en
            """)
    }

    package static func publishedAt(_ call: ID<Call>, in db: any Connection) throws -> Instant? {
        try publishedAt([call], in: db)[call]
    }

    static func publishedAt(_ calls: [ID<Call>], in db: any Connection) throws -> [ID<Call>: Instant] {
        let published = try db.all(
            "SELECT call, published_at FROM result_publication WHERE call IN \(list: calls)"
        ) { (try $0.id(0) as ID<Call>, try $0.instant(1)) }
        return Dictionary(uniqueKeysWithValues: published)
    }

    /// The newest publications of results, the newest first.
    static func lastPublished(limit: Int, in db: any Connection) throws -> [(call: ID<Call>, at: Instant)] {
        try db.all(
            "SELECT call, published_at FROM result_publication ORDER BY published_at DESC, call LIMIT \(limit)"
        ) { (call: try $0.id(0), at: try $0.instant(1)) }
    }

    static func publish(_ call: ID<Call>, by actor: String, at now: Instant, in db: any Connection) throws {
        try db.execute(
            "INSERT INTO result_publication (call, published_by, published_at) VALUES (\(call), \(actor), \(now))")
    }
}
