import Values

/// So many rows wanted for a table, empty ones among them, as the button that asks for more writes it: `members.25`.
struct MoreRows: Sendable, Equatable, CustomStringConvertible {
    let field: String
    let rows: Int

    var description: String { "\(field).\(rows)" }

    init(field: String, rows: Int) { (self.field, self.rows) = (field, rows) }

    /// nil for anything that the button does not write.
    init?(_ text: String) {
        guard let dot = text.lastIndex(of: "."), let rows = Digits.read(text[text.index(after: dot)...].utf8) else {
            return nil
        }
        self.init(field: String(text[..<dot]), rows: rows)
    }
}
