package import Database
import Phrases
import Values
package import Web

/// The labels that a cluster of the directory was given on this platform: a panel for its page.
package enum ClusterLabels {
    /// nil when there are none.
    package static func panel(of cluster: String, in db: any Connection) throws -> (@Sendable (Page) -> HTML)? {
        let labels = try LabelStore.of(cluster: cluster, in: db)
        guard !labels.isEmpty else { return nil }
        return { page in
            """
            <section class="panel" aria-labelledby="labels-given"><header><h2 id="labels-given">\(page(LabelPhrases.givenHere))</h2></header>\
            <div class="stack">\(labels.map { seal($0, page) })</div></section>
            """
        }
    }

    private static func seal(_ label: Label, _ page: Page) -> HTML {
        guard let signature = label.signature else { return .empty }
        return """
            <div class="seal">\(Deed.seal)<div class="stack tight"><p>\(Standing.html(label.standing(on: page.now.localDay), page))</p>\
            <p><strong>\(page(LabelPhrases.fromTo(label.grantedOn, label.validUntil)))</strong></p>\
            <p class="hint">\(page.code(signature.number))</p>\
            <p>\(page.anchor(LabelPaths.verification(signature.code), LabelPhrases.publicPage))</p></div></div>
            """
    }
}
