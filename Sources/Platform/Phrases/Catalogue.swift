package import Foundation
package import Values

/// All texts of all modules in the three languages, read once at start.
///
/// A file is one JSON object: key → sentence, or key → plural forms `{"one": …, "other": …}` (Arabic: zero, one, two, few, many, other).
package struct Catalogue: Sendable {
    package enum Text: Sendable, Hashable {
        case plain(String)
        case plural([PluralForm: String])

        package var variants: [String] {
            switch self {
            case .plain(let text): [text]
            case .plural(let forms): Array(forms.values)
            }
        }
    }

    package private(set) var texts: [Language: [String: Text]] = [.fr: [:], .ar: [:], .en: [:]]

    package init() {}

    /// Adds the folder `Phrases` of a module's bundle.
    /// - Throws: `CatalogueError`, naming file and key.
    package init(_ bundles: [Bundle]) throws {
        for bundle in bundles {
            for language in Language.allCases {
                let url = bundle.bundleURL.appendingPathComponent("Phrases/\(language.rawValue).json")
                let added = try Self.read(url)
                for (key, text) in added {
                    if texts[language]!.updateValue(text, forKey: key) != nil {
                        throw CatalogueError.doubled(key, file: url.path)
                    }
                }
            }
        }
    }

    package static func read(_ url: URL) throws -> [String: Text] {
        guard let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] else {
            throw CatalogueError.form(key: "", file: url.path)
        }
        return try Dictionary(
            uniqueKeysWithValues: object.map { key, value in
                if let text = value as? String { return (key, Text.plain(text)) }
                guard let forms = value as? [String: String] else {
                    throw CatalogueError.form(key: key, file: url.path)
                }
                let named = try forms.map { name, text in
                    guard let form = PluralForm(rawValue: name) else {
                        throw CatalogueError.form(key: key, file: url.path)
                    }
                    return (form, text)
                }
                return (key, Text.plural(Dictionary(uniqueKeysWithValues: named)))
            })
    }
}

package enum CatalogueError: Error { case form(key: String, file: String), doubled(String, file: String) }
