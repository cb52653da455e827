import Calls
import Labels
import Values
import Web

/// The terms of a contract as an officer enters them, prefilled from the call.
struct DraftForm {
    let terms: Contracting.Terms

    /// The call's support is the most that a contract grants.
    static func read(_ form: Form, label: Label, support: Support) -> (form: DraftForm?, faults: FormFaults) {
        var reader = FormReader(form)
        let years = reader.int("years", in: 1...10)
        if let years, years > support.years { reader.faults.add("years", ContractPhrases.yearsAbove(support.years)) }
        let amount = reader.money("amount")
        if let amount, amount <= .zero { reader.faults.add("amount", ContractPhrases.amountPositive) }
        if let amount, amount > support.amountPerYear {
            reader.faults.add("amount", ContractPhrases.amountAbove(support.amountPerYear))
        }
        let starts = reader.plausibleDay("starts-on")
        if let starts, starts < label.grantedOn {
            reader.faults.add("starts-on", ContractPhrases.startsBeforeLabel(label.grantedOn))
        }
        let account = account(&reader)
        guard reader.faults.isEmpty, let years, let amount, let starts, let account else { return (nil, reader.faults) }
        let terms = Contracting.Terms(years: years, amountPerYear: amount, startsOn: starts, account: account)
        return (DraftForm(terms: terms), reader.faults)
    }

    /// 24 digits whose key holds; or, ticked and with a reason, 24 digits whose key does not.
    private static func account(_ reader: inout FormReader) -> BankAccount? {
        guard let typed = reader.line("rib", most: 60) else { return nil }
        do throws(RIB.Fault) {
            return BankAccount(stored: try RIB(typed: typed).description, overrideReason: nil)
        } catch {
            switch error {
            case .notDigits: reader.faults.add("rib", ContractPhrases.ribDigits)
            case .length(let count): reader.faults.add("rib", ContractPhrases.ribLength(count))
            case .key: return overridden(typed, &reader)
            }
            return nil
        }
    }

    private static func overridden(_ typed: String, _ reader: inout FormReader) -> BankAccount? {
        guard reader.isTicked("rib-override") else {
            reader.faults.add("rib", ContractPhrases.ribKey)
            return nil
        }
        guard let reason = reader.text("rib-reason", most: 1000) else { return nil }
        let digits = Digits.western(typed).filter { ("0"..."9").contains($0) }
        return BankAccount(stored: digits, overrideReason: reason)
    }
}
