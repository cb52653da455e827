package import Access
package import Calls
package import Dossiers
package import Labels
package import Values

/// The programme contract (contrat-programme) of one label: signed outside the platform, followed and paid here, tranche by tranche.
package struct Contract: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable { case draft, signed, suspended, terminated, ended }

    package let id: ID<Contract>
    /// `CP-2023-0001`: the year of the draft and a number within it.
    package let number: String
    package let call: ID<Call>
    package let label: ID<Label>
    package let dossier: ID<Dossier>
    package let cluster: String?
    package let name: Localized
    package var years: Int
    package var amountPerYear: Money
    package var startsOn: Day
    package var account: BankAccount
    package var state: State
    /// Who wrote the draft as it stands: its author, or whoever corrected it last.
    package var draftedBy: ID<Person>
    package var draftedAt: Instant
    package var signature: ContractSignature?
    /// Counts the times that the draft's terms were saved, so that no save overwrites one that its author has not seen.
    package var version = 1

    /// The last day that it covers.
    package var endsOn: Day { startsOn.adding(months: 12 * years).adding(days: -1) }
    package var total: Money { amountPerYear * years }
    /// When the tranche of a year falls due: the first day of that year of the contract.
    package func dueDay(ofYear year: Int) -> Day { startsOn.adding(months: 12 * (year - 1)) }
}

/// Where the subsidy is paid. The key of the number is checked; a number whose key does not hold stands only with an officer's reason.
package struct BankAccount: Sendable, Equatable {
    /// 24 digits.
    package let digits: String
    package let overrideReason: String?

    package init(stored digits: String, overrideReason: String?) {
        (self.digits, self.overrideReason) = (digits, overrideReason)
    }

    /// As transfers write it: bank, city, account, key.
    package var grouped: String {
        let text = Array(digits)
        guard text.count == 24 else { return digits }
        return [text[0..<3], text[3..<6], text[6..<22], text[22..<24]].map { String($0) }.joined(separator: " ")
    }
}

/// The contract as both sides signed it.
package struct ContractSignature: Sendable, Equatable {
    /// Law 43-20 knows three levels of electronic signature; ink on paper, scanned, is none of them.
    package enum Level: String, Sendable, CaseIterable { case handwritten, simple, advanced, qualified }

    package let signedOn: Day
    package let place: String
    package let level: Level
    package let file: Evidence
    package let recordedBy: ID<Person>
    package let recordedAt: Instant
}

// The verbs. Who may do them is in `ContractRules`.
extension Contract {
    package mutating func sign(_ signature: ContractSignature) throws {
        guard state == .draft else { throw ContractError.notDraft }
        (state, self.signature) = (.signed, signature)
    }

    package mutating func suspend() throws {
        guard state == .signed else { throw ContractError.notInForce }
        state = .suspended
    }

    package mutating func resume() throws {
        guard state == .suspended else { throw ContractError.notInForce }
        state = .signed
    }

    package mutating func terminate() throws {
        guard state == .signed || state == .suspended else { throw ContractError.notInForce }
        state = .terminated
    }

    /// Its years are over and each tranche is paid.
    package mutating func end() throws {
        guard state == .signed else { throw ContractError.notInForce }
        state = .ended
    }
}
