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
        /// A field was saved since the form was opened that was changed in it too.
        case late
    }

    let sent: PartSaving.Sent
    let sheet: PartSheet
    /// Empty when the request carries files only.
    let typed: [String: JSONValue]
    /// With what was saved since the form was opened; nil when it was opened on what is saved now.
    let meeting: Meeting?
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
        let isLate = sent.revision.map { $0 != sheet.revision } ?? false
        meeting = isLate ? Self.meeting(typed, sent, sheet) : nil
    }

    /// What is to be saved.
    var answers: [String: JSONValue] { meeting?.merged ?? typed }

    var verdict: Verdict {
        guard faults.isEmpty else { return .wrong }
        return meeting?.contested.isEmpty ?? true ? .right : .late
    }

    /// While missing items are awaited nothing is joined: what was saved since may be the deposit put back over a draft.
    private static func meeting(
        _ typed: [String: JSONValue], _ sent: PartSaving.Sent, _ sheet: PartSheet
    ) -> Meeting {
        Meeting(
            typed, sheet.saved, opened: sheet.items == nil ? sent.form["opened"] : nil, sheet.asked.filter(\.isTyped))
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
        case .right: return .saved(joined: joined)
        case .wrong:
            if let revision = sent.revision { (again.form, again.revision) = (sent.form, revision) }
            // A form that does not say what it was opened on says so again.
            again.opened = sent.form["opened"] ?? ""
            return .wrong(again)
        case .late:
            // Compared anew: the sheet may be younger than the one that was read against.
            let meeting = Self.meeting(typed, sent, sheet)
            again.isOwn = sheet.isOwn && sent.revision == sheet.revision - 1
            for field in meeting.contested { again.theirs[field] = sheet.saved[field] ?? .null }
            again.form = form(sheet, taking: meeting.joined)
            return .conflict(again)
        }
    }

    /// Of the fields that somebody else changed alone, those that were kept as they are saved.
    private var joined: [PartField] { sheet.asked.filter { meeting?.joined.contains($0.id) ?? false } }

    /// What was sent, but for the fields that somebody else changed alone.
    private func form(_ sheet: PartSheet, taking joined: [String]) -> Form {
        let isTheirs = { (name: String) in joined.contains { name == $0 || name.hasPrefix("\($0).") } }
        var form = Form(sent.form.fields.filter { !isTheirs($0.name) }.map { ($0.name, $0.value) })
        let theirs = AnswerForm.of(sheet.saved, sheet.asked.filter { joined.contains($0.id) }, years: sheet.years)
        for field in theirs.fields { form.append(field.name, field.value) }
        return form
    }
}
