package import Access
package import Database
package import Values

/// What the division decided, with its reason.
package struct ExaminationDecision: Sendable, Equatable {
    package enum Kind: String, Sendable { case admissibility, eligibility }
    package let kind: Kind
    /// From 1, among the decisions on its question.
    package let number: Int
    package let isPositive: Bool
    package let reason: String?
    package let at: Instant
    package let by: ID<Person>
    /// Of a refusal that is out of force: when, by whom and why.
    package let withdrawal: Withdrawal?

    package struct Withdrawal: Sendable, Equatable {
        package let at: Instant
        package let by: ID<Person>
        package let reason: String
    }

    package var isInForce: Bool { withdrawal == nil }
    /// Names it among the decisions on a dossier: `eligibility/2`.
    var mark: String { "\(kind.rawValue)/\(number)" }

    package init(
        kind: Kind, number: Int = 1, isPositive: Bool, reason: String?, at: Instant, by: ID<Person>,
        withdrawal: Withdrawal? = nil
    ) {
        self.number = number
        (self.kind, self.isPositive, self.reason, self.at, self.by) = (kind, isPositive, reason, at, by)
        self.withdrawal = withdrawal
    }
}

/// An officer's reasoned departure from what a rule computed. Listed for good; the last one of a rule counts.
package struct RuleOverride: Sendable, Equatable {
    package let rule: String
    package let isSatisfied: Bool
    /// What the rule had computed then; false also where it could not decide.
    package let computed: Bool
    package let reason: String
    package let at: Instant
    package let by: ID<Person>

    package init(rule: String, isSatisfied: Bool, computed: Bool, reason: String, at: Instant, by: ID<Person>) {
        (self.rule, self.isSatisfied, self.computed, self.reason) = (rule, isSatisfied, computed, reason)
        (self.at, self.by) = (at, by)
    }
}

/// Every statement about the examination of dossiers.
package enum ExaminationStore {
    /// In the order in which they were taken, those that were withdrawn among them.
    package static func decisions(of dossier: ID<Dossier>, in db: any Connection) throws -> [ExaminationDecision] {
        let decisions = try db.all(decisionsStatement(of: dossier)) {
            ExaminationDecision(
                kind: try $0.value(0), number: try $0.int(8), isPositive: try $0.bool(1),
                reason: try $0.optionalText(2),
                at: try $0.instant(3), by: try $0.id(4), withdrawal: try withdrawal($0))
        }
        return decisions.sorted { $0.at < $1.at }
    }

    private static func withdrawal(_ row: Row) throws -> ExaminationDecision.Withdrawal? {
        guard let at = try row.optionalInstant(5) else { return nil }
        return ExaminationDecision.Withdrawal(at: at, by: try row.id(6), reason: try row.text(7))
    }

    /// By their key, in which they lie, so that nothing is sorted there: of two taken at one moment admissibility comes first.
    static func decisionsStatement(of dossier: ID<Dossier>) -> SQL {
        """
        SELECT kind, positive, reason, decided_at, decided_by, withdrawn_at, withdrawn_by, withdrawn_because, number
        FROM examination_decision WHERE dossier = \(dossier) ORDER BY kind, number
        """
    }

    /// - Throws: a constraint's fault when the question was decided already: each has one decision in force.
    /// - Returns: its number among the decisions on its question, from 1.
    @discardableResult
    static func insert(
        _ decision: ExaminationDecision, of dossier: ID<Dossier>, in db: any Connection
    ) throws -> Int {
        let last = try db.first(
            "SELECT MAX(number) FROM examination_decision WHERE dossier = \(dossier) AND kind = \(decision.kind)"
        ) { try $0.optionalInt(0) }
        let number = (last.flatMap(\.self) ?? 0) + 1
        try db.execute(
            """
            INSERT INTO examination_decision (dossier, kind, number, positive, reason, decided_at, decided_by)
            VALUES (\(dossier), \(decision.kind), \(number), \(decision.isPositive), \(decision.reason), \(decision.at), \(decision.by))
            """)
        return number
    }

    /// Puts the decision in force out of it.
    static func withdraw(
        _ kind: ExaminationDecision.Kind, of dossier: ID<Dossier>, because reason: String, by person: ID<Person>,
        at now: Instant, in db: any Connection
    ) throws {
        try db.execute(
            """
            UPDATE examination_decision SET withdrawn_at = \(now), withdrawn_by = \(person), withdrawn_because = \(reason)
            WHERE dossier = \(dossier) AND kind = \(kind) AND withdrawn_at IS NULL
            """)
    }

    /// In the order in which they were made.
    package static func overrides(of dossier: ID<Dossier>, in db: any Connection) throws -> [RuleOverride] {
        try db.all(overridesStatement(of: dossier)) {
            RuleOverride(
                rule: try $0.text(0), isSatisfied: try $0.bool(1), computed: try $0.bool(2), reason: try $0.text(3),
                at: try $0.instant(4), by: try $0.id(5))
        }
    }

    static func overridesStatement(of dossier: ID<Dossier>) -> SQL {
        "SELECT rule, satisfied, computed, reason, at, by_person FROM rule_override WHERE dossier = \(dossier) ORDER BY id"
    }

    static func insert(_ override: RuleOverride, of dossier: ID<Dossier>, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO rule_override (id, dossier, rule, satisfied, computed, reason, at, by_person)
            VALUES (\(ID<RuleOverride>.make(at: override.at)), \(dossier), \(override.rule), \(override.isSatisfied),
                \(override.computed), \(override.reason), \(override.at), \(override.by))
            """)
    }
}
