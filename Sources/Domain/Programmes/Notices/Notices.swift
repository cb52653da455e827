import Phrases
import Values
import Web

/// The four pages that a public site owes its readers. What an installation decides (authority, address) comes from its settings.
enum Notices {
    static func legal(_ page: Page) -> HTML {
        frame(
            page, NoticePhrases.legalTitle,
            demonstration(page) + part(page, NoticePhrases.publisherHead, [authority(page)])
                + part(page, NoticePhrases.dataHead, NoticePhrases.dataText)
                + part(page, NoticePhrases.rightsHead, NoticePhrases.rightsText)
                + part(page, NoticePhrases.valueHead, NoticePhrases.valueText))
    }

    static func privacy(_ page: Page) -> HTML {
        let contact = "<p class=\"measure\">\(page.anchor(ProgrammePaths.contact, NoticePhrases.writeToUs))</p>" as HTML
        return frame(
            page, NoticePhrases.privacyTitle,
            demonstration(page) + part(page, NoticePhrases.controllerHead, [authority(page)])
                + part(page, NoticePhrases.purposesHead, NoticePhrases.purposesText)
                + part(page, NoticePhrases.heldHead, NoticePhrases.heldText)
                + part(page, NoticePhrases.readersHead, NoticePhrases.readersText)
                + part(page, NoticePhrases.retentionHead, NoticePhrases.retentionText)
                + part(page, NoticePhrases.cookiesHead, NoticePhrases.cookiesText)
                + part(page, NoticePhrases.yourRightsHead, NoticePhrases.yourRightsText) + contact)
    }

    static func contact(_ page: Page) -> HTML {
        let email: HTML =
            page.settings.contactEmail.map { "<a href=\"mailto:\($0)\"><bdi dir=\"ltr\">\($0)</bdi></a>" }
            ?? page.notPublished
        let address: HTML = page.settings.contactAddress.map { page.written($0) } ?? page.notPublished
        let unit: HTML = page.settings.unit.isEmpty ? page.notPublished : page(page.settings.unit)
        let facts = page.facts([
            (NoticePhrases.authorityHead, page(page.settings.authority)), (NoticePhrases.unitHead, unit),
            (NoticePhrases.emailHead, email), (NoticePhrases.addressHead, address),
        ])
        return frame(
            page, NoticePhrases.contactTitle,
            demonstration(page) + facts + part(page, NoticePhrases.beforeWritingHead, NoticePhrases.beforeWritingText))
    }

    static func accessibility(_ page: Page) -> HTML {
        let contact = "<p class=\"measure\">\(page.anchor(ProgrammePaths.contact, NoticePhrases.writeToUs))</p>" as HTML
        return frame(
            page, NoticePhrases.accessibilityTitle,
            part(page, NoticePhrases.aimHead, NoticePhrases.aimText)
                + part(page, NoticePhrases.checkedHead, NoticePhrases.checkedText)
                + part(page, NoticePhrases.notCheckedHead, NoticePhrases.notCheckedText)
                + part(page, NoticePhrases.barrierHead, NoticePhrases.barrierText) + contact)
    }

    private static func frame(_ page: Page, _ title: Phrase, _ body: HTML) -> HTML {
        "<article class=\"wrap band stack\"><h1>\(page(title))</h1>\(body)</article>"
    }

    private static func part(_ page: Page, _ title: Phrase, _ text: Phrase) -> HTML {
        part(page, title, [page(text)])
    }

    private static func part(_ page: Page, _ title: Phrase, _ paragraphs: [HTML]) -> HTML {
        "<h2>\(page(title))</h2>\(paragraphs.map { "<p class=\"measure\">\($0)</p>" as HTML })"
    }

    private static func authority(_ page: Page) -> HTML {
        page.settings.authority.isEmpty ? page.notPublished : page(page.settings.authority)
    }

    private static func demonstration(_ page: Page) -> HTML {
        page.settings.isDemonstration ? page.notice(.warn, NoticePhrases.demonstration) : ""
    }
}
