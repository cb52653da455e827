import Foundation

/// Folded forms for search and sort, computed here because neither engine folds as people do: case, accents,
/// ligatures, compatibility forms (Arabic copied out of a PDF comes in presentation forms), Arabic vowel marks,
/// tatweel, and the letter variants أإآٱ→ا, ة→ه, ى→ي, ؤ→و, ئ→ي.
package enum SearchKey {
    package static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldASCII(text) }
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

    /// The same for a text of letters that need no folding but of case.
    private static func foldASCII(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): out.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): out.append(byte | 0x20)
            default: if let last = out.last, last != UInt8(ascii: " ") { out.append(UInt8(ascii: " ")) }
            }
        }
        if out.last == UInt8(ascii: " ") { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(_ text: String, _ out: inout String.UnicodeScalarView, _ spaced: inout Bool) {
        out.append(contentsOf: text.unicodeScalars)
        spaced = false
    }
}
