import Synchronization
import Values

/// The `Date` of answers (RFC 9110, 6.6.1). Put into words once a second.
final class ResponseDate: Sendable {
    private struct Said {
        var second: Int64 = -1
        var text = ""
    }
    private let said = Mutex(Said())

    func text(at now: Instant = .system) -> String {
        let second = now.milliseconds / 1000
        return said.withLock { said in
            if said.second != second { said = Said(second: second, text: Self.text(now)) }
            return said.text
        }
    }

    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// An IMF-fixdate (RFC 9110, 5.6.7).
    private static func text(_ now: Instant) -> String {
        let (day, clock) = now.utc
        return
            "\(days[day.weekday - 1]), \(Digits.pad(day.day, 2)) \(months[day.month - 1]) \(day.year) \(clock.prefix(8)) GMT"
    }
}
