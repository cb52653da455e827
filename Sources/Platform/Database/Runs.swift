extension Array {
    /// Cut into runs of at most `limit`, beside which only 1 to 8, 16, 32, … are long: each length makes a statement of its own, and a session
    /// keeps some hundreds.
    package func inRuns(of limit: Int) -> [ArraySlice<Element>] {
        var (runs, rest): ([ArraySlice<Element>], ArraySlice<Element>) = ([], self[...])
        while !rest.isEmpty {
            var length = limit
            while length > Swift.max(8, rest.count) { length /= 2 }
            runs.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return runs
    }
}
