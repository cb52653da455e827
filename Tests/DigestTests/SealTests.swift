import Digest
import Testing

struct SealTests {
    private static let key = SecretKey(Array(0..<32))!

    /// Told beforehand by another implementation: `hashlib.blake2b(text, digest_size=24, key=bytes(range(32)))`.
    @Test(arguments: [("", "EpQ4tL2dUKK_KTuNVI2S20uEx1JOAkOA"), ("csrf\nsession", "cynM4nWYQZze64h0YII1evPLwUpD5qg4")])
    func codesAreKeyedBLAKE2b(text: String, code: String) {
        #expect(Self.key.code(text) == code)
        #expect(SecretKey(Array(1...32))!.code(text) != code)
    }

    @Test func opensOnlyWhatItSealed() throws {
        let sealed = Self.key.seal(Array("عنقود".utf8))
        #expect(Self.key.open(sealed) == Array("عنقود".utf8))
        #expect(SecretKey.random().open(sealed) == nil)
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(Self.key.open(changed) == nil)
        }
        for length in 0..<40 { #expect(Self.key.open(Array(sealed.prefix(length))) == nil) }
    }

    @Test func keysAreOf32Bytes() {
        for length in [0, 16, 31, 33] { #expect(SecretKey(Array(repeating: 7, count: length)) == nil) }
    }

    /// RFC 4648, section 10, without padding; the two letters that differ from plain base64.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"), ("~~\u{7F}?", "fn5_Pw"),
    ])
    func writesBase64URL(text: String, written: String) {
        #expect(Base64URL.encode(Array(text.utf8)) == written)
        #expect(Base64URL.decode(written) == Array(text.utf8))
    }

    @Test func refusesOtherLetters() {
        for wrong in ["Zg==", "Z g", "Zm9+", "é"] { #expect(Base64URL.decode(wrong) == nil) }
    }
}
