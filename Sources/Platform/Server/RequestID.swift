import Synchronization

/// The name of a request, for its log lines and its answer: 16 hexadecimal digits. Each differs from the others of this process, and most
/// likely from those of any other. It is no secret, and tells how many requests came before it to whoever does the sums: nothing may rest on that
/// nobody guesses it. So the system is not asked for chance anew each time.
enum RequestID {
    private static let start = UInt64.random(in: .min ... .max)
    private static let made = Atomic<UInt64>(0)

    static func make() -> String { text(made.wrappingAdd(1, ordering: .relaxed).newValue, from: start) }

    /// The word of SplitMix64 of this count and seed: another for each count (G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom
    /// Number Generators", OOPSLA 2014).
    static func text(_ count: UInt64, from start: UInt64) -> String {
        var word = start &+ count &* 0x9E37_79B9_7F4A_7C15
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        word ^= word >> 31
        return String(unsafeUninitializedCapacity: 16) { out in
            for place in 0..<16 {
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * place) & 0xF)
                out[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
            }
            return 16
        }
    }
}
