import Calls
import Database
import Values
import Web

/// The names that a dossier was opened with, in the fields that ask for them again. They stand in the form as if they were typed, and
/// are answers once the part is saved: nothing is answered that nobody looked at.
enum KnownNames {
    /// The text fields by which a call asks for the name.
    static func field(_ language: Language) -> String { "name-\(language.rawValue)" }

    static func fill(
        _ form: inout Form, _ part: Part, of dossier: Dossier, _ sources: DossierSources, in db: any Connection
    ) throws {
        for field in part.asked where field.kind == .text && form[field.id] == nil {
            if let language = Language.allCases.first(where: { self.field($0) == field.id }) {
                if let name = dossier.name[language] { form.append(field.id, name) }
            } else if field.id == "acronym", let cluster = dossier.cluster {
                if let acronym = try sources.acronym(cluster, db) { form.append(field.id, acronym) }
            }
        }
    }
}
