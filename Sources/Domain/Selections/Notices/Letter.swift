import Access
import Calls
import Dossiers
import Phrases
import Values
import Web

/// The notification as a letter: from the authority to the candidate, with the reasons, the way of appeal and the signature first;
/// what the evaluators wrote follows as an annex. The same for whoever downloads it, since it is kept.
struct Letter {
    let held: HeldDecision
    let decision: SelectionDecision
    /// By id: whoever keeps the dossier, and whoever signed.
    let names: [String: String]
    let page: Page

    private var dossier: Dossier { held.dossier.dossier }
    private var call: Call { held.dossier.call }

    func sheet() -> HTML {
        let body: HTML = """
            \(head)<h1>\(page(SelectionPhrases.letterTitle))</h1>\(object)\
            <p>\(page(SelectionPhrases.letterDear))</p><p>\(page(outcome))</p>\
            \(NoticePages.grounds(held, decision, page))\(NoticePages.marks(held, decision, page))\
            \(NoticePages.appeal(held.selection, decision, inEveryLanguage: false, page))\(signature)\
            \(NoticePages.annex(held, decision, page))
            """
        return page.document(page.text(SelectionPhrases.letterTitle), body)
    }

    /// The service, the addressee, the day.
    private var head: HTML {
        let from = [page.settings.unit.best(page.language)?.text, page.settings.contactAddress].compactMap(\.self)
            .map { line -> HTML in "<p>\(page.written(line))</p>" }
        let owner = names[dossier.owner.text].map { name -> HTML in
            "<p>\(page(SelectionPhrases.letterAttention(name)))</p>"
        }
        let day = decision.signedAt.map { at -> HTML in
            "<p>\(page(SelectionPhrases.letterDay(at.localDay)))</p>"
        }
        return "\(from)<div class=\"to\"><p><strong>\(page(dossier.name))</strong></p>\(owner)\(day)</div>"
    }

    private var object: HTML {
        let object = page(SelectionPhrases.letterObject(dossier.number ?? "", call.number ?? ""))
        let replaces: HTML =
            decision.number > 1 ? page.notice(.info, SelectionPhrases.correctionOf(decision.number - 1)) : ""
        return "<p><strong>\(object)</strong></p>\(replaces)"
    }

    private var outcome: Phrase {
        let (number, name) = (dossier.number ?? "", call.name)
        return switch decision.outcome {
        case .selected: SelectionPhrases.letterSelected(number, name)
        case .reserve: SelectionPhrases.letterReserve(number, name, decision.reserveRank ?? 1)
        case .notSelected: SelectionPhrases.letterNotSelected(number, name)
        }
    }

    /// Whoever signed, by name and role; whoever proposed, by role alone, as everywhere outside the division.
    private var signature: HTML {
        let name = decision.signedBy.flatMap { names[$0.text] } ?? page.text(WebPhrases.bySomebody)
        return """
            <div class="signature"><p>\(page(SelectionPhrases.letterProposed))</p>\
            <p>\(page(AccessPhrases.name(of: .headOfDivision)))</p><p><strong>\(page.written(name))</strong></p>\
            \(decision.signedAt.map { "<p class=\"hint\">\(page(SelectionPhrases.letterSigned(LocalTime($0))))</p>" as HTML })</div>
            """
    }
}
