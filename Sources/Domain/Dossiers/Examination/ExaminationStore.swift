package import Access
package import Database
package import Values

/// What the division decided, with its reason.
package struct ExaminationDecision: Sendable, Equatable {
    package enum Kind: String, Sendable { case admissibility, eligibility }
    package let kind: Kind
    package let isPositive: Bool
    package let reason: String?
    package let at: Instant
    package let by: ID<Person>

    package init(kind: Kind, isPositive: Bool, reason: String?, at: Instant, by: ID<Person>) {
        (self.kind, self.isPositive, self.reason, self.at, self.by) = (kind, isPositive, reason, at, by)
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
    /// In the order in which they were taken.
    package static func decisions(of dossier: ID<Dossier>, in db: any Connection) throws -> [ExaminationDecision] {
        let decisions = try db.all(decisionsStatement(of: dossier)) {
            ExaminationDecision(
                kind: try $0.value(0), isPositive: try $0.bool(1), reason: try $0.optionalText(2),
                at: try $0.instant(3), by: try $0.id(4))
        }
        return decisions.sorted { $0.at < $1.at }
    }

    /// By their key, in which they lie, so that nothing is sorted there: of two taken at one moment admissibility comes first.
    static func decisionsStatement(of dossier: ID<Dossier>) -> SQL {
        """
        SELECT kind, positive, reason, decided_at, decided_by FROM dossier_decision
        WHERE dossier = \(dossier) ORDER BY kind
        """
    }

    /// - Throws: a constraint's fault when the question was decided already: each is decided once.
    static func insert(_ decision: ExaminationDecision, of dossier: ID<Dossier>, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO dossier_decision (dossier, kind, positive, reason, decided_at, decided_by)
            VALUES (\(dossier), \(decision.kind), \(decision.isPositive), \(decision.reason), \(decision.at), \(decision.by))
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
