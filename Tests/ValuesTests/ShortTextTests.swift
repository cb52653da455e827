import Testing
import Values

@Suite struct ShortTextTests {
    @Test(arguments: [
        (0, "0", "0000", "0"), (7, "7", "0007", "7"), (10, "10", "0010", "10"), (99, "99", "0099", "99"),
        (100, "100", "0100", "100"), (999, "999", "0999", "999"), (1000, "1000", "1000", "1 000"),
        (9_999, "9999", "9999", "9 999"), (10_000, "10000", "10000", "10 000"), (65_536, "65536", "65536", "65 536"),
        (1_000_000, "1000000", "1000000", "1 000 000"), (20_305_007, "20305007", "20305007", "20 305 007"),
        (UInt64.max, "18446744073709551615", "18446744073709551615", "18 446 744 073 709 551 615"),
    ])
    func figures(value: UInt64, plain: String, four: String, grouped: String) {
        #expect(ShortText.make { $0.write(value) } == plain)
        #expect(ShortText.make { $0.write(value, digits: 4) } == four)
        #expect(ShortText.make { $0.write(grouped: value, " ") } == grouped)
        let narrow = grouped.replacing(" ", with: "\u{202F}")
        #expect(ShortText.make { $0.write(grouped: value, "\u{202F}") } == narrow)
    }

    @Test func everyFigureOfUpToFiveDigits() {
        for value in 0..<20_000 {
            #expect(ShortText.make { $0.write(UInt64(value)) } == String(value))
        }
    }

    @Test func theTimeOfDay() {
        #expect(ShortText.make { $0.write(hour: 0, minute: 7) } == "00:07")
        #expect(ShortText.make { $0.write(hour: 23, minute: 59) } == "23:59")
    }

    /// What has no room is left out, and nothing is written beyond the end.
    @Test func theEndOfTheRoom() {
        let text = ShortText.make { text in
            for _ in 0..<30 { text.write(UInt64(1234)) }
            text.write(hour: 12, minute: 30)
        }
        #expect(text == String(repeating: "1234", count: 24))
        let odd = ShortText.make { text in
            text.write("x")
            for _ in 0..<30 { text.write(UInt64(1234)) }
        }
        #expect(odd == "x" + String(repeating: "1234", count: 23))
        // Of a figure in groups, those that have room.
        let grouped = ShortText.make { text in
            for _ in 0..<23 { text.write(UInt64(1234)) }
            text.write(grouped: 1_234_567, "\u{202F}")
        }
        #expect(grouped == String(repeating: "1234", count: 23) + "1")
    }
}
