package import Phrases

/// A field of the history whose values are the words of a closed list: what each is called on a page, where the raw
/// word (`not-selected`) would mean nothing to a reader.
package struct ValueWords: Sendable {
    /// The field's name, as a `Change` gives it.
    package let field: String
    /// By raw word.
    package let phrases: [String: Phrase]
    /// Set for a field that holds no word of a list.
    package let format: Format?

    package enum Format: Sendable { case money, wallTime }

    package init(_ field: StaticString, _ format: Format) {
        (self.field, phrases, self.format) = (field.description, [:], format)
    }

    /// Words of a list that a record may add to: what is not among these stands as it was recorded.
    package init(_ field: StaticString, _ phrases: [String: Phrase]) {
        (self.field, self.phrases, format) = (field.description, phrases, nil)
    }

    /// Every case of `type` has its phrase: `say` is a `switch` that the compiler checks.
    package init<Value: RawRepresentable & CaseIterable>(
        _ field: StaticString, _ type: Value.Type, _ say: (Value) -> Phrase
    ) where Value.RawValue == String {
        (self.field, format) = (field.description, nil)
        phrases = Dictionary(uniqueKeysWithValues: type.allCases.map { ($0.rawValue, say($0)) })
    }
}

extension [ValueWords] {
    var byField: [String: ValueWords] { Dictionary(uniqueKeysWithValues: map { ($0.field, $0) }) }
}
