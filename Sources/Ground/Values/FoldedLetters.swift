import Foundation

/// What single characters become in a search key: looked up for those that names here are written with, worked out for all others.
enum FoldedLetters {
    static let separator = " "

    /// Latin letters with their accents, Arabic, and the marks of general punctuation: what they become does not depend on their
    /// neighbours, as it does for U+0345 and U+200C.
    private static let blocks: [ClosedRange<UInt32>] = [
        0x00...0x024F, 0x0300...0x0344, 0x0600...0x06FF, 0x2010...0x206F,
    ]

    /// Made once, by the thorough way: each character between two letters.
    private static let tables: [[String]] = blocks.map { block in
        block.map { value in
            guard let scalar = Unicode.Scalar(value) else { return separator }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: ["x", scalar, "x"])
            return String(String.UnicodeScalarView(foldThoroughly(String(text)).unicodeScalars.dropFirst().dropLast()))
        }
    }

    /// Of each character of ASCII the one that it becomes, a space for what parts words; 0 where it becomes something else.
    static let ascii: [UInt8] = tables[0][..<0x80].map { $0.utf8.count == 1 ? $0.utf8.first ?? 0 : 0 }

    /// Its letters, nothing for a mark that is passed over, a space for what parts words; nil for a character that is not in the tables.
    static func of(_ scalar: Unicode.Scalar) -> String? {
        for (index, block) in blocks.enumerated() where block.contains(scalar.value) {
            return tables[index][Int(scalar.value - block.lowerBound)]
        }
        return nil
    }

    static func foldThoroughly(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var spaced = true
        let folded = text.decomposedStringWithCompatibilityMapping
            .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        for scalar in folded.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x0300...0x036F, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x0640: continue
            case 0x0671: append("ا", &out, &spaced)
            case 0x0629: append("ه", &out, &spaced)
            case 0x0649, 0x06CC: append("ي", &out, &spaced)
            case 0x0153: append("oe", &out, &spaced)
            case 0x00E6: append("ae", &out, &spaced)
            case 0x00DF: append("ss", &out, &spaced)
            case 0x00F8: append("o", &out, &spaced)
            case 0x0142: append("l", &out, &spaced)
            case 0x0111: append("d", &out, &spaced)
            default:
                if scalar.properties.isAlphabetic {
                    out.append(scalar)
                    spaced = false
                } else if scalar.properties.numericType != nil {
                    append(Digits.western(String(scalar)), &out, &spaced)
                } else if !spaced {
                    out.append(" ")
                    spaced = true
                }
            }
        }
        return String(out).trimmingCharacters(in: .whitespaces)
    }

    private static func append(_ text: String, _ out: inout String.UnicodeScalarView, _ spaced: inout Bool) {
        out.append(contentsOf: text.unicodeScalars)
        spaced = false
    }
}
