package import Values
package import Web

extension FormReader {
    /// The years of a plausible day; the phrase says them.
    private static let plausibleYears = 2000...2200

    /// A day of an act, as typed: a slip of the keyboard in the year is said beside the field.
    package mutating func plausibleDay(_ field: String, required: Bool = true) -> Day? {
        guard let typed = day(field, required: required) else { return nil }
        guard Self.plausibleYears.contains(typed.year) else {
            faults.add(field, LabelPhrases.dayImplausible)
            return nil
        }
        return typed
    }
}
