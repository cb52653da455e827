package import Values

/// Reading for lists: texts without a string for each.
extension Row {
    package func text(_ column: Int, in block: inout TextBlock) throws -> TextBlock.Place {
        try bytes(column) { block.keep($0) }
    }
    package func optionalText(_ column: Int, in block: inout TextBlock) -> TextBlock.Place? {
        source.optionalBytes(column).map { block.keep($0) }
    }

    /// The number of a text among the few that the column holds.
    package func number(_ column: Int, in texts: inout DistinctTexts) throws -> Int {
        try bytes(column) { texts.number(of: $0) }
    }
    package func optionalNumber(_ column: Int, in texts: inout DistinctTexts) -> Int? {
        source.optionalBytes(column).map { texts.number(of: $0) }
    }

    /// Of three text columns in the order fr, ar, en, the one that a reader of `language` is shown, as `Localized.best` has it. nil where
    /// all are empty.
    package func shown(_ first: Int, to language: Language, in block: inout TextBlock) -> ShownText? {
        for candidate in language.choices {
            guard let text = source.optionalBytes(first + candidate.place), !text.isEmpty else { continue }
            return ShownText(block.keep(text), in: candidate)
        }
        return nil
    }
}

extension Language {
    fileprivate var place: Int {
        switch self {
        case .fr: 0
        case .ar: 1
        case .en: 2
        }
    }
}
