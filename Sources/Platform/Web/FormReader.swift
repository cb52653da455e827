package import Phrases
package import Values

/// What is wrong with a form: a sentence beside each field concerned.
package struct FormFaults: Sendable, Equatable {
    package private(set) var byField: [String: Phrase] = [:]
    /// In the order in which they were found, for the summary at the top.
    package private(set) var order: [String] = []

    package init() {}
    package var isEmpty: Bool { byField.isEmpty }
    package subscript(field: String) -> Phrase? { byField[field] }
    /// The first fault of a field stands.
    package mutating func add(_ field: String, _ phrase: Phrase) {
        guard byField[field] == nil else { return }
        byField[field] = phrase
        order.append(field)
    }
}

/// Reads typed fields into values, noting each fault beside its field. Every reading takes what people really type:
/// spaces around, Arabic-Indic digits, no-break spaces.
package struct FormReader {
    package let form: Form
    package var faults = FormFaults()

    package init(_ form: Form) { self.form = form }

    /// One line: trimmed, white space folded. nil when empty (a fault if `required`) or too long.
    package mutating func line(_ field: String, required: Bool = true, most: Int = 200) -> String? {
        let text = visible(field).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return bounded(field, text, required, most)
    }

    /// Several lines: trimmed at both ends, the groups of its amounts held together.
    package mutating func text(_ field: String, required: Bool = true, most: Int = 20_000) -> String? {
        var text = Substring(visible(field))
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return bounded(field, DigitGroups.joined(String(text)), required, most)
    }

    package mutating func int(_ field: String, in range: ClosedRange<Int>, required: Bool = true) -> Int? {
        guard let typed = line(field, required: required, most: 30) else { return nil }
        let digits = Digits.western(typed).filter { !$0.isWhitespace && $0 != "\u{202F}" }
        guard let value = Digits.read(digits.utf8), range.contains(value) else {
            faults.add(field, WebPhrases.numberBetween(range.lowerBound, range.upperBound))
            return nil
        }
        return value
    }

    package mutating func money(_ field: String, required: Bool = true) -> Money? {
        guard let typed = line(field, required: required, most: 40) else { return nil }
        guard let value = Money(typed: typed) else {
            faults.add(field, WebPhrases.notAnAmount)
            return nil
        }
        return value
    }

    package mutating func day(_ field: String, required: Bool = true) -> Day? {
        guard let typed = line(field, required: required, most: 40) else { return nil }
        guard let value = Day(Digits.western(typed)) else {
            faults.add(field, WebPhrases.notADay)
            return nil
        }
        return value
    }

    /// Day and hour in Casablanca, as `datetime-local` sends them; a second other than the first would be lost, so it is refused.
    package mutating func time(_ field: String, required: Bool = true) -> LocalTime? {
        guard let typed = line(field, required: required, most: 40) else { return nil }
        let text = Digits.western(typed).replacing(" ", with: "T")
        guard let value = LocalTime(text.utf8.count == 19 && text.hasSuffix(":00") ? text.dropLast(3) : text[...])
        else {
            faults.add(field, WebPhrases.notATime)
            return nil
        }
        return value
    }

    package mutating func email(_ field: String) -> EmailAddress? {
        guard let typed = line(field, most: 254) else { return nil }
        guard let value = EmailAddress(typed) else {
            faults.add(field, WebPhrases.notAnEmail)
            return nil
        }
        return value
    }

    /// One of a closed list; anything else is a fault, like nothing chosen where one is required.
    package mutating func choice<Value: RawRepresentable>(_ field: String, required: Bool = true) -> Value?
    where Value.RawValue == String {
        let typed = form[field] ?? ""
        if typed.isEmpty && !required { return nil }
        guard let value = Value(rawValue: typed) else {
            faults.add(field, WebPhrases.chooseOne)
            return nil
        }
        return value
    }

    package mutating func id<Entity>(_ field: String, required: Bool = true) -> ID<Entity>? {
        let typed = form[field] ?? ""
        if typed.isEmpty && !required { return nil }
        guard let id = ID<Entity>(typed) else {
            faults.add(field, WebPhrases.chooseOne)
            return nil
        }
        return id
    }

    /// A ticked box.
    package func isTicked(_ field: String) -> Bool { form.has(field) }

    /// What was typed without what nobody can see: control characters, and the overrides of direction, with which a
    /// name can be made to read as another. Marks of direction (U+200E, U+200F), which Arabic text needs, stay.
    private func visible(_ field: String) -> String {
        var text = form[field] ?? ""
        text.unicodeScalars.removeAll { scalar in
            switch scalar.value {
            case 9, 10: false
            case 0...31, 127...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
            default: false
            }
        }
        return text
    }

    private mutating func bounded(_ field: String, _ text: String, _ required: Bool, _ most: Int) -> String? {
        if text.isEmpty {
            if required { faults.add(field, WebPhrases.required) }
            return nil
        }
        // Scalars, not characters: one character can hold a megabyte of accents.
        guard text.unicodeScalars.count <= most else {
            faults.add(field, WebPhrases.tooLong(text.unicodeScalars.count, most))
            return nil
        }
        return text
    }
}
