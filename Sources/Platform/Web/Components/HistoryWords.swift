package import History
import Phrases
import Values

/// How a page says the values of a history that only its own record explains: the name of a part, of a rule, of a criterion.
package struct HistoryWords: Sendable {
    /// A field's name, its value before or after, and the whole line; nil for what is said as everywhere.
    package typealias Say = @Sendable (_ field: String, _ value: String, HistoryLine, Page) -> HTML?
    let say: Say

    package init(_ say: @escaping Say) { self.say = say }
    package static let none = HistoryWords { _, _, _, _ in nil }
}

extension Page {
    /// Several values on lines of their own.
    package func listed(_ items: [HTML]) -> HTML { items.joined("<br>") }

    /// A sum as it is recorded, `2000000.00 MAD` or `5 × 2000000 MAD`, as the reader writes sums; nil for anything else.
    func recordedMoney(_ text: String) -> HTML? {
        guard let found = text.wholeMatch(of: #/(?:(\d{1,3}) × )?(\d{1,15})(?:\.(\d\d))? MAD/#),
            let whole = Int64(found.2)
        else { return nil }
        let money = Money(minor: whole * 100 + (found.3.flatMap { Int64($0) } ?? 0))
        let times = found.1.map { "\($0) × " } ?? ""
        return "<bdi>\(times)\(words.money(money))</bdi>"
    }

    /// A wall time as it is recorded, `2023-06-14 15:00 UTC+1`.
    func recordedTime(_ text: String) -> HTML? {
        guard let found = text.wholeMatch(of: #/(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC\+[01]/#),
            let time = LocalTime("\(found.1)T\(found.2)")
        else { return nil }
        return self.time(time.instant)
    }
}
