package import Database
package import Phrases
package import Values
package import Web

/// A slot for the modules that go on from a dossier: what each tells the people of a dossier became of it, such as the decision, the
/// label, the contract. It stands first on their page.
package struct DossierSequel: Sendable {
    package struct Line: Sendable {
        package let what: Phrase
        /// Where it stands, as a word with its tone.
        package let state: (word: Phrase, tone: Tone, grain: Grain)
        package let at: Instant?
        package let path: Path
        /// The same as a PDF, offered where documents are made.
        package let document: (label: Phrase, path: Path)?

        package init(
            _ what: Phrase, state: (word: Phrase, tone: Tone, grain: Grain), at: Instant?, _ path: Path,
            document: (label: Phrase, path: Path)? = nil
        ) {
            (self.what, self.state, self.at, self.path, self.document) = (what, state, at, path, document)
        }
    }

    /// Also told on the first screen of the dossier's people; false for what has a section of its own there.
    package let isOnFirstScreen: Bool
    /// Before one of these there is nothing to tell, and nothing is asked.
    let states: Set<Dossier.State>
    /// Only what the people of the dossiers may read. A fixed number of statements, however many dossiers.
    private let lines: @Sendable ([Dossier], Instant, any Connection) throws -> [ID<Dossier>: Line]

    package init(
        of states: Set<Dossier.State> = [.selected, .reserve, .notSelected], isOnFirstScreen: Bool = true,
        _ lines: @escaping @Sendable ([Dossier], Instant, any Connection) throws -> [ID<Dossier>: Line]
    ) {
        (self.states, self.isOnFirstScreen, self.lines) = (states, isOnFirstScreen, lines)
    }

    package func lines(of dossiers: [Dossier], _ now: Instant, in db: any Connection) throws -> [ID<Dossier>: Line] {
        let told = dossiers.filter { states.contains($0.state) }
        return told.isEmpty ? [:] : try lines(told, now, db)
    }
}
