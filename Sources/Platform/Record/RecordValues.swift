package import Values
import Yams

// Typed values of an entry. `text("city")` is required, `optionalText("city")` is not; both note a value of another form.
extension RecordEntry {
    package func text(_ key: String) -> String { required(key).flatMap { text($0, key) } ?? "" }
    package func optionalText(_ key: String) -> String? { value(key).flatMap { text($0, key) } }

    /// A text of a closed list: `entry.choice("law", Law.self)`.
    package func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type) -> Choice
    where Choice.RawValue == String {
        optionalChoice(key, type, isRequired: true) ?? Choice.allCases.first!
    }
    package func optionalChoice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type, isRequired: Bool = false
    ) -> Choice? where Choice.RawValue == String {
        guard let node = isRequired ? required(key) : value(key), let text = text(node, key) else { return nil }
        let choice = Choice(rawValue: text)
        if choice == nil { wrong(key, "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))") }
        return choice
    }

    /// A date cut to what is known, written as quoted text.
    package func date(_ key: String) -> PartialDate {
        required(key).flatMap { date($0, key) } ?? PartialDate("0001")!
    }
    package func optionalDate(_ key: String) -> PartialDate? { value(key).flatMap { date($0, key) } }

    package func int(_ key: String) -> Int { required(key).flatMap { int($0, key) } ?? 0 }
    package func optionalInt(_ key: String) -> Int? { value(key).flatMap { int($0, key) } }

    /// A number with decimals, as the file writes it: `0.8`, `1.87`, `70`.
    package func decimal(_ key: String) -> String { required(key).flatMap { decimal($0, key) } ?? "0" }
    package func optionalDecimal(_ key: String) -> String? { value(key).flatMap { decimal($0, key) } }

    package func bool(_ key: String, default other: Bool = false) -> Bool {
        guard let node = value(key) else { return other }
        guard let scalar = node.scalar, scalar.style == .plain, ["true", "false"].contains(scalar.string) else {
            wrong(key, "true or false")
            return other
        }
        return scalar.string == "true"
    }

    /// Whole dirhams; the entry says `currency: MAD` beside it.
    package func money(_ key: String) -> Money { required(key).flatMap { money($0, key) } ?? .zero }
    package func optionalMoney(_ key: String) -> Money? { value(key).flatMap { money($0, key) } }

    /// `{fr, ar, en}` with at least one of them.
    package func localized(_ key: String) -> Localized {
        guard required(key) != nil else { return Localized() }
        return optionalLocalized(key)
    }
    package func optionalLocalized(_ key: String) -> Localized {
        if let plain = value(key)?.scalar?.string { return PlainText.localized(plain) }
        return map(key)?.localized() ?? Localized()
    }
    /// `fr`, `ar` and `en` of this map itself, or its plain `text`.
    package func localized() -> Localized {
        if has("text"), !has("fr"), !has("ar"), !has("en") { return PlainText.localized(text("text")) }
        let text = Localized(fr: optionalText("fr"), ar: optionalText("ar"), en: optionalText("en"))
        if text.isEmpty { fault("\(id): a text needs fr, ar or en") }
        return text
    }

    /// A list of texts, or none when the key is absent.
    package func texts(_ key: String) -> [String] {
        guard let node = value(key) else { return [] }
        guard case .sequence(let list) = node else {
            wrong(key, "a list")
            return []
        }
        return list.compactMap { text($0, key) }
    }

    /// A map of names to whole numbers, by name: `figures: {meetings: 150}`.
    package func numbers(_ key: String) -> [(name: String, value: Int)] {
        guard let map = map(key) else { return [] }
        return map.keys.map { ($0, map.int($0)) }
    }

    /// Any single value as text: what another source says of a field, be it a number, a date or words.
    package func scalar(_ key: String) -> String {
        guard let node = required(key) else { return "" }
        guard let scalar = node.scalar else {
            wrong(key, "a single value")
            return ""
        }
        return scalar.string
    }

    /// The id of an entry of another file, which must exist.
    package func reference(_ key: String, to file: String) -> String {
        let id = text(key)
        check(id, key, file)
        return id
    }
    package func optionalReference(_ key: String, to file: String) -> String? {
        guard let id = optionalText(key) else { return nil }
        check(id, key, file)
        return id
    }
    package func references(_ key: String, to file: String) -> [String] {
        let ids = texts(key)
        for id in ids { check(id, key, file) }
        return ids
    }

    private func check(_ id: String, _ key: String, _ file: String) {
        guard !id.isEmpty, !index.holds(id, in: file) else { return }
        fault("\(self.id): \(key) points to \(id), which \(file) does not hold", at: key)
    }
}

extension RecordEntry {
    private func text(_ node: Node, _ key: String) -> String? {
        guard let scalar = node.scalar else {
            wrong(key, "a text")
            return nil
        }
        let isWord = scalar.style != .plain || !Plain.isNumberOrTruth(scalar.string)
        if !isWord || scalar.string.isEmpty { wrong(key, "a text (numbers and dates as text are quoted)") }
        return isWord && !scalar.string.isEmpty ? scalar.string : nil
    }

    private func date(_ node: Node, _ key: String) -> PartialDate? {
        guard let scalar = node.scalar, scalar.style != .plain, let date = PartialDate(scalar.string) else {
            wrong(key, "a date such as \"2011\", \"2011-09\", \"2011-09-06\" or \"2024-10-25T15:00\"")
            return nil
        }
        return date
    }

    private func int(_ node: Node, _ key: String) -> Int? {
        guard let scalar = node.scalar, scalar.style == .plain, let number = Plain.int(scalar.string) else {
            wrong(key, "a whole number")
            return nil
        }
        return number
    }

    private func decimal(_ node: Node, _ key: String) -> String? {
        guard let scalar = node.scalar, scalar.style == .plain, Plain.isDecimal(scalar.string) else {
            wrong(key, "a number")
            return nil
        }
        return scalar.string
    }

    private func money(_ node: Node, _ key: String) -> Money? {
        if optionalText("currency") != "MAD" { fault("\(id): \(key) needs currency: MAD", at: key) }
        guard let whole = int(node, key), whole >= 0, whole <= 10_000_000_000_000 else {
            wrong(key, "an amount in whole dirhams")
            return nil
        }
        return .dirhams(whole)
    }
}

/// How a plain scalar reads. The product resolves by itself, so that `no` and `2011-09` never change their kind unseen.
enum Plain {
    static func int(_ text: String) -> Int? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard let value = Digits.read(digits) else { return nil }
        return text.utf8.first == UInt8(ascii: "-") ? -value : value
    }

    static func isDecimal(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return int(text) != nil }
        return int(String(parts[0])) != nil && Digits.read(parts[1].utf8) != nil
    }

    static func isNull(_ text: String) -> Bool { ["", "~", "null"].contains(text) }

    static func isNumberOrTruth(_ text: String) -> Bool {
        isDecimal(text) || PartialDate(text) != nil
            || ["true", "false", "null", "~", "yes", "no", "on", "off"].contains(text.lowercased())
    }
}
