package import Phrases

/// A field of the history whose values are the words of a closed list: what each is called on a page, where the raw
/// word (`not-selected`) would mean nothing to a reader.
package struct ValueWords: Sendable {
    /// The field's name, as a `Change` gives it.
    package let field: String
    /// By raw word.
    package let phrases: [String: Phrase]

    /// Words of a list that a record may add to: what is not among these stands as it was recorded.
    package init(_ field: StaticString, _ phrases: [String: Phrase]) {
        (self.field, self.phrases) = (field.description, phrases)
    }

    /// Every case of `type` has its phrase: `say` is a `switch` that the compiler checks.
    package init<Value: RawRepresentable & CaseIterable>(
        _ field: StaticString, _ type: Value.Type, _ say: (Value) -> Phrase
    ) where Value.RawValue == String {
        self.field = field.description
        phrases = Dictionary(uniqueKeysWithValues: type.allCases.map { ($0.rawValue, say($0)) })
    }
}

extension [ValueWords] {
    var byField: [String: [String: Phrase]] { Dictionary(uniqueKeysWithValues: map { ($0.field, $0.phrases) }) }
}
