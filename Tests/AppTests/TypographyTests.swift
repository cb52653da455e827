import Foundation
import Testing

/// How French and Arabic are set, in every catalogue and in the public record.
@Suite struct TypographyTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A narrow no-break space before `; : ! ? »` and after `«`; a colon within a time or an address stands close.
    private static func isFrench(_ text: String) -> Bool {
        !text.contains(#/[^\u{202F}][;!?»]|[^\u{202F}0-9}]:|«[^\u{202F}]|\d:(?!\d)/#)
    }

    /// Arabic marks; Latin ones stand only between figures.
    private static func isArabic(_ text: String) -> Bool { !text.contains(#/[;?]|,(?!\d)/#) }

    @Test(arguments: [
        ("Clusters\u{202F}: 3", true), ("Clusters : 3", false), ("Clusters\u{A0}: 3", false), ("Clusters: 3", false),
        ("à 15:00", true), ("{hour}:00", true), ("«\u{202F}oui\u{202F}»", true), ("« oui »", false),
        ("vrai\u{202F}?", true),
        ("vrai ?", false),
    ]) func frenchIsRecognised(_ text: String, _ isRight: Bool) { #expect(Self.isFrench(text) == isRight) }

    @Test(arguments: [("صناعي، تكنولوجي", true), ("صناعي, تكنولوجي", false), ("12000,50", true), ("لماذا?", false)])
    func arabicIsRecognised(_ text: String, _ isRight: Bool) { #expect(Self.isArabic(text) == isRight) }

    @Test func everyCatalogueIsSetRight() throws {
        let files = try #require(
            FileManager.default.enumerator(at: Self.root.appending(path: "Sources"), includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files where ["fr.json", "ar.json"].contains(file.lastPathComponent) {
            read += 1
            let catalogue = try JSONSerialization.jsonObject(with: try Data(contentsOf: file)) as? [String: Any] ?? [:]
            for (key, value) in catalogue {
                for text in (value as? [String: String]).map({ Array($0.values) }) ?? [value as? String ?? ""] {
                    let isRight = file.lastPathComponent == "fr.json" ? Self.isFrench(text) : Self.isArabic(text)
                    #expect(isRight, "\(key): \(text)")
                }
            }
        }
        #expect(read >= 24)
    }

    @Test func theRecordIsSetRight() throws {
        let folder = Self.root.appending(path: "Record")
        var read = 0
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "yaml" {
            for found in try String(contentsOf: file, encoding: .utf8).matches(of: #/\b(fr|ar): "((?:[^"\\]|\\.)*)"/#) {
                read += 1
                let text = String(found.2)
                #expect(found.1 == "fr" ? Self.isFrench(text) : Self.isArabic(text), "\(text)")
            }
        }
        #expect(read > 600)
    }
}
