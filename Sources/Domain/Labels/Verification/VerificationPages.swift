import History
import Phrases
import Values
import Web

enum VerificationPages {
    static func form(_ context: Context, typed: String? = nil, fault: Phrase? = nil, status: Status) -> Response {
        context.show(context.words(LabelPhrases.verify), status: status) { page in
            """
            <div class="wrap pagehead"><h1>\(page(LabelPhrases.verify))</h1><p class="intro">\(page(LabelPhrases.verifyText))</p></div>\
            <div class="wrap band">\(search(page, typed: typed, fault: fault))</div>
            """
        }
    }

    private static func search(_ page: Page, typed: String?, fault: Phrase?) -> HTML {
        var field = Field("code", page(LabelPhrases.code), .line)
        field.hint = page(LabelPhrases.codeHint)
        field.value = typed
        field.fault = fault.map { page($0) }
        field.autocomplete = "off"
        return """
            <form class="form measure" method="get" action="\(page.link(LabelPaths.verify))" role="search">\(page.render(field))\
            <button class="btn main">\(page(LabelPhrases.verifySend))</button></form>
            """
    }

    static func show(_ found: VerifiedLabel, _ context: Context) -> Response {
        context.show(context.words(LabelPhrases.verificationOf(found.signature.number))) { page in
            """
            <div class="wrap pagehead"><h1>\(page(found.label.name))</h1>\
            <p class="intro">\(page(LabelPhrases.verificationOf(found.signature.number)))</p></div>\
            <div class="wrap band split"><div class="stack airy">\(today(found, page))\(facts(found, page))\(proof(found, page))</div>\
            <aside class="stack">\(page.anchor(LabelPaths.certificate(found.label.id), LabelPhrases.certificate, style: "btn"))\
            \(search(page, typed: nil, fault: nil))</aside></div>
            """
        }
    }

    private static func today(_ found: VerifiedLabel, _ page: Page) -> HTML {
        let today = page.now.localDay
        let standing = found.label.standing(on: today)
        let sentence: Phrase =
            switch standing {
            case .valid: LabelPhrases.holdsToday(today, found.label.validUntil)
            case .ended: LabelPhrases.endedOn(found.label.validUntil)
            case .notYet: LabelPhrases.holdsFrom(found.label.grantedOn)
            case .suspended, .withdrawn, .proposed: LabelPhrases.holdsNotToday(today)
            }
        let why: HTML =
            standing == .suspended || standing == .withdrawn
            ? found.change.map { change in
                let since: HTML = change.settledAt.map { "<p>\(page(LabelPhrases.since($0.localDay)))</p>" } ?? ""
                return "\(since)\(page.paragraphs(change.reason))"
            } ?? "" : ""
        return """
            <div class="seal">\(Deed.seal)<div class="stack tight"><p class="over">\(page(LabelPhrases.label))</p>\
            <p>\(Standing.html(standing, page))</p><p><strong>\(page(sentence))</strong></p>\(why)</div></div>
            """
    }

    private static func facts(_ found: VerifiedLabel, _ page: Page) -> HTML {
        let authority = found.signature.authority
        let signer = authority.isEmpty ? [] : [(LabelPhrases.authority, page(authority))]
        let given: [(Phrase, HTML)] = [
            (LabelPhrases.number, page.code(found.signature.number)),
            (LabelPhrases.code, page.code(found.signature.code.description)),
            (LabelPhrases.cluster, names(found.label.name, page)),
        ]
        let terms: [(Phrase, HTML)] = [
            (LabelPhrases.edition, page.code(found.label.callNumber)),
            (LabelPhrases.decidedOn, page.day(found.label.decidedOn)),
            (LabelPhrases.validFrom, page.day(found.label.grantedOn)),
            (LabelPhrases.validTo, page.day(found.label.validUntil)),
        ]
        return page.facts(given + signer + terms)
    }

    private static func names(_ name: Localized, _ page: Page) -> HTML {
        Language.allCases.compactMap { language in name[language].map { page.inLanguage($0, language) } }.joined("<br>")
    }

    private static func proof(_ found: VerifiedLabel, _ page: Page) -> HTML {
        """
        <section class="stack" aria-labelledby="proof"><h2 id="proof">\(page(LabelPhrases.proof))</h2>\
        <p class="muted measure">\(page(LabelPhrases.proofText))</p>\
        \(page.facts([
            (LabelPhrases.digest, hash(found.signature.digest)),
            (LabelPhrases.chainAtSignature, "\(page.code("#\(found.signature.chainLength)")) \(hash(found.signature.chainHash))"),
            (LabelPhrases.chainNow, "\(page.code("#\(found.head.length)")) \(hash(found.head.hash))"),
        ]))</section>
        """
    }

    private static func hash(_ text: String) -> HTML { "<span class=\"hash\">\(text)</span>" }
}
