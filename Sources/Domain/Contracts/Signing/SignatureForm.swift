import Access
import Files
import Labels
import Phrases
import Values
import Web

/// The contract as it was signed outside the platform: the document, the day, the place, the level.
enum SignatureForm {
    /// What paper that was signed looks like here: a table or bare text holds no signature.
    static let types: Set<FileType> = [.pdf, .docx, .odt, .png, .jpeg]

    static func read(_ context: Context, _ held: HeldContract) -> (signature: ContractSignature?, faults: FormFaults) {
        var reader = FormReader(context.form)
        let day = reader.plausibleDay("signed-on")
        if let day, let fault = fault(of: day, held.label, context) { reader.faults.add("signed-on", fault) }
        let place = reader.line("place", most: 100)
        let level: ContractSignature.Level? = reader.choice("level")
        let kept = KeptFile.open(context, for: held.contract.id)
        let file = reader.evidence("file", context, of: types, required: kept == nil) ?? kept
        guard reader.faults.isEmpty, let day, let place, let level, let file, let person = context.actor.person else {
            return (nil, reader.faults)
        }
        let signature = ContractSignature(
            signedOn: day, place: place, level: level, file: file, recordedBy: person, recordedAt: context.now)
        return (signature, reader.faults)
    }

    /// A contract follows from the decision that its label certifies.
    private static func fault(of day: Day, _ label: Label, _ context: Context) -> Phrase? {
        if day > context.now.localDay { return ContractPhrases.dayInFuture }
        return day < label.decidedOn ? ContractPhrases.beforeDecision(label.decidedOn) : nil
    }

    /// The document that came now, or with an earlier attempt.
    static func document(_ context: Context, _ contract: Contract) -> Evidence? {
        var reader = FormReader(context.form)
        return reader.evidence("file", context, of: types, required: false) ?? KeptFile.open(context, for: contract.id)
    }
}

extension FormReader {
    /// The file of a field: why it was refused stands beside it.
    mutating func evidence(
        _ field: String, _ context: Context, of types: Set<FileType> = FileType.documents, required: Bool
    ) -> Evidence? {
        if let fault = context.fileFaults[field] ?? context.receptionFault {
            // The form's own types, not all that are received.
            let isOfType = if case .wrongType = fault { true } else { false }
            faults.add(field, isOfType ? FilePhrases.wrongType(types) : fault.phrase)
            return nil
        }
        guard let file = context.files.first(where: { $0.field == field }) else {
            if required { faults.add(field, ContractPhrases.fileMissing) }
            return nil
        }
        guard types.contains(file.type) else {
            faults.add(field, FilePhrases.wrongType(types))
            return nil
        }
        return Evidence(file)
    }
}
