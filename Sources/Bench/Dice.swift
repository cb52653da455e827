/// A generator of numbers that gives the same series for the same seed: SplitMix64 (Steele, Lea and Flood, 2014).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &self)! }
    mutating func upTo(_ most: Int) -> Int { Int.random(in: 0...most, using: &self) }

    /// About as many words as a person writes into a box.
    mutating func text(words: Int) -> String {
        (0..<words).map { _ in pick(Self.vocabulary) }.joined(separator: " ") + "."
    }

    private static let vocabulary = [
        "le", "consortium", "réunit", "des", "entreprises", "et", "laboratoires", "du", "secteur", "pour", "développer",
        "une", "plateforme", "commune", "d’essais", "avec", "l’université", "de", "la", "région", "énergie", "textile",
        "numérique", "maritime", "formation", "exportation", "brevets", "qualité", "prototype", "marché", "société",
        "indicateurs", "gouvernance", "animation", "réseau", "international", "financement", "jeunes", "emplois",
    ]
}
