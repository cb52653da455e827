package import Calls
import Phrases
package import Values
package import Web

/// Where an appeal against a refusal is sent, and until when it is received.
package enum AppealRoad {
    package static func draw(_ call: Call, decidedOn day: Day?, _ page: Page) -> HTML {
        let authority = authority(page.settings, page.language)
        let to: HTML =
            authority.isEmpty
            ? .empty
            : "<p>\(page(DossierPhrases.appealTo)) \(authority.map { page.written($0) }.joined(page.comma))</p>"
        let until: HTML =
            call.appealsClose(decidedOn: day).map {
                $0.instant <= page.now
                    ? "<p>\(page(DossierPhrases.appealWasUntil($0)))</p>"
                    : "<p><strong>\(page(DossierPhrases.appealUntil($0)))</strong></p>"
            } ?? .empty
        return "\(to)\(until)"
    }

    /// The same in lines, for mail.
    static func lines(_ call: Call, decidedOn day: Day, _ settings: SiteSettings, _ words: Words) -> [String] {
        let authority = authority(settings, words.language)
        let to = authority.isEmpty ? [] : ["\(words(DossierPhrases.appealTo)) \(authority.joined(separator: "\n"))"]
        return to + (call.appealsClose(decidedOn: day).map { [words(DossierPhrases.appealUntil($0))] } ?? [])
    }

    /// As the installation names itself; nothing where it does not.
    private static func authority(_ settings: SiteSettings, _ language: Language) -> [String] {
        [
            settings.authority.text(language), settings.unit.text(language), settings.contactAddress ?? "",
            settings.contactEmail ?? "",
        ].filter { !$0.isEmpty }
    }
}
