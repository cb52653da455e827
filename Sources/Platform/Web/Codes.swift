extension Page {
    /// An identifier or a code: always from left to right, and in one piece as long as it fits a narrow screen.
    package func code(_ text: String) -> HTML {
        text.utf8.count > Self.longestPiece
            ? "<bdi class=\"id long\">\(text)</bdi>" : "<bdi class=\"id\">\(text)</bdi>"
    }

    /// A value inside a sentence, isolated from its direction. The number of a call or a dossier does not break at its hyphens.
    func isolated(_ text: String) -> HTML {
        Self.isNumber(text) ? "<bdi class=\"nowrap\">\(text)</bdi>" : "<bdi>\(text)</bdi>"
    }

    /// Characters; the grouped RIB, 27 of them, is the longest code that is one number.
    static let longestPiece = 27

    /// Looks like `AAP-2027-01-0001`.
    static func isNumber(_ text: String) -> Bool {
        var (hasDigit, hasHyphen) = (false, false)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
            case UInt8(ascii: "-"): hasHyphen = true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            default: return false
            }
        }
        return hasDigit && hasHyphen && text.utf8.count <= longestPiece
    }
}
