import Values

/// Numbers as people type them, kept as the shortest text of their value: `3,50` is kept as `3.5`.
enum DecimalText {
    /// nil for what is no number, is negative, or has more than 12 digits before or 4 behind the mark.
    static func read(_ typed: String) -> String? {
        let kept = Digits.western(typed).filter { !$0.isWhitespace }.replacing("٫", with: ".").replacing(",", with: ".")
        let parts = kept.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count <= 12, let whole = Digits.read(parts[0].utf8) else {
            return nil
        }
        guard parts.count == 2 else { return String(whole) }
        guard parts[1].utf8.count <= 4, Digits.read(parts[1].utf8) != nil else { return nil }
        var decimals = parts[1]
        while decimals.last == "0" { decimals.removeLast() }
        return decimals.isEmpty ? String(whole) : "\(whole).\(decimals)"
    }

    /// Of a percentage that was read here.
    static func isAbove100(_ text: String) -> Bool {
        let parts = text.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }) else { return false }
        return whole > 100 || whole == 100 && parts.count == 2
    }
}
