extension Table {
    /// A whole number of this range.
    package func whole(_ place: Int, in range: ClosedRange<Int>) throws(TableFault) -> Int {
        try number(place, decimals: 0, in: range)
    }

    /// A number times 10^`decimals`; with `;` between the fields a comma does for the point.
    /// - Parameter range: of the number, before it is scaled.
    package func number(_ place: Int, decimals: Int, in range: ClosedRange<Int>) throws(TableFault) -> Int {
        var unit = 1
        for _ in 0..<decimals { unit *= 10 }
        do throws(PlainNumber.Fault) {
            return try PlainNumber.scaled(
                self[place], decimals: decimals, takesComma: isSeparatedBySemicolon,
                in: (range.lowerBound * unit)...(range.upperBound * unit))
        } catch {
            throw fault(place, "\(header[place]): \(Self.complaint(error, text(place), decimals, range))")
        }
    }

    private static func complaint(
        _ fault: PlainNumber.Fault, _ text: String, _ decimals: Int, _ range: ClosedRange<Int>
    ) -> String {
        switch fault {
        case .notANumber: text.isEmpty ? "a number is missing" : "'\(text)' is not a number"
        case .tooManyDecimals:
            decimals == 0 ? "'\(text)' is not a whole number" : "'\(text)' has more than \(decimals) decimals"
        case .outOfRange: "'\(text)' is not between \(range.lowerBound) and \(range.upperBound)"
        }
    }

    /// The number of a name that must be there; it is given one where it is new.
    /// - Throws: `TableFault` where the field is empty.
    package func named(_ place: Int, in names: NameTable) throws(TableFault) -> Int {
        let name = self[place]
        guard !name.isEmpty else { throw fault(place, "\(header[place]): a name is missing") }
        return names.insert(name).number
    }

    /// The number of a name that was told in another file.
    package func known(_ place: Int, in names: NameTable, of file: String) throws(TableFault) -> Int {
        if let number = names.number(self[place]) { return number }
        let name = self[place].isEmpty ? "a name is missing" : "'\(text(place))' is not in \(file)"
        throw fault(place, "\(header[place]): \(name)")
    }

    /// A number for a name that may come once.
    package func unique(_ place: Int, in names: NameTable) throws(TableFault) -> Int {
        guard !self[place].isEmpty else { throw fault(place, "\(header[place]): a name is missing") }
        let (number, isNew) = names.insert(self[place])
        guard isNew else { throw fault(place, "\(header[place]): '\(text(place))' twice") }
        return number
    }
}
