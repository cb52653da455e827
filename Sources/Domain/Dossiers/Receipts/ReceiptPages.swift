import Calls
import Digest
import Documents
import History
import Phrases
import Values
import Web

enum ReceiptPages {
    struct Model: Sendable {
        let held: HeldDossier
        let submission: Submission
        let standing: DepositStanding
        /// Who deposited, as the product names people; nil on the page that anybody reads.
        let by: String?
    }

    static func show(_ model: Model, _ context: Context) -> Response {
        context.show(context.words(title(model)), layout: .work(bar: .empty)) { page in
            let pdf: HTML =
                page.context.site.renderer == nil
                ? .empty
                : page.anchor(
                    DossierPaths.receiptPDF(model.held.dossier.id, model.submission.number), DossierPhrases.receiptPDF,
                    style: "btn")
            let back = page.anchor(DossierPaths.show(model.held.dossier.id), DossierPhrases.toDossier, style: "btn")
            let proof = page.anchor(
                DossierPaths.verification(model.submission.receipt), DossierPhrases.verifyPage, style: "btn plain")
            return """
                <div class="wrap narrow band stack">\(model.standing.notice(page))\(article(model, isPrivate: true, page))\
                <div class="row">\(pdf)\(back)\(proof)</div></div>
                """
        }
    }

    /// What anybody may know of a receipt: that it was given, for which number, when, and for which hash.
    static func verification(_ model: Model, compared hash: String?, _ context: Context) -> Response {
        context.show(context.words(DossierPhrases.verifyTitle)) { page in
            let typed = hash.map { $0.filter { !$0.isWhitespace }.lowercased() } ?? ""
            let answer: HTML =
                typed.isEmpty
                ? .empty
                : typed == model.submission.digest.description
                    ? page.notice(.ok, DossierPhrases.hashSame) : page.notice(.bad, DossierPhrases.hashOther)
            // A form that asks and changes nothing: its answer is this page again.
            return """
                <div class="wrap narrow band stack"><h1>\(page(DossierPhrases.verifyTitle))</h1>\
                \(page.notice(.ok, DossierPhrases.receiptGenuine))\(model.standing.notice(page))\
                \(article(model, isPrivate: false, page))\(answer)\
                <form class="form" method="get" action="\(page.link(DossierPaths.verification(model.submission.receipt)))">\
                \(page.field("hash", DossierPhrases.hashToCompare, in: page.context.query, hint: DossierPhrases.hashHint))\
                <button class="btn">\(page(DossierPhrases.compare))</button></form></div>
                """
        }
    }

    /// The whole document that the PDF is made of.
    static func sheet(_ model: Model, _ page: Page) -> HTML {
        page.document(page.text(title(model)), article(model, isPrivate: true, page))
    }

    private static func title(_ model: Model) -> Phrase {
        model.submission.kind == .deposit ? DossierPhrases.receiptTitle : DossierPhrases.completionReceiptTitle
    }

    /// - Parameter isPrivate: for the people of the dossier and on paper, the document itself; else as an answer on a page of its own.
    private static func article(_ model: Model, isPrivate: Bool, _ page: Page) -> HTML {
        let submission = model.submission
        let (utc, local) = (submission.at.utc, LocalTime(submission.at))
        var facts: [(Phrase, HTML)] = [
            (DossierPhrases.receiptNumber, page.code(submission.receipt.description)),
            (DossierPhrases.call, "\(page.code(model.held.call.number ?? "")) \(page(model.held.call.name))"),
            (DossierPhrases.dossier, page.code(model.held.dossier.number ?? "")),
        ]
        if isPrivate {
            facts.append((DossierPhrases.name, page(model.held.dossier.name)))
            if let by = model.by { facts.append((DossierPhrases.depositedBy, page.written(by))) }
        }
        facts += [
            (DossierPhrases.version, "\(submission.number)"),
            (
                DossierPhrases.depositedAt,
                """
                \(page(DossierPhrases.local(local.day, "\(local.clock):\(seconds(utc.clock))")))<br>\
                <span class="hint"><bdi dir="ltr">\(utc.day.description) \(utc.clock) UTC</bdi></span>
                """
            ),
            (DossierPhrases.filesCount, page(DossierPhrases.fileCount(submission.files))),
            (DossierPhrases.hash, "<span class=\"hash\">\(submission.digest.description)</span>"),
            (
                DossierPhrases.chainHead,
                "\(page(DossierPhrases.chainLength(submission.chain.length)))<br><span class=\"hash\">\(submission.chain.hash)</span>"
            ),
        ]
        let other: Language = page.language == .ar ? .fr : .ar
        let heading: HTML =
            isPrivate ? "<h1>\(page(title(model)))</h1>" : "<h2>\(page(title(model)))</h2>"
        return """
            <article class="receipt"><header>\(Icon.check.html)<div>\(heading)\
            <p class="hint" lang="\(other.rawValue)" dir="\(other.direction)">\(page.context.site.words(other)(title(model)))</p></div></header>\
            \(page.facts(facts))\(isPrivate ? checking(submission.receipt, page) : .empty)\
            <p class="hint mt-s">\(page(DossierPhrases.receiptProves))</p></article>
            """
    }

    /// The address without a language: the reader's own is chosen when it is opened.
    private static func checking(_ receipt: ReceiptNumber, _ page: Page) -> HTML {
        let address = page.settings.baseURL + DossierPaths.verification(receipt).text
        let label = page.text(DossierPhrases.qrLabel(receipt.description))
        // Made by our own drawing of the code: a path of digits, and the label escaped.
        let drawn = QRCode(address).map { HTML(trusted: $0.svg(label: label)) }
        let code: HTML = drawn.map { "<div class=\"qr\">\($0)</div>" } ?? .empty
        return """
            <div class="check-row">\(code)<div><p><strong>\(page(DossierPhrases.verifyAddress))</strong></p>\
            <p><bdi class="id long" dir="ltr">\(address)</bdi></p></div></div>
            """
    }

    /// `02:48.123` of a clock that the minute precision of wall time leaves out.
    private static func seconds(_ clock: String) -> String { String(clock.dropFirst(6)) }
}
