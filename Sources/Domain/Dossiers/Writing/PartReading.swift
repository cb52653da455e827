import CanonicalJSON
import Calls
import Files
import Phrases
import Values
import Web

/// What somebody sent for one part, read against the questions and the saved answers of that moment. Made before the
/// transaction: forms of hundreds of rows would hold up every other writer.
struct PartReading: Sendable {
    enum Verdict: Sendable {
        case right
        /// Something typed, or a file, cannot be taken.
        case wrong
        /// Somebody saved the part since the form was made.
        case late
    }

    let sent: PartSaving.Sent
    let sheet: PartSheet
    /// Empty when the request carries files only.
    let typed: [String: JSONValue]
    let faults: FormFaults
    let doubts: [String: Phrase]

    init(_ sent: PartSaving.Sent, _ sheet: PartSheet, on today: Day) {
        var faults = FormFaults()
        let asked = sheet.asked
        for field in asked {
            if let fault = sent.faults[field.id] { faults.add(field.id, fault.phrase) }
        }
        var reader = AnswerReader(sent.form, registers: sheet.known, years: sheet.years, today: today)
        typed = sent.revision == nil ? [:] : reader.answers(asked)
        for field in reader.faults.order { reader.faults[field].map { faults.add(field, $0) } }
        (self.sent, self.sheet, self.faults, doubts) = (sent, sheet, faults, reader.doubts)
    }

    var verdict: Verdict {
        guard faults.isEmpty else { return .wrong }
        return sent.revision.map { $0 == sheet.revision } ?? true ? .right : .late
    }

    /// Nothing of the dossier was changed since, nor what the call asks: the reading holds for the row just read.
    func holds(for held: HeldDossier) -> Bool {
        held.dossier == sheet.held.dossier && held.call.configuration.version == sheet.held.call.configuration.version
    }

    /// The form again, on `sheet` as it is now: with what was typed, and what is wrong with it or what was saved
    /// meanwhile.
    func outcome(on sheet: PartSheet) -> PartSaving.Outcome {
        var again = sheet
        (again.faults, again.doubts) = (faults, doubts)
        switch verdict {
        case .right: return .saved
        case .wrong:
            if let revision = sent.revision { (again.form, again.revision) = (sent.form, revision) }
            return .wrong(again)
        case .late:
            again.theirs = sheet.saved.filter { typed[$0.key] != $0.value }
            again.form = sent.form
            return .conflict(again)
        }
    }
}
