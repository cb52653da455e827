/// The three languages of the product. They are equal; French comes first where an order is needed.
package enum Language: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case fr, ar, en

    /// Of its own: that of all enumerations with raw values goes by their texts.
    @inlinable package static func == (a: Language, b: Language) -> Bool {
        switch (a, b) {
        case (.fr, .fr), (.ar, .ar), (.en, .en): true
        case (.fr, _), (.ar, _), (.en, _): false
        }
    }

    /// For the same reason: tables are looked up by language on every page.
    @inlinable package func hash(into hasher: inout Hasher) {
        switch self {
        case .fr: hasher.combine(0 as UInt8)
        case .ar: hasher.combine(1 as UInt8)
        case .en: hasher.combine(2 as UInt8)
        }
    }

    package var direction: String { self == .ar ? "rtl" : "ltr" }
    /// The language's name in itself.
    package var endonym: String {
        switch self {
        case .fr: "Français"
        case .ar: "العربية"
        case .en: "English"
        }
    }

    /// The languages in which a text is looked for, where a reader of this one is to be told it: in this one first.
    package var choices: [Language] {
        switch self {
        case .fr: Self.french
        case .ar: Self.arabic
        case .en: Self.english
        }
    }
    private static let french: [Language] = [.fr, .en, .ar]
    private static let arabic: [Language] = [.ar, .fr, .en]
    private static let english: [Language] = [.en, .fr, .ar]
}
