/// The three languages of the product. They are equal; French comes first where an order is needed.
package enum Language: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case fr, ar, en

    package var direction: String { self == .ar ? "rtl" : "ltr" }
    /// The language's name in itself.
    package var endonym: String {
        switch self {
        case .fr: "Français"
        case .ar: "العربية"
        case .en: "English"
        }
    }
}
