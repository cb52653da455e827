import Access
import Labels
import Values
import Web

/// What establishes a condition: a file, a note, or both.
enum ConditionForm {
    static func note(_ kind: TrancheCondition.Kind) -> String { "note-\(kind.rawValue)" }
    static func file(_ kind: TrancheCondition.Kind) -> String { "file-\(kind.rawValue)" }

    static let labels = Dictionary(
        uniqueKeysWithValues: TrancheCondition.Kind.allCases.map { (note($0), ContractPhrases.condition($0)) })

    static func read(_ kind: TrancheCondition.Kind, _ context: Context) -> (
        met: TrancheCondition.Met?, faults: FormFaults
    ) {
        var reader = FormReader(context.form)
        let note = reader.text(Self.note(kind), required: false, most: 2000)
        let file = reader.evidence(Self.file(kind), context, required: false)
        if note == nil, file == nil, reader.faults.isEmpty {
            reader.faults.add(Self.note(kind), ContractPhrases.evidenceMissing)
        }
        guard reader.faults.isEmpty, let person = context.actor.person else { return (nil, reader.faults) }
        return (TrancheCondition.Met(at: context.now, by: person, note: note, file: file), reader.faults)
    }
}

/// The transfer as the budget service reports it.
struct PaymentForm {
    let reference: String
    let paidOn: Day
    let amount: Money

    static func read(_ context: Context, _ tranche: Tranche) -> (form: PaymentForm?, faults: FormFaults) {
        var reader = FormReader(context.form)
        let reference = reader.line("reference", most: 80)
        if let reference, TrancheStore.key(reference).isEmpty {
            reader.faults.add("reference", ContractPhrases.referenceEmpty)
        }
        let day = reader.plausibleDay("paid-on")
        if let day, day > context.now.localDay { reader.faults.add("paid-on", ContractPhrases.dayInFuture) }
        if let day, let approved = tranche.approvedAt?.localDay, day < approved {
            reader.faults.add("paid-on", ContractPhrases.paidBeforeApproval(approved))
        }
        let amount = reader.money("amount")
        if let amount, amount != tranche.amount {
            reader.faults.add("amount", ContractPhrases.otherAmount(tranche.amount))
        }
        guard reader.faults.isEmpty, let reference, let day, let amount else { return (nil, reader.faults) }
        return (PaymentForm(reference: reference, paidOn: day, amount: amount), reader.faults)
    }
}
