import Access
package import Web

/// Applications to calls: written together, submitted, examined for admissibility and eligibility.
package enum Dossiers {
    package static func module(_ sources: DossierSources) -> Module {
        var module = Module("Dossiers", phrases: DossierPhrases.bundle)
        module.routes =
            OpeningRoutes(sources: sources).all + OverviewRoutes(sources: sources).all
            + WritingRoutes(sources: sources).all + PeopleRoutes(sources: sources).all
            + InvitationRoutes(sources: sources).all + SubmissionRoutes().all
            + ReceiptRoutes(sources: sources).all + FileRoutes(sources: sources).all + ListRoutes(sources: sources).all
            + AdmissibilityRoutes(sources: sources).all + EligibilityRoutes(sources: sources).all
        module.migrations = DossierMigrations.all
        module.menu = [
            MenuEntry(.workspace, DossierPhrases.mine, DossierPaths.mine, access: .signedIn, order: 10)
        ]
        module.waiting = [
            DossierWaiting.invited(sources), DossierWaiting.applicants, DossierWaiting.officers(sources),
        ]
        module.jobs = { DossierMail(site: $0, sources: sources).handlers }
        return module
    }
}
