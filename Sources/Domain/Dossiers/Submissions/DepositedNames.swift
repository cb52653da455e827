import CanonicalJSON
import Calls
package import Database
package import Values

/// The names of candidates as they are to be certified.
package enum DepositedNames {
    /// The name that the dossier was opened with; a language that it lacks is taken from what was deposited, where the call asks for the
    /// name in that language.
    package static func of(_ dossier: Dossier, in db: any Connection) throws -> Localized {
        var name = dossier.name
        guard name.fr == nil || name.ar == nil else { return name }
        guard let snapshot = try SubmissionStore.counted(of: dossier.id, in: db) else { return name }
        for language in Language.allCases where name[language] == nil {
            let field = KnownNames.field(language)
            name[language] = snapshot.answers.saved.keys.sorted().lazy
                .compactMap { snapshot.answers[$0, field]?.text }.first { !$0.isEmpty }
        }
        return name
    }
}
