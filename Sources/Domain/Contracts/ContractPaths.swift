package import Calls
package import Labels
package import Values
package import Web

/// The addresses of this module's pages.
package enum ContractPaths {
    /// The contracts that the reader may see.
    package static let all: Path = "/contracts"
    package static func list(_ call: ID<Call>) -> Path { "/calls/\(call)/contracts" }
    package static func draft(_ label: Label) -> Path {
        ("/calls/\(label.call)/contracts/new" as Path).with([("label", label.id.text)])
    }
    package static func show(_ id: ID<Contract>) -> Path { "/contracts/\(id)" }
    package static func tranche(_ id: ID<Contract>, _ year: Int) -> Path { "/contracts/\(id)/tranches/\(year)" }

    static func terms(_ id: ID<Contract>) -> Path { "/contracts/\(id)/terms" }
    static func changes(_ id: ID<Contract>) -> Path { "/contracts/\(id)/changes" }
    static func confirmation(_ change: ContractChange) -> Path {
        "\(changes(change.contract))/\(change.id)/confirmation"
    }
    static func refusal(_ change: ContractChange) -> Path { "\(changes(change.contract))/\(change.id)/refusal" }

    static func signature(_ id: ID<Contract>) -> Path { "/contracts/\(id)/signature" }
    static func signatureFile(_ id: ID<Contract>) -> Path { "/contracts/\(id)/signature/file" }
    static func condition(_ tranche: Tranche, _ kind: TrancheCondition.Kind) -> Path {
        "\(self.tranche(tranche.contract, tranche.year))/conditions/\(kind.rawValue)"
    }
    static func reopening(_ tranche: Tranche, _ kind: TrancheCondition.Kind) -> Path {
        "\(condition(tranche, kind))/end"
    }
    static func evidence(_ tranche: Tranche, _ kind: TrancheCondition.Kind) -> Path {
        "\(condition(tranche, kind))/file"
    }
    static func approval(_ tranche: Tranche) -> Path { "\(self.tranche(tranche.contract, tranche.year))/approval" }
    static func payment(_ tranche: Tranche) -> Path { "\(self.tranche(tranche.contract, tranche.year))/payment" }
}
