import CanonicalJSON
import Calls
package import Database
import Values

/// What a deposited dossier says of the candidate besides its names: what the directory of clusters shows of anybody.
package struct DepositedSeat: Sendable, Equatable {
    package let acronym: String?
    /// Ids of the registers of sectors and regions.
    package let sector: String?
    package let region: String?
    package let city: String?

    /// From the submission that counts; nil before there is one.
    package static func of(_ dossier: Dossier, in db: any Connection) throws -> DepositedSeat? {
        guard let snapshot = try SubmissionStore.counted(of: dossier.id, in: db),
            let call = try CallStore.find(dossier.call, in: db)
        else { return nil }
        let parts = call.configuration.parts(for: dossier.track)
        func answer(_ isIt: (PartField) -> Bool) -> String? {
            for part in parts {
                for field in part.fields where isIt(field) {
                    if let text = snapshot.answers[part.id, field.id]?.text, !text.isEmpty { return text }
                }
            }
            return nil
        }
        return DepositedSeat(
            acronym: answer { $0.id == "acronym" }, sector: answer { $0.choicesFrom == "sectors" },
            region: answer { $0.choicesFrom == "regions" }, city: answer { $0.id == "city" })
    }
}
