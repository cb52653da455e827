import Access
package import Calls
package import Dossiers
import Phrases
package import Web

/// The programme's label: proposed for what was selected, signed by a second person, verifiable by anybody.
package enum Labels {
    /// - Parameter barred: dossiers closed to a person by every road: a conflict of interest stands.
    package static func module(
        selected: SelectedDossiers, barred: [DossierScope] = [], directory: LabelDirectory = .none
    ) -> Module {
        let source = LabelSources(selected: selected, barred: barred, directory: directory)
        var module = Module("labels", phrases: LabelPhrases.bundle)
        module.routes =
            ProposalRoutes(source: source).all + LabelRoutes(source: source).all + CertificateRoutes.all
            + VerificationRoutes.all
        module.migrations = LabelMigrations.all
        module.menu = [MenuEntry(.footer(WebPhrases.verification), LabelPhrases.verify, LabelPaths.verify, order: 40)]
        module.jobs = LabelMail.handlers
        module.waiting = [LabelWaiting.source(source)]
        module.overviews = [LabelOverview.source(source)]
        module.records = [LabelOverview.records(source)]
        module.values = [
            ValueWords("label.state", Label.State.self, Standing.word),
            ValueWords("label.change", LabelChange.Kind.self, Standing.change),
        ]
        return module
    }

    /// On the page of a call, for the division: the way to its labels.
    package static let callPanel = CallPanel { call, page, _ in
        guard LabelRules.follow(page.actor, at: page.now).isAllowed else { return .empty }
        return "<p>\(page.anchor(LabelPaths.list(call.id), LabelPhrases.ofCall(call.number ?? ""), style: "btn"))</p>"
    }
}
