import Access
import Phrases
import Values
import Web

/// A role with its scope and dates, as forms give it.
enum GrantForm {
    static let labels: [String: Phrase] = [
        "role": PeoplePhrases.role, "scope": PeoplePhrases.scope, "cluster": PeoplePhrases.scopeCluster,
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

    /// The id of the record that the role is for; nil for the whole programme. Directors, delegates and evaluators act for one record;
    /// a narrower officer or auditor would be shown more than the form promised.
    static func scope(_ reader: inout FormReader, of role: Role?) -> String? {
        let cluster = reader.line("cluster", required: false, most: 64)
        guard let typed = reader.line("scope", required: false, most: 64) ?? cluster else { return nil }
        if ID<Grant>(typed) == nil { reader.faults.add("scope", PeoplePhrases.notAnID) }
        if let role, ![.clusterDirector, .organisationDelegate, .evaluator].contains(role) {
            reader.faults.add("scope", PeoplePhrases.wholeProgrammeOnly)
        }
        return typed
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
