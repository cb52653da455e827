package import Database
package import Record
package import Values

/// A number of clusters, or of calls, that a text announced at a date.
package struct Counter: Sendable {
    package let measure: CounterMeasure
    package let value: Int
    package let asOf: PartialDate
    package let citation: Citation
}

package enum CounterStore {
    /// Every announced value, oldest first.
    package static func all(in db: any Connection) throws -> [Counter] {
        try db.all("SELECT measure, value, as_of, \(Citation.columns) FROM counter ORDER BY as_of, position") {
            Counter(
                measure: try $0.value(0), value: try $0.int(1), asOf: try $0.partialDate(2),
                citation: try $0.citation(3))
        }
    }
}

extension [Counter] {
    /// The value announced last, be it lower than an earlier one.
    package func last(_ measure: CounterMeasure) -> Counter? { last { $0.measure == measure } }

    /// What is known nearest to a goal's end, from the same kind of count: none when no text gives one up to then.
    func nearest(to date: PartialDate) -> Counter? {
        let until = filter { $0.asOf.year <= date.year }
        return until.last(.labelledNow) ?? until.last(.selectedEver)
    }
}
