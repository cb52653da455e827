import Database
package import Dossiers
import Phrases
import Values
import Web

extension Contracts {
    /// On the page of a dossier, for its people: the contract. Their first screen has a section of its own for contracts.
    package static let sequel = DossierSequel(isOnFirstScreen: false) { dossiers, _, db in
        let contracts = try ContractStore.find(dossiers: dossiers.map(\.id), in: db)
        let lines = contracts.map { contract in
            (
                contract.dossier,
                DossierSequel.Line(
                    ContractPhrases.overviewContract(contract.number, contract.name),
                    state: ContractBar.look(contract.state), at: nil, ContractPaths.show(contract.id))
            )
        }
        return Dictionary(uniqueKeysWithValues: lines)
    }
}
