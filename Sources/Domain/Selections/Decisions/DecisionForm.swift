import Calls
package import Dossiers
import Phrases
package import Values
import Web

/// What an officer proposes for one dossier.
package struct Proposal: Sendable {
    package let dossier: ID<Dossier>
    package let outcome: SelectionDecision.Outcome
    package let reserveRank: Int?
    package let reasons: Localized
    package let conditions: String?

    package init(
        dossier: ID<Dossier>, outcome: SelectionDecision.Outcome, reserveRank: Int? = nil, reasons: Localized,
        conditions: String? = nil
    ) {
        (self.dossier, self.outcome, self.reserveRank) = (dossier, outcome, reserveRank)
        (self.reasons, self.conditions) = (reasons, conditions)
    }

    init(_ decision: SelectionDecision) {
        self.init(
            dossier: decision.dossier, outcome: decision.outcome, reserveRank: decision.reserveRank,
            reasons: decision.reasons, conditions: decision.conditions)
    }
}

/// One form for a whole call, or for the correction of one dossier: fields are named after the dossier.
enum DecisionForm {
    /// Where the dossiers are not at hand.
    static let labels: [String: Phrase] = [
        "rank-*": SelectionPhrases.reserveRank, "fr-*": SelectionPhrases.reasonsFr, "ar-*": SelectionPhrases.reasonsAr,
        "en-*": SelectionPhrases.reasonsEn, "conditions-*": SelectionPhrases.conditions,
        "appeal-fr": SelectionPhrases.appealFr, "appeal-ar": SelectionPhrases.appealAr,
        "appeal-en": SelectionPhrases.appealEn,
    ]

    /// Each field under the name of its candidate.
    static func labels(of held: HeldSelection, _ dossiers: [ID<Dossier>]) -> [String: Phrase] {
        let fields: [(String, Phrase)] = [
            ("outcome", SelectionPhrases.outcomeField), ("rank", SelectionPhrases.reserveRank),
            ("fr", SelectionPhrases.reasonsFr), ("ar", SelectionPhrases.reasonsAr), ("en", SelectionPhrases.reasonsEn),
            ("conditions", SelectionPhrases.conditions),
        ]
        var labels = labels
        for dossier in dossiers {
            guard let row = held.table.row(dossier.text) else { continue }
            for (field, label) in fields { labels[name(field, dossier)] = SelectionPhrases.field(label, of: row.name) }
        }
        return labels
    }

    static func name(_ field: String, _ dossier: ID<Dossier>) -> String { "\(field)-\(dossier)" }

    /// - Parameter dossiers: those that the form is about.
    static func read(
        _ form: Form, _ dossiers: [ID<Dossier>], in held: HeldSelection
    ) -> (proposals: [Proposal], appeal: Localized?, faults: FormFaults) {
        var reader = FormReader(form)
        let proposals = dossiers.compactMap { proposal($0, &reader) }
        // Money and thresholds bind; the order among equals is the committee's.
        for fault in DecisionBounds.faults(proposals, in: held) {
            reader.faults.add(name(fault.field, fault.dossier), fault.phrase)
        }
        return (proposals, appeal(&reader), reader.faults)
    }

    private static func proposal(_ id: ID<Dossier>, _ reader: inout FormReader) -> Proposal? {
        let outcome: SelectionDecision.Outcome? = reader.choice(name("outcome", id))
        let rank = reader.int(name("rank", id), in: 1...1000, required: false)
        let reasons = Localized(
            fr: reader.text(name("fr", id)), ar: reader.text(name("ar", id), required: false),
            en: reader.text(name("en", id), required: false))
        let conditions = reader.text(name("conditions", id), required: false)
        if outcome == .reserve, rank == nil { reader.faults.add(name("rank", id), SelectionPhrases.rankMissing) }
        guard let outcome, reasons.fr != nil, outcome != .reserve || rank != nil else { return nil }
        return Proposal(
            dossier: id, outcome: outcome, reserveRank: outcome == .reserve ? rank : nil, reasons: reasons,
            conditions: conditions)
    }

    private static func appeal(_ reader: inout FormReader) -> Localized? {
        guard reader.form.has("appeal-fr") else { return nil }
        return Localized(
            fr: reader.text("appeal-fr"), ar: reader.text("appeal-ar", required: false),
            en: reader.text("appeal-en", required: false))
    }
}
