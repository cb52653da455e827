import CanonicalJSON
package import Database
package import Values

/// A text in one TEXT column, in as many languages as the file gives it: JSON `{"ar": …, "en": …, "fr": …}`.
///
/// A file may also give it plain, and a database loaded by an earlier release holds it plain: then it is in the language that such texts
/// are in (`PlainText`).
struct Told: Codable {
    let text: Localized

    init(_ text: Localized) { self.text = text }

    init(from decoder: any Decoder) throws {
        let plain = try? decoder.singleValueContainer().decode(String.self)
        text = try plain.map(PlainText.localized) ?? Localized(from: decoder)
    }

    func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }

    /// nil where it is not written by language.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Localized? {
        guard bytes.first == UInt8(ascii: "{"), let told = try? JSONView(parsing: bytes) else { return nil }
        return Localized(fr: told["fr"]?.text, ar: told["ar"]?.text, en: told["en"]?.text)
    }
}

extension Row {
    /// A text of the record; empty where the column is NULL. `plain` is the language of one that is not written by language.
    package func told(_ column: Int, plain: Language? = nil) throws -> Localized {
        guard !isNull(column) else { return Localized() }
        // Read once for each line of the directory.
        if let told = try bytes(column, { Told.read($0) }) { return told }
        let held = try text(column)
        guard let plain else { return PlainText.localized(held) }
        var text = Localized()
        text[plain] = held
        return text
    }

    /// A JSON list of such texts.
    package func toldList(_ column: Int) throws -> [Localized] {
        let told: [Told] = JSONText.read(try text(column)) ?? []
        return told.map(\.text)
    }
}

extension RecordRow {
    /// NULL where the text is empty.
    package mutating func set(_ column: StaticString, told text: Localized) {
        set(column, text.isEmpty ? nil : JSONText.of(text))
    }
    package mutating func set(_ column: StaticString, told texts: [Localized]) {
        set(column, JSONText.of(texts))
    }
}

extension RecordEntry {
    /// What is written by language, else the plain text as one of `plain`: names of places, titles of documents.
    package func told(_ key: String, plain: Language) -> Localized {
        guard !isMap(key), let text = optionalText(key) else { return optionalLocalized(key) }
        var told = Localized()
        told[plain] = text
        return told
    }
}
