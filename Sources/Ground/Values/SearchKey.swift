import Foundation

/// Folded forms for search and sort, computed here because neither engine folds as people do: case, accents,
/// ligatures, compatibility forms (Arabic copied out of a PDF comes in presentation forms), Arabic vowel marks,
/// tatweel, and the letter variants أإآٱ→ا, ة→ه, ى→ي, ؤ→و, ئ→ي.
package enum SearchKey {
    package static func fold(_ text: String) -> String {
        let ascii = FoldedLetters.ascii
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII, case let byte = ascii[Int(scalar.value)], byte != 0 {
                if byte != UInt8(ascii: " ") || out.last.map({ $0 != byte }) ?? false { out.append(byte) }
                continue
            }
            guard let letters = FoldedLetters.of(scalar) else { return FoldedLetters.foldThoroughly(text) }
            guard letters == FoldedLetters.separator else {
                out.append(contentsOf: letters.utf8)
                continue
            }
            if let last = out.last, last != UInt8(ascii: " ") { out.append(UInt8(ascii: " ")) }
        }
        if out.last == UInt8(ascii: " ") { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}
