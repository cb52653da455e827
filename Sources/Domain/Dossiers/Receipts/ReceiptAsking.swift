import Phrases
import Values
import Web

/// Where anybody types the number of a receipt, to learn what it proves.
enum ReceiptAsking {
    /// Another number, a dossier's for one, is no slip of the pen.
    static func fault(_ typed: String) -> Phrase {
        typed.uppercased().contains("GRP") ? DossierPhrases.numberMistyped : DossierPhrases.numberOther
    }

    static func form(_ context: Context, _ typed: String? = nil, fault: Phrase? = nil, status: Status) -> Response {
        context.show(context.words(DossierPhrases.verifyTitle), status: status) { page in
            var field = Field("number", page(DossierPhrases.numberTyped), .line)
            field.hint = page(DossierPhrases.numberHint)
            field.value = typed
            field.fault = fault.map { page($0) }
            field.autocomplete = "off"
            return """
                <div class="wrap pagehead"><h1>\(page(DossierPhrases.verifyTitle))</h1>\
                <p class="intro">\(page(DossierPhrases.verifyText))</p></div>\
                <div class="wrap band"><form class="form measure" method="get" action="\(page.link(DossierPaths.receipts))" role="search">\
                \(page.render(field))<button class="btn main">\(page(DossierPhrases.verifySend))</button></form></div>
                """
        }
    }
}
