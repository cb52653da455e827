import Access
import Documents
import Phrases
import Values
import Web

/// The deed, A4, French and Arabic on one sheet. It certifies what was signed; what holds today is the register's to say.
struct Deed {
    let label: Label
    let signature: Label.Signature
    let site: Site

    init?(_ label: Label, _ site: Site) {
        guard let signature = label.signature else { return nil }
        (self.label, self.signature, self.site) = (label, signature, site)
    }

    private var fr: Tongue { Tongue(words: site.words(.fr)) }
    private var ar: Tongue { Tongue(words: site.words(.ar)) }

    var html: HTML {
        """
        <article class="deed" lang="fr" dir="ltr" aria-labelledby="deed-title">\(Self.ground)\(specimen)\
        <header>\(head)\(Self.mark)<h1 id="deed-title">\(fr(LabelPhrases.certificateTitle))</h1>\
        <p lang="ar" dir="rtl">\(ar(LabelPhrases.certificateTitle))</p></header>\
        <div class="name">\(name)</div>\
        <div class="both"><div><p>\(fr(granting))</p></div><div lang="ar" dir="rtl"><p>\(ar(granting))</p></div></div>\
        <table><tbody>\(rows)</tbody></table>\
        <div class="foot-row">\(qr)<div>\(checking)</div><div class="signs"><p>\(fr(LabelPhrases.signedForAuthority))</p>\
        <p lang="ar" dir="rtl">\(ar(LabelPhrases.signedForAuthority))</p>\(signer)</div></div></article>
        """
    }

    /// In which role it was signed, in both languages: public pages name no person.
    private var signer: HTML {
        let role = AccessPhrases.name(of: .headOfDivision)
        return "<p>\(fr(role))</p><p lang=\"ar\" dir=\"rtl\">\(ar(role))</p>"
    }

    private var granting: Phrase { LabelPhrases.granting(label.callNumber, label.decidedOn) }

    private var head: HTML {
        let lines = [fr, ar].map { tongue -> HTML in
            let language = tongue.words.language
            let names = [signature.authority.text(language), site.settings.unit.text(language)].filter { !$0.isEmpty }
            let told =
                names.map { HTML(text: $0) }
                + (site.settings.isDemonstration ? [tongue(LabelPhrases.specimenLine)] : [])
            return "<p\(tongue.mark)>\(told.joined("<br>"))</p>"
        }
        return "<div class=\"both\">\(lines)</div>"
    }

    private var specimen: HTML {
        guard site.settings.isDemonstration else { return .empty }
        return """
            <p class="specimen" aria-hidden="true">\(fr(LabelPhrases.specimen))<br><span lang="ar" dir="rtl">\(ar(LabelPhrases.specimen))</span></p>
            """
    }

    /// The Arabic name on its own line where there is one; English only where nothing else is known.
    private var name: HTML {
        let french = label.name.fr ?? (label.name.ar == nil ? label.name.en : nil)
        let first: HTML = french.map { "<b>\($0)</b>" } ?? ""
        let second: HTML = label.name.ar.map { "<span lang=\"ar\" dir=\"rtl\">\($0)</span>" } ?? ""
        return first + second
    }

    private var rows: [HTML] {
        [
            row(LabelPhrases.number, "<bdi class=\"id\">\(signature.number)</bdi>"),
            row(LabelPhrases.edition, "<bdi class=\"id\">\(label.callNumber)</bdi>"),
            row(LabelPhrases.dossier, "<bdi class=\"id\">\(label.dossierNumber)</bdi>"),
            row(LabelPhrases.decidedOn, day(label.decidedOn)), row(LabelPhrases.validFrom, day(label.grantedOn)),
            row(LabelPhrases.validTo, day(label.validUntil)),
        ]
    }

    private func row(_ name: Phrase, _ value: HTML) -> HTML {
        "<tr><th scope=\"row\">\(fr(name))</th><td>\(value)</td><td lang=\"ar\" dir=\"rtl\">\(ar(name))</td></tr>"
    }

    private func day(_ day: Day) -> HTML {
        let text = "\(Digits.pad(day.day, 2))/\(Digits.pad(day.month, 2))/\(Digits.pad(day.year, 4))"
        return "<time datetime=\"\(day.description)\"><bdi class=\"id\">\(text)</bdi></time>"
    }

    /// The address without a language: the reader's own is chosen when it is opened.
    private var address: String { site.settings.baseURL + LabelPaths.verification(signature.code).text }

    private var qr: HTML {
        let label = fr.words(LabelPhrases.qrLabel(signature.code.description))
        // Made by our own drawing of the code: a path of digits, and the label escaped.
        return QRCode(address).map { "<div class=\"qr\">\(HTML(trusted: $0.svg(label: label)))</div>" } ?? "<div></div>"
    }

    private var checking: HTML {
        """
        <p><strong>\(fr(LabelPhrases.toVerify))</strong> \(fr(LabelPhrases.scanOrType))<br>\
        <bdi class="id">\(signature.code.description)</bdi></p>\
        <p lang="ar" dir="rtl"><strong>\(ar(LabelPhrases.toVerify))</strong> \(ar(LabelPhrases.scanOrType))</p>\
        <p>\(fr(LabelPhrases.registerRules))</p><p lang="ar" dir="rtl">\(ar(LabelPhrases.registerRules))</p>
        """
    }
}
