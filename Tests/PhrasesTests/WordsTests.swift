import Foundation
import TestSupport
import Testing
import Values

@testable import Phrases

@Suite struct WordsTests {
    private let catalogue: Catalogue
    private let folder: URL

    init() throws {
        folder = ScratchFolder.url.appending(path: "grappe-\(UUID().uuidString).bundle")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "Phrases"), withIntermediateDirectories: true)
        let plural =
            #"{"zero":"صفر","one":"واحد","two":"اثنان","few":"{count} قليل","many":"{count} كثير","other":"{count} آخر"}"#
        for (language, text) in [
            (
                "fr",
                #"{"a":"Reporté au {to} par {who}.","n":{"one":"{count} membre","other":"{count} membres"},"fr":"Seul"}"#
            ),
            ("ar", #"{"a":"أُجل إلى {to} من طرف {who}.","n":\#(plural)}"#),
            ("en", #"{"a":"{who} { put it off to {to}.","n":{"one":"{count} member","other":"{count} members"}}"#),
        ] { try Data(text.utf8).write(to: folder.appending(path: "Phrases/\(language).json")) }
        catalogue = try Catalogue([try #require(Bundle(url: folder))])
    }

    @Test func whatIsPutInStandsApart() throws {
        let time = try #require(LocalTime("2023-06-14T15:00"))
        let phrase: Phrase = "a \(time, as: "to") \("{to} <b>", as: "who")"
        #expect(
            pieces(phrase, .fr) == [
                .words("Reporté au "), .words("14\u{A0}juin 2023, 15:00"), .words(" par "),
                .value("{to} <b>", language: nil), .words("."),
            ])
        // A brace of the sentence itself, and a name that stands first.
        #expect(Words(.en, catalogue)(phrase).contains("put it off to"))
    }

    @Test func aTextInAnotherLanguageSaysWhich() {
        let phrase: Phrase = "a \("x", as: "to") \(Localized(fr: "Filière"), as: "who")"
        #expect(pieces(phrase, .ar).contains(.value("Filière", language: .fr)))
    }

    @Test(arguments: [
        (Language.fr, 0, "0 membre"), (.fr, 1, "1 membre"), (.fr, 2, "2 membres"), (.fr, -1, "\u{2212}1 membre"),
        (.en, 0, "0 members"), (.en, 1, "1 member"), (.ar, 0, "صفر"), (.ar, 1, "واحد"), (.ar, 2, "اثنان"),
        (.ar, 3, "3 قليل"), (.ar, 10, "10 قليل"), (.ar, 11, "11 كثير"), (.ar, 99, "99 كثير"), (.ar, 100, "100 آخر"),
        (.ar, 102, "102 آخر"), (.ar, 103, "103 قليل"), (.ar, 111, "111 كثير"),
    ]) func plural(language: Language, count: Int, text: String) {
        #expect(Words(language, catalogue)("n \(count, as: "count")") == text)
    }

    @Test func theLargestCountHasAForm() { #expect(PluralForm.of(.min, .fr) == .other) }

    @Test func aMissingTextFallsBackToFrenchAndThenShowsItsKey() {
        #expect(Words(.en, catalogue)("fr") == "Seul")
        #expect(Words(.en, catalogue)("nowhere.at-all") == "‹nowhere.at-all›")
    }

    @Test(arguments: ["[]", #"{"k":3}"#, #"{"k":{"lots":"x"}}"#, "{"]) func aBadFileIsRefused(text: String) throws {
        let file = folder.appending(path: "bad.json")
        try Data(text.utf8).write(to: file)
        #expect(throws: (any Error).self) { try Catalogue.read(file) }
    }

    @Test func aKeyStandsOnce() throws {
        let bundle = try #require(Bundle(url: folder))
        #expect(throws: CatalogueError.self) { try Catalogue([bundle, bundle]) }
    }

    private func pieces(_ phrase: Phrase, _ language: Language) -> [Words.Piece] {
        var pieces: [Words.Piece] = []
        Words(language, catalogue).say(phrase) { pieces.append($0) }
        return pieces
    }
}
