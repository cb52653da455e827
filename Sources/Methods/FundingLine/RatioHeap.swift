/// Variables by their ratios, the smallest first.
struct RatioHeap {
    private var ratios: [Double] = []
    private var variables: [Int] = []

    mutating func append(_ ratio: Double, _ variable: Int) {
        ratios.append(ratio)
        variables.append(variable)
    }

    mutating func build() {
        for place in stride(from: ratios.count / 2 - 1, through: 0, by: -1) { sink(place) }
    }

    mutating func pop() -> Int? {
        guard let last = variables.popLast(), let ratio = ratios.popLast() else { return nil }
        guard let first = variables.first else { return last }
        (variables[0], ratios[0]) = (last, ratio)
        sink(0)
        return first
    }

    private mutating func sink(_ start: Int) {
        var at = start
        while true {
            var child = 2 * at + 1
            guard child < ratios.count else { return }
            if child + 1 < ratios.count, precedes(child + 1, child) { child += 1 }
            guard precedes(child, at) else { return }
            ratios.swapAt(at, child)
            variables.swapAt(at, child)
            at = child
        }
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool { (ratios[a], variables[a]) < (ratios[b], variables[b]) }
}
