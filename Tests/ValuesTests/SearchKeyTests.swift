import TestSupport
import Testing
import Values

struct SearchKeyTests {
    @Test(arguments: [
        ("Élève", "eleve"), ("FÈS-MEKNÈS", "fes meknes"), ("l'Œuvre", "l oeuvre"), ("Ça & là", "ca la"),
        ("Ærø", "aero"), ("Straße", "strasse"),
        ("  deux   mots ", "deux mots"), ("naïve café", "naive cafe"), ("E\u{301}te\u{301}", "ete"), ("ÎLE", "ile"),
        ("4.0", "4 0"), ("", ""),
        ("—", ""), ("GreenH2", "greenh2"), ("ﬁnance", "finance"), ("ＡＢＣ", "abc"), ("Łódź", "lodz"), ("℡", "tel"),
    ])
    func frenchIsFolded(text: String, key: String) { #expect(SearchKey.fold(text) == key) }

    @Test(arguments: [
        ("مَجْمَع", "مجمع"), ("الأطلس", "الاطلس"), ("إفران", "افران"), ("آسفي", "اسفي"), ("ٱلمغرب", "المغرب"),
        ("الصناعة", "الصناعه"),
        ("مستوى", "مستوي"), ("مسؤول", "مسوول"), ("هيئة", "هييه"), ("الـــرباط", "الرباط"), ("سنة ٢٠٢٤", "سنه 2024"),
        ("۱۲", "12"),
        ("ﻻ", "لا"), ("ﺍﻟﻤﻐﺮﺏ", "المغرب"), ("الابتكار، والصناعة", "الابتكار والصناعه"),
    ])
    func arabicIsFolded(text: String, key: String) { #expect(SearchKey.fold(text) == key) }

    /// Texts without accents take a shorter way to the same key.
    @Test func plainLettersFoldAsTheyDoBesideOthers() {
        var seed = Pseudorandom(seed: 4)
        for _ in 0..<1000 {
            let bytes = (0..<Int.random(in: 0...12, using: &seed)).map { _ in UInt8.random(in: 0..<0x80, using: &seed) }
            let text = String(decoding: bytes, as: UTF8.self)
            let key = SearchKey.fold(text)
            #expect(SearchKey.fold(text + " é") == (key.isEmpty ? "e" : key + " e"), "\(bytes)")
        }
    }

    @Test func foldingTwiceChangesNothing() {
        var seed = Pseudorandom(seed: 17)
        let letters = Array("aÉœßæ ǅİı℡ǄK'-9٣أإآٱةىؤئـَّﻻﬁ½Ａ’«»😀ñŁđ".unicodeScalars)
        for _ in 0..<1000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &seed) {
                if let letter = letters.randomElement(using: &seed) { scalars.append(letter) }
            }
            let once = SearchKey.fold(String(scalars))
            #expect(SearchKey.fold(once) == once, "\(String(scalars).unicodeScalars.map { $0.value })")
            #expect(!once.hasPrefix(" ") && !once.hasSuffix(" ") && !once.contains("  "))
        }
    }
}
