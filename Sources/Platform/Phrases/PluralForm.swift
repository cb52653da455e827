package import Values

/// The plural forms of Unicode CLDR, for whole numbers.
package enum PluralForm: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    /// Among all of them.
    var place: Int {
        switch self {
        case .zero: 0
        case .one: 1
        case .two: 2
        case .few: 3
        case .many: 4
        case .other: 5
        }
    }

    package static func of(_ count: Int, _ language: Language) -> PluralForm {
        let n = count.magnitude
        switch language {
        case .en: return n == 1 ? .one : .other
        case .fr: return n < 2 ? .one : .other
        case .ar:
            switch n {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            default:
                switch n % 100 {
                case 3...10: return .few
                case 11...99: return .many
                default: return .other
                }
            }
        }
    }

    /// The forms that a sentence with a count must give in `language`.
    package static func required(_ language: Language) -> Set<PluralForm> {
        language == .ar ? Set(allCases) : [.one, .other]
    }
}
