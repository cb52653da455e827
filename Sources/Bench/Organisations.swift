import Dossiers
import Values

/// The organisations among which the registers of members are drawn.
struct Organisations: Sendable {
    private let all: [Member]

    init(count: Int, seed: UInt64) {
        var dice = Dice(seed: seed)
        all = (1...count).map { number in
            Member(
                name: "Organisation \(number)", kind: Self.kind(&dice), size: 5 + dice.upTo(500), ice: Self.ice(number),
                region: "casablanca-settat", college: nil, joined: Day("2022-03-01"), isFeePaid: true)
        }
    }

    func draw(_ count: Int, _ dice: inout Dice) -> [Member] {
        let start = dice.upTo(all.count - 1)
        return (0..<count).map { all[(start + $0 * 7) % all.count] }
    }

    private static func kind(_ dice: inout Dice) -> Member.Kind {
        dice.pick([.sme, .sme, .sme, .startup, .large, .midCap, .research, .training])
    }

    /// Fifteen digits whose key holds.
    private static func ice(_ number: Int) -> ICE {
        let body = "8" + Digits.pad(number, 8) + "0000"
        let rest = body.utf8.reduce(0) { ($0 * 10 + Int($1 - UInt8(ascii: "0"))) % 97 } * 100 % 97
        return ICE(stored: body + Digits.pad((97 - rest) % 97, 2))
    }
}
