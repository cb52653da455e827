import Access
import Files
import Labels
import Values
import Web

/// The contract as it was signed outside the platform: the document, the day, the place, the level.
enum SignatureForm {
    static func read(_ context: Context, _ contract: Contract) -> (signature: ContractSignature?, faults: FormFaults) {
        var reader = FormReader(context.form)
        let day = reader.plausibleDay("signed-on")
        if let day, day > context.now.localDay { reader.faults.add("signed-on", ContractPhrases.dayInFuture) }
        let place = reader.line("place", most: 100)
        let level: ContractSignature.Level? = reader.choice("level")
        let kept = KeptFile.open(context, for: contract.id)
        let file = reader.evidence("file", context, required: kept == nil) ?? kept
        guard reader.faults.isEmpty, let day, let place, let level, let file, let person = context.actor.person else {
            return (nil, reader.faults)
        }
        let signature = ContractSignature(
            signedOn: day, place: place, level: level, file: file, recordedBy: person, recordedAt: context.now)
        return (signature, reader.faults)
    }

    /// The document that came now, or with an earlier attempt.
    static func document(_ context: Context, _ contract: Contract) -> Evidence? {
        var reader = FormReader(context.form)
        return reader.evidence("file", context, required: false) ?? KeptFile.open(context, for: contract.id)
    }
}

extension FormReader {
    /// The file of a field: why it was refused stands beside it.
    mutating func evidence(_ field: String, _ context: Context, required: Bool) -> Evidence? {
        if let fault = context.fileFaults[field] ?? context.receptionFault {
            faults.add(field, fault.phrase)
            return nil
        }
        guard let file = context.files.first(where: { $0.field == field }) else {
            if required { faults.add(field, ContractPhrases.fileMissing) }
            return nil
        }
        return Evidence(file)
    }
}
