import TestSupport
import Testing
import Values

struct ICETests {
    static let published = [
        "001561191000066", "001527456000081", "002163624000014", "000039557000028", "002968168000088",
        "001512572000078",
    ]

    @Test(arguments: published) func publishedNumbersHold(text: String) throws {
        let ice = try ICE(typed: text)
        #expect(ice.keyHolds)
        #expect(ice.description == text)
        #expect(ice.company == String(text.prefix(9)))
    }

    /// A doubt, not a refusal: the key follows no published rule.
    @Test func aNumberWhoseKeyFailsIsTaken() throws { #expect(try !ICE(typed: "001526374000085").keyHolds) }

    @Test(arguments: [
        "001 561 191 0000 66", "001561191-0000-66", "001.561.191.000066", " 001561191000066 ", "٠٠١٥٦١١٩١٠٠٠٠٦٦",
        "001\u{A0}561191000066",
    ])
    func groupingIsSetAside(text: String) throws { #expect(try ICE(typed: text).description == "001561191000066") }

    @Test(arguments: [
        ("", ICE.Fault.length(0)), ("00156119100006", .length(14)), ("0015611910000666", .length(16)),
        ("00156119100006A", .notDigits),
        ("ICE 001561191000066", .notDigits), ("001561191000066é", .notDigits), ("²01561191000066", .notDigits),
    ])
    func faultsAreNamed(text: String, fault: ICE.Fault) { #expect(throws: fault) { try ICE(typed: text) } }

    /// Modulo 97, every single wrong digit and every swap of neighbours is noticed.
    @Test(arguments: published) func oneWrongDigitBreaksTheKey(text: String) throws {
        let digits = Array(text)
        for place in digits.indices {
            for other in "0123456789" where other != digits[place] {
                var wrong = digits
                wrong[place] = other
                #expect(try !ICE(typed: String(wrong)).keyHolds)
            }
        }
        for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
            var wrong = digits
            wrong.swapAt(place, place + 1)
            #expect(try !ICE(typed: String(wrong)).keyHolds)
        }
    }
}

struct RIBTests {
    static let sample = "011519000001205000534921"

    @Test(arguments: [sample, "011 519 0000012050005349 21", "٠١١٥١٩٠٠٠٠٠١٢٠٥٠٠٠٥٣٤٩٢١", "011-519-0000012050005349-21"])
    func theRegistrysExampleHolds(text: String) throws { #expect(try RIB(typed: text).description == Self.sample) }

    @Test func keysAreThoseOfTheRule() throws {
        var seed = Pseudorandom(seed: 13)
        for _ in 0..<300 {
            let body = (0..<22).map { _ in Int.random(in: 0...9, using: &seed) }
            let rest = (body + [0, 0]).reduce(0) { ($0 * 10 + $1) % 97 }
            let right = 97 - rest
            let text = body.map(String.init).joined()
            #expect(try RIB(typed: text + Digits.pad(right, 2)).description.count == 24)
            let wrong = right % 97 + 1
            #expect(throws: RIB.Fault.key) { try RIB(typed: text + Digits.pad(wrong, 2)) }
        }
    }

    @Test(arguments: [
        ("", RIB.Fault.length(0)), ("01151900000120500053492", .length(23)), ("0115190000012050005349210", .length(25)),
        ("011519000001205000534922", .key), ("MA64011519000001205000534921", .notDigits),
        ("01151900000120500053492O", .notDigits),
    ])
    func faultsAreNamed(text: String, fault: RIB.Fault) { #expect(throws: fault) { try RIB(typed: text) } }
}
