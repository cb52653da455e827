import Access
import Foundation
import Phrases
import TestSupport
import Testing
import Values

@testable import Web

/// What is written in place is what the functions that make markup give.
@Suite struct ListWritingTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }
    private func written(_ write: (HTML.Writer) -> Void) -> String {
        let out = HTML.Writer()
        write(out)
        return text(out.finished())
    }

    @Test(arguments: Language.allCases) func textsOfABlock(language: Language) async throws {
        let page = try await page(language)
        for (said, other) in [("Été & hiver", Language.fr), ("<صيف>", .ar), ("AAP-2027-01-0001", .en)] {
            var block = TextBlock()
            _ = keep("before", &block)
            let place = keep(said, &block)
            #expect(
                written { page.write(ShownText(place, in: other), of: block, on: $0) }
                    == text(page.inLanguage(said, other)))
            #expect(written { page.write(code: place, of: block, on: $0) } == text(page.code(said)))
        }
        #expect(written { page.write(nil, of: TextBlock(), on: $0) }.isEmpty)
        let long = String(repeating: "A-", count: 14)
        var block = TextBlock()
        let place = keep(long, &block)
        #expect(written { page.write(code: place, of: block, on: $0) } == text(page.code(long)))
    }

    /// The same address as the path of one record has, whatever its id.
    @Test(arguments: ["01a1fed1-a57a-77b4-8dff-997681823aed", "green-h2", "a.b_c~d", "\"><b>", "é", "a/b", "%41", ""])
    func linksOfAList(id: String) async throws {
        let page = try await page(.ar)
        var block = TextBlock()
        let place = keep(id, &block)
        let links = page.links(under: "/clusters")
        #expect(
            written { links.write(place, of: block, on: $0) } == text("\(page.link("/clusters/\(id)"))"))
    }

    @Test func cardsWrittenInPlace() async throws {
        let page = try await page(.fr)
        let cells: [[HTML]] = [["1", "<b>x</b>", .empty], ["2", .empty, "y"]]
        for title in 0..<3 {
            let head: [(Phrase, isNumber: Bool)] = [
                (WebPhrases.pages, true), (WebPhrases.product, false), (WebPhrases.optional, title == 2),
            ]
            let made = page.cards(WebPhrases.pages, head: head, title: title, cells)
            let inPlace = page.cards(WebPhrases.pages, head: head, title: title) { table in
                for cells in cells {
                    table.row { row in
                        row.cell(cells[0])
                        row.cell { $0.write(cells[1]) }
                        // What is not written is an empty cell.
                        if !cells[2].isEmpty { row.cell(cells[2]) }
                    }
                }
            }
            #expect(text(made) == text(inPlace))
            #expect(text(made).components(separatedBy: "<tr role=\"row\">").count == 4)
        }
    }

    private func page(_ language: Language) async throws -> Page {
        let (site, request) = (try await Stand().site, Request(.get, "/\(language.rawValue)"))
        return Page(
            Context(
                site: site, request: request, language: language, words: site.words(language), actor: .anonymous,
                seed: "", path: "/", parameters: [:], query: Form(), now: site.clock.now))
    }

    private func keep(_ text: String, _ block: inout TextBlock) -> TextBlock.Place {
        var text = text
        return text.withUTF8 { block.keep($0) }
    }
}
