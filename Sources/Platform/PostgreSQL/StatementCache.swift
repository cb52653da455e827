/// The statements that one session has prepared, by their text. When it is full everything is forgotten at once: the
/// texts are literals of the program, few and the same, but for lists of varying length.
struct StatementCache {
    static let limit = 200
    private var names: [String: String] = [:]
    private var made = 0

    var isFull: Bool { names.count >= Self.limit }

    func name(of text: String) -> String? { names[text] }

    /// A name that this session never used before.
    mutating func newName() -> String {
        made += 1
        return "s\(made)"
    }

    mutating func remember(_ name: String, of text: String) { names[text] = name }
    mutating func forgetAll() { names = [:] }

    /// Schema and transaction statements are not worth preparing.
    static func isWorthPreparing(_ text: String) -> Bool {
        let word = text.prefix(while: { $0.isLetter }).uppercased()
        return ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES"].contains(word)
    }
}
