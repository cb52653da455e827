package import Phrases
package import Values
package import Web

/// A slot for the modules that go on from an examined dossier: a page of theirs beside those of the examination, for whoever reads what
/// was deposited. The page itself decides who sees what is on it.
package struct DossierTab: Sendable {
    let title: Phrase
    let path: @Sendable (ID<Dossier>) -> Path
    /// Of which there is such a page.
    let states: Set<Dossier.State>

    package init(_ title: Phrase, of states: Set<Dossier.State>, path: @escaping @Sendable (ID<Dossier>) -> Path) {
        (self.title, self.states, self.path) = (title, states, path)
    }
}
