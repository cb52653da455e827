import Calls
import Dossiers
import Values
import Web

/// Which selected dossiers get a label, from when and until when.
struct ProposalForm {
    let dossiers: [SelectedDossier]
    let terms: Labelling.Terms

    static func field(_ dossier: ID<Dossier>) -> String { "dossier-\(dossier.text)" }

    /// Reads the ticked dossiers among `open`, those that have no label yet. Left empty, the last day follows from the call's `years`.
    static func read(_ form: Form, open: [SelectedDossier], years: Int) -> (form: ProposalForm?, faults: FormFaults) {
        var reader = FormReader(form)
        let chosen = open.filter { form.has(field($0.id)) }
        if chosen.isEmpty { reader.faults.add("dossiers", LabelPhrases.chooseDossier) }
        let terms = readTerms(&reader, decidedOn: chosen.map(\.signedAt.localDay).max(), years: years)
        guard reader.faults.isEmpty, let terms else { return (nil, reader.faults) }
        return (ProposalForm(dossiers: chosen, terms: terms), reader.faults)
    }

    /// The fields `granted-on` and `valid-until`.
    /// - Parameter day: of the last decision among those that the labels follow from.
    static func readTerms(_ reader: inout FormReader, decidedOn day: Day?, years: Int) -> Labelling.Terms? {
        let granted = reader.plausibleDay("granted-on")
        let typed = reader.plausibleDay("valid-until", required: false)
        guard let granted, reader.faults["valid-until"] == nil else { return nil }
        if let day, granted < day {
            reader.faults.add("granted-on", LabelPhrases.beforeDecision(day))
            return nil
        }
        let until = typed ?? lastDay(from: granted, years: years)
        guard until >= granted else {
            reader.faults.add("valid-until", LabelPhrases.endsBeforeStart(granted))
            return nil
        }
        return Labelling.Terms(grantedOn: granted, validUntil: until)
    }

    static func lastDay(from day: Day, years: Int) -> Day { day.adding(months: 12 * years).adding(days: -1) }
}

/// Corrections to one proposal: the name as it is to be certified, and the days.
struct CorrectionForm {
    let name: Localized
    let terms: Labelling.Terms

    static func read(_ form: Form, decidedOn day: Day, years: Int) -> (form: CorrectionForm?, faults: FormFaults) {
        var reader = FormReader(form)
        let name = Localized(
            fr: reader.line("name-fr", required: false), ar: reader.line("name-ar", required: false),
            en: reader.line("name-en", required: false))
        if name.isEmpty && reader.faults.isEmpty { reader.faults.add("name-fr", LabelPhrases.nameMissing) }
        let terms = ProposalForm.readTerms(&reader, decidedOn: day, years: years)
        guard reader.faults.isEmpty, let terms else { return (nil, reader.faults) }
        return (CorrectionForm(name: name, terms: terms), reader.faults)
    }
}
