import Phrases
import Programmes
import Values
package import Web

/// Months of State support with their detail; other modules show the same on a dossier.
package enum SupportPanel {
    static func panel(_ support: SupportMonths, _ page: Page) -> HTML {
        page.panel(
            "support", FactPhrases.support,
            """
            <p><strong>\(page(FactPhrases.supportMonths(support.months)))</strong></p>\
            <p class="hint">\(page(FactPhrases.supportUntil(support.until)))</p>\(detail(support, page))
            """)
    }

    /// One line per period, and how the sum is made.
    package static func detail(_ support: SupportMonths, _ page: Page) -> HTML {
        let items = support.lines.map { line -> HTML in
            let period = line.period
            let remark: HTML =
                switch (period.kind, period.basis) {
                case (.suspension, _): "<p>\(page(FactPhrases.suspension))</p>"
                case (.support, .fromSignature): "<p>\(page(FactPhrases.fromSignature))</p>"
                case (.support, .stated): .empty
                }
            let tag: HTML =
                period.isInferred ? page.inferred : .empty
            return """
                <li>\((line.months == 0 && line.days == 0 ? Grain.open : .full).html)<div>\
                \(page(FactPhrases.supportLine(period.first, period.last)))\(tag)\(remark)</div>\
                <span class="nowrap">\(page(FactPhrases.supportMonths(line.months)))</span></li>
                """
        }
        let list: HTML = items.isEmpty ? .empty : "<ul class=\"lines\">\(items)</ul>"
        return "\(list)<p class=\"hint\">\(page(FactPhrases.supportHow))</p>"
    }
}
