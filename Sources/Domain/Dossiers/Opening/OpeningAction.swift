package import Calls

extension Dossiers {
    /// What a reader may do with an open call: write a dossier.
    package static let opening = CallAction(DossierPhrases.writeDossier, hint: DossierPhrases.accountNeeded) {
        DossierPaths.new($0)
    }
}
