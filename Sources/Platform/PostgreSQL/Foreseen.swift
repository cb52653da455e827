import Database

/// Answers that came before they were asked for, each taken once.
struct Foreseen {
    private var answers: [(question: SQL, answer: PostgreSQLRow)] = []

    mutating func keep(_ questions: [SQL], _ answers: [PostgreSQLRow]) {
        self.answers.append(contentsOf: zip(questions, answers).map { (question: $0, answer: $1) })
    }

    func holds(_ question: SQL) -> Bool { answers.contains { $0.question.isSame(as: question) } }

    mutating func forget() { if !answers.isEmpty { answers = [] } }

    mutating func take(_ question: SQL) -> PostgreSQLRow? {
        guard let place = answers.firstIndex(where: { $0.question.isSame(as: question) }) else { return nil }
        return answers.remove(at: place).answer
    }
}

extension SQL {
    /// The same text with the same values.
    fileprivate func isSame(as other: SQL) -> Bool {
        guard pieces.count == other.pieces.count else { return false }
        return zip(pieces, other.pieces).allSatisfy { a, b in
            switch (a, b) {
            case (.code(let a), .code(let b)):
                a.hasPointerRepresentation && b.hasPointerRepresentation && a.utf8Start == b.utf8Start
            case (.value(let a), .value(let b)): a == b
            case (.list(let a, let first), .list(let b, let second)): a == b && first == second
            default: false
            }
        }
    }
}
