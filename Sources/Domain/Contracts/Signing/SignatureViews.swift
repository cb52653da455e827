import Access
import Digest
import Files
import Phrases
import Values
import Web

/// The signature on a contract's page: what was signed, or the form that records it.
enum SignatureViews {
    static let labels: [String: Phrase] = [
        "signed-on": ContractPhrases.signedOn, "place": ContractPhrases.place, "level": ContractPhrases.level,
        "file": ContractPhrases.signedDocument,
    ]

    static func section(_ held: HeldContract, _ page: Page, _ faults: FormFaults) -> HTML {
        let body: HTML
        if let signature = held.contract.signature {
            body = facts(signature, held.contract, page)
        } else {
            switch ContractRules.sign(page.actor, held, at: page.now) {
            case .allowed: body = form(held, page, faults)
            case .refused(let reason): body = page.notice(.quiet, reason)
            case .hidden: body = page.notice(.quiet, ContractPhrases.notSignedYet)
            }
        }
        return """
            <section class="stack measure" aria-labelledby="signature"><h2 id="signature">\(page(ContractPhrases.signature))</h2>\(body)</section>
            """
    }

    private static func facts(_ signature: ContractSignature, _ contract: Contract, _ page: Page) -> HTML {
        page.facts([
            (ContractPhrases.signedOn, page.day(signature.signedOn)),
            (ContractPhrases.place, page.written(signature.place)),
            (ContractPhrases.level, page(ContractPhrases.level(signature.level))),
            (
                ContractPhrases.signedDocument,
                """
                <a href="\(page.link(ContractPaths.signatureFile(contract.id)))">\(page.written(signature.file.name))</a><br>\
                <span class="hash">\(signature.file.digest.description)</span>
                """
            ),
        ])
    }

    private static func form(_ held: HeldContract, _ page: Page, _ faults: FormFaults) -> HTML {
        let typed = page.context.form
        let levels = ContractSignature.Level.allCases.map { Field.Option($0.rawValue, page(ContractPhrases.level($0))) }
        let taken = FilePhrases.taken(FileType.documents, upTo: page.settings.limits.fileSize)
        return """
            <p class="muted">\(page(ContractPhrases.signText))</p>\
            \(page.form(ContractPaths.signature(held.contract.id), upload: true, """
                <input type="hidden" name="version" value="\(String(held.contract.version))">\
                \(page.field("signed-on", ContractPhrases.signedOn, .day, in: typed, faults))\
                \(page.field("place", ContractPhrases.place, in: typed, faults))\
                \(page.field("level", ContractPhrases.level, .select(levels), in: typed, faults, hint: ContractPhrases.levelHint))\
                \(page.field(
                    "file", ContractPhrases.signedDocument, .file(accept: FileType.accept(FileType.documents)), in: typed, faults,
                    hint: taken))\
                <button class="btn main">\(page(ContractPhrases.signSend))</button>
                """))
            """
    }
}
