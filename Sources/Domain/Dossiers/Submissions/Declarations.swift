import CanonicalJSON
import Calls

extension DossierContent {
    /// The declarations to which the applicant answers no: a required question of yes or no is one that the call asks everybody to
    /// declare. The answer is complete all the same, and what follows from it is the ministry's to judge.
    func declined(_ held: HeldDossier) -> [MissingField] {
        held.parts.flatMap { part in
            part.asked.filter { $0.kind == .yesNo && $0.isRequired && parts[part.id]?.answers[$0.id]?.flag == false }
                .map { MissingField(part: part, field: $0) }
        }
    }
}
