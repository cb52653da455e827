/// A text in up to three languages. A language that is not known is absent, never invented.
package struct Localized: Hashable, Sendable, Codable {
    package var fr: String?
    package var ar: String?
    package var en: String?

    package init(fr: String? = nil, ar: String? = nil, en: String? = nil) {
        (self.fr, self.ar, self.en) = (fr, ar, en)
    }

    package subscript(language: Language) -> String? {
        get {
            switch language {
            case .fr: fr
            case .ar: ar
            case .en: en
            }
        }
        set {
            switch language {
            case .fr: fr = newValue
            case .ar: ar = newValue
            case .en: en = newValue
            }
        }
    }

    /// The text and the language it is in: the one asked for, else French, else English, else Arabic. nil when there is none.
    package func best(_ language: Language) -> (text: String, language: Language)? {
        // As most texts are there; without the list of the others.
        if let text = self[language], !text.isEmpty { return (text, language) }
        for candidate in language.choices where candidate != language {
            if let text = self[candidate], !text.isEmpty { return (text, candidate) }
        }
        return nil
    }

    /// `best`, or an empty text.
    package func text(_ language: Language) -> String { best(language)?.text ?? "" }
    package var isEmpty: Bool { best(.fr) == nil }
    /// Every text there is, for search keys.
    package var all: [String] { [fr, ar, en].compactMap(\.self) }
}
