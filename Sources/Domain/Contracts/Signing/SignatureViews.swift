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

    static let levels = ValueWords("level", ContractSignature.Level.self, ContractPhrases.level)

    static func section(_ model: ContractModel, _ page: Page, _ faults: FormFaults) -> HTML {
        let held = model.held
        let body: HTML
        if let signature = held.contract.signature {
            body = facts(signature, held.contract, page)
        } else {
            switch ContractRules.sign(page.actor, held, at: page.now) {
            case .allowed: body = form(model, page, faults)
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

    private static func form(_ model: ContractModel, _ page: Page, _ faults: FormFaults) -> HTML {
        let (held, typed) = (model.held, page.context.form)
        let levels = ContractSignature.Level.allCases.map { Field.Option($0.rawValue, page(ContractPhrases.level($0))) }
        let taken = FilePhrases.taken(SignatureForm.types, upTo: page.settings.limits.fileSize)
        // With faults, the version that the signer saw: a mismatch is told when they are gone.
        let seen = faults.isEmpty ? nil : typed["version"]
        return """
            <p class="muted">\(page(ContractPhrases.signText))</p>\
            \(page.form(ContractPaths.signature(held.contract.id), upload: true, """
                <input type="hidden" name="version" value="\(seen ?? String(held.contract.version))">\(kept(model, page))\
                \(page.field("signed-on", ContractPhrases.signedOn, .day, in: typed, faults))\
                \(page.field("place", ContractPhrases.place, in: typed, faults))\
                \(page.field("level", ContractPhrases.level, .select(levels), in: typed, faults, hint: ContractPhrases.levelHint))\
                \(page.field(
                    "file", ContractPhrases.signedDocument, .file(accept: FileType.accept(SignatureForm.types)), in: typed, faults,
                    required: model.kept == nil, hint: taken))\
                <button class="btn main">\(page(ContractPhrases.signSend))</button>
                """))
            """
    }

    /// The document that came with what was typed, where the form comes back.
    private static func kept(_ model: ContractModel, _ page: Page) -> HTML {
        guard let file = model.kept else { return .empty }
        let sealed = KeptFile.seal(file, for: model.contract.id, key: page.settings.key)
        return """
            <input type="hidden" name="\(KeptFile.field)" value="\(sealed)">\
            \(page.notice(.info, ContractPhrases.documentKept(file.name)))
            """
    }

    /// That the terms are no longer those that the signer read: who changed them, when, and what they are.
    static func stale(_ model: ContractModel, _ page: Page) -> HTML {
        guard model.isStale else { return .empty }
        let author = model.names[model.contract.draftedBy.text]
        return TermsPage.stale(model.contract, author: author, then: ContractPhrases.staleSigned, page)
    }
}
