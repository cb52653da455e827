import Access
import Phrases
import Values
import Web

/// A role with its scope and dates, as forms give it.
enum GrantForm {
    static let labels: [String: Phrase] = [
        "role": PeoplePhrases.role, "scope": PeoplePhrases.scope, "cluster": PeoplePhrases.scopeCluster,
        "call": PeoplePhrases.scopeCall,
        "from": PeoplePhrases.from,
        "until": PeoplePhrases.until, "reason": PeoplePhrases.closeReason, "sure": PeoplePhrases.closeSure,
        "email": PeoplePhrases.email, "language": PeoplePhrases.mailLanguage,
    ]

    static let roleWords = ValueWords("role", Role.self) { AccessPhrases.name(of: $0) }

    static func read(_ form: Form, today: Day) -> (grant: Grant?, faults: FormFaults) {
        var reader = FormReader(form)
        let role: Role? = reader.choice("role")
        let scope = scope(&reader, of: role)
        let from = reader.day("from", required: false) ?? today
        let until = reader.day("until", required: false)
        if let until, until < from { reader.faults.add("until", PeoplePhrases.untilBeforeFrom) }
        guard let role, reader.faults.isEmpty else { return (nil, reader.faults) }
        return (Grant(role, scope: scope, from: from, until: until), reader.faults)
    }

    /// The id of the record that the role is for; nil for the whole programme. Directors and delegates act for a cluster, evaluators for a
    /// call; a narrower officer or auditor would be shown more than the form promised.
    static func scope(_ reader: inout FormReader, of role: Role?) -> String? {
        var chosen: String?
        for field in ["cluster", "call", "scope"] {
            guard let typed = reader.line(field, required: false, most: 64) else { continue }
            if ID<Grant>(typed) == nil { reader.faults.add(field, PeoplePhrases.notAnID) }
            if let role, let fault = fault(field, of: role) { reader.faults.add(field, fault) }
            if chosen != nil, reader.faults[field] == nil { reader.faults.add(field, PeoplePhrases.oneScope) }
            chosen = chosen ?? typed
        }
        return chosen
    }

    private static func fault(_ field: String, of role: Role) -> Phrase? {
        guard let own = ScopeChoices.Kind.allCases.first(where: { $0.roles.contains(role) }) else {
            return PeoplePhrases.wholeProgrammeOnly
        }
        guard let kind = ScopeChoices.Kind(rawValue: field), kind != own else { return nil }
        return own == .cluster ? PeoplePhrases.clusterOnly : PeoplePhrases.callOnly
    }

    /// The same role for the same record, with a day in common.
    static func overlaps(_ a: Grant, _ b: Grant) -> Bool {
        a.role == b.role && a.scope == b.scope && (b.until.map { a.from <= $0 } ?? true)
            && (a.until.map { b.from <= $0 } ?? true)
    }

    static func options(_ roles: [Role], _ page: Page) -> Field.Kind {
        .select(roles.map { Field.Option($0.rawValue, page(AccessPhrases.name(of: $0))) })
    }
}
