import Phrases
package import Values
package import Web

extension Page {
    /// Day, hour and offset of a deadline: `14 juin 2023, 15:00 (heure de Casablanca, UTC+1)`.
    package func deadline(_ instant: Instant) -> HTML {
        "<time datetime=\"\(instant.description)\">\(self(CallPagePhrases.inCasablanca(instant)))</time>"
    }

    /// A deadline in force, and before it the one that it replaced, struck through.
    package func deadline(_ instant: Instant, before: Instant) -> HTML {
        before == instant
            ? "<strong>\(deadline(instant))</strong>" : "<s>\(time(before))</s> <strong>\(deadline(instant))</strong>"
    }

    /// A time of the timetable: the day, and its hour where it has one.
    func moment(_ time: LocalTime, hasHour: Bool) -> HTML {
        let said = hasHour ? words.time(time) : words.day(time.day)
        return "<time datetime=\"\(hasHour ? time.description : time.day.description)\">\(said)</time>"
    }
}

extension CallPagePhrases {
    static func inCasablanca(_ instant: Instant) -> Phrase {
        inCasablanca(LocalTime(instant), offset: "UTC+\(LocalTime.offset(at: instant) / 3600)")
    }
}
