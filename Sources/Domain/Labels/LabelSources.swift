import Dossiers

/// What this module asks of others: who was selected, and to whom a dossier is closed.
struct LabelSources: Sendable {
    let selected: SelectedDossiers
    let barred: [DossierScope]
    let directory: LabelDirectory
}
