import Access
import Calls
import Database
package import Web

/// Applications to calls: written together, submitted, examined for admissibility and eligibility.
package enum Dossiers {
    package static func module(_ sources: DossierSources) -> Module {
        var module = Module("Dossiers", phrases: DossierPhrases.bundle)
        module.routes =
            OpeningRoutes(sources: sources).all + OverviewRoutes(sources: sources).all
            + WritingRoutes(sources: sources).all + PeopleRoutes(sources: sources).all
            + InvitationRoutes(sources: sources).all + SubmissionRoutes(sources: sources).all
            + ReceiptRoutes(sources: sources).all + FileRoutes(sources: sources).all + ListRoutes(sources: sources).all
            + AdmissibilityRoutes(sources: sources).all + EligibilityRoutes(sources: sources).all
            + ReconsiderationRoutes(sources: sources).all
        module.migrations = DossierMigrations.all
        module.storedFiles = ["SELECT digest, size FROM dossier_file", "SELECT digest, size FROM document"]
        module.menu = [
            MenuEntry(.workspace, DossierPhrases.mine, DossierPaths.mine, access: .signedIn, order: 10),
            MenuEntry(.footer(WebPhrases.verification), DossierPhrases.verifyTitle, DossierPaths.receipts, order: 41),
        ]
        module.waiting = [
            DossierWaiting.invited(sources), DossierWaiting.applicants, DossierWaiting.officers(sources),
        ]
        module.overviews = [
            DossierOverview.outcomes(sources), DossierOverview.own, DossierOverview.ownReceipts,
            DossierOverview.receipts(sources),
        ]
        module.records = [DossierOverview.records(sources)]
        module.values = [
            ValueWords("dossier.state", Dossier.State.self, StateLabel.word),
            ValueWords(
                "dossier.track",
                [
                    TrackID.new.rawValue: DossierPhrases.newTrack,
                    TrackID.existing.rawValue: DossierPhrases.existingTrack,
                ]),
            ValueWords("dossier.may", DossierPeople.May.self) {
                $0 == .write ? DossierPhrases.mayWrite : DossierPhrases.mayRead
            },
            ValueWords("dossier.rule-outcome", Verdict.self) { $0 == .yes ? DossierPhrases.yes : DossierPhrases.no },
        ]
        module.jobs = { DossierMail(site: $0, sources: sources).handlers }
        return module
    }
}
