import Access
import Calls
import Database
import Dossiers
import Phrases
import Values
import Web

/// The evaluation in the latest acts: appointments, declarations, reviews and moderations, each by its dossier.
///
/// Only of calls of which the auditor may see scores and readers: none of whose dossiers is the auditor's own or one of a conflict, and none
/// in which the auditor still has to read. No name stands in it but of whoever acted, as the pages that it leads to say too.
enum EvaluationJournal {
    static let all: [RecordNames] = [
        // How a review came about stays with whoever wrote it, until it is handed in.
        RecordNames("assignment", except: ["evaluation.review-saved"]) { ids, actor, _, db in
            let assignments = try AssignmentStore.find(ids.map { ID<Assignment>(stored: $0) }, in: db)
            let dossiers = try open(Set(assignments.map(\.dossier)), actor, db)
            return named(assignments.map { ($0.id.text, $0.dossier) }, dossiers) { dossier, id in
                (
                    EvaluationPhrases.journalReading(dossier.label, dossier.name),
                    AssignmentRoutes.history(ID(stored: id))
                )
            }
        },
        RecordNames("moderation") { ids, actor, _, db in
            let wanted = ids.map { ID<Dossier>(stored: $0) }
            let dossiers = try open(Set(wanted), actor, db)
            return named(wanted.map { ($0.text, $0) }, dossiers) { dossier, _ in
                (EvaluationPhrases.journalModeration(dossier.label, dossier.name), ScoresRoutes.path(dossier.id))
            }
        },
    ]

    private static func named(
        _ records: [(id: String, dossier: ID<Dossier>)], _ dossiers: [ID<Dossier>: Dossier],
        _ tell: (Dossier, String) -> RecordNames.Named
    ) -> [String: RecordNames.Named] {
        let known = records.compactMap { id, dossier in dossiers[dossier].map { (id, tell($0, id)) } }
        return Dictionary(uniqueKeysWithValues: known)
    }

    /// Those of these dossiers whose evaluation is open to the actor as a whole.
    private static func open(
        _ ids: Set<ID<Dossier>>, _ actor: Actor, _ db: any Connection
    ) throws -> [ID<Dossier>: Dossier] {
        let dossiers = try DossierStore.find(ids.sorted { $0.text < $1.text }, in: db)
        let calls = try CallStore.find(Set(dossiers.values.map(\.call)), in: db)
        let seen = try calls.values.filter {
            try Evaluations.scoreSight(actor, HeldDeposits.held($0, for: actor, in: db), db) == .all
        }.map(\.id)
        return dossiers.filter { seen.contains($0.value.call) && EvaluationStore.states.contains($0.value.state) }
    }
}
