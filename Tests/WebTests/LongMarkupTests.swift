import Testing

@testable import Web

/// Pieces too long to be laid beside others keep the memory that they were written on, and leave it to the next one.
@Suite struct LongMarkupTests {
    /// Below, at and beyond the sizes at which memory is laid down, kept or found anew.
    private static let sizes = [15, 16, 17, 33, 63, 64, 65, 120, 200].flatMap {
        [$0 << 10 - 1, $0 << 10, $0 << 10 + 1]
    }

    private static func mark(_ seed: Int) -> UInt8 { UInt8(ascii: "a") + UInt8(seed % 26) }

    /// Of one letter, in lines of a hundred and one rest.
    private static func piece(_ seed: Int, _ size: Int) -> HTML {
        let line = String(repeating: Character(Unicode.Scalar(mark(seed))), count: 100)
        let writer = HTML.Writer()
        for _ in 0..<size / 100 { writer.write(text: line) }
        writer.write(text: String(line.prefix(size % 100)))
        return writer.finished()
    }

    private static func isWhole(_ html: HTML, _ seed: Int, _ size: Int) -> Bool {
        html.count == size && html.bytes.allSatisfy { $0 == mark(seed) }
    }

    @Test func aPieceThatIsKeptNeverChanges() async {
        let kept = await withTaskGroup(of: [(seed: Int, size: Int, html: HTML)].self) { tasks in
            for task in 0..<8 {
                tasks.addTask {
                    var kept: [(Int, Int, HTML)] = []
                    for round in 0..<4 {
                        for (place, size) in Self.sizes.enumerated() {
                            let seed = task + 8 * round + 32 * place
                            let html = Self.piece(seed, size)
                            // The others are dropped here, and their memory serves the next.
                            if seed % 3 == 0 { kept.append((seed, size, html)) }
                        }
                        // Goes on on another thread, as a page that is read does.
                        await Task.yield()
                    }
                    return kept
                }
            }
            return await tasks.reduce(into: []) { $0 += $1 }
        }
        #expect(kept.count == (0..<8 * 4 * Self.sizes.count).count { $0 % 3 == 0 })
        #expect(kept.allSatisfy { Self.isWhole($0.html, $0.seed, $0.size) })
    }

    @Test func onePutTogetherOfLongOnesHoldsThemAll() {
        let parts = [(1, 20 << 10), (2, 70 << 10), (3, 100), (4, 40 << 10)].map { ($0, Self.piece($0, $1)) }
        let whole: HTML = "<i>\(parts[0].1)</i>\(parts[1].1)\(parts[2].1)<b>\(parts[3].1)</b>"
        let again = Self.piece(5, 64 << 10)
        var wanted = Array("<i>".utf8) + [UInt8](repeating: Self.mark(1), count: 20 << 10) + Array("</i>".utf8)
        wanted += [UInt8](repeating: Self.mark(2), count: 70 << 10) + [UInt8](repeating: Self.mark(3), count: 100)
        wanted += Array("<b>".utf8) + [UInt8](repeating: Self.mark(4), count: 40 << 10) + Array("</b>".utf8)
        #expect(whole.bytes == wanted)
        #expect(Self.isWhole(again, 5, 64 << 10))
    }
}
