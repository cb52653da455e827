import Web

/// The bunch behind the title; decoration.
enum HeroMark {
    static var html: HTML {
        """
        <svg class="hero-mark" viewBox="0 0 520 470" aria-hidden="true">\
        <path d="\(bonds)" fill="none" stroke="currentColor" stroke-width="7"/><g fill="currentColor">\(grains)</g></svg>
        """
    }

    /// Rows of five, four, three, two and one grain.
    private static let places: [(x: Int, y: Int)] = (0..<5).flatMap { row in
        (0..<(5 - row)).map { (60 + 50 * row + 100 * $0, 60 + 87 * row) }
    }

    private static var grains: [HTML] { places.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"32\"/>" } }

    private static var bonds: String {
        var path = ""
        for (index, a) in places.enumerated() {
            for b in places[(index + 1)...] where abs(a.x - b.x) <= 100 && abs(a.y - b.y) <= 87 {
                path += "M\(a.x) \(a.y)L\(b.x) \(b.y)"
            }
        }
        return path
    }
}
