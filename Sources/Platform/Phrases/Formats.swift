package import Values

/// Numbers, amounts and dates: one formatter for the product (CLDR's dots for fr-MA surprise readers, and bidi marks break tests).
/// Western digits in all three languages, as Morocco writes them.
extension Words {
    /// Groups of three, apart by a narrow no-break space (French, Arabic) or a comma (English).
    package func number(_ value: Int) -> String { sign(value < 0) + grouped(UInt64(value.magnitude)) }

    /// `12.3` given as 123; the mark is a comma but in English.
    package func tenths(_ value: Int) -> String {
        sign(value < 0) + grouped(UInt64(value.magnitude / 10)) + mark + String(value.magnitude % 10)
    }

    private func sign(_ isNegative: Bool) -> String { isNegative ? "\u{2212}" : "" }
    private var mark: String { language == .en ? "." : "," }

    private func grouped(_ value: UInt64) -> String {
        if value < 1000 { return String(value) }
        return grouped(value / 1000) + (language == .en ? "," : "\u{202F}") + Digits.pad(Int(value % 1000), 3)
    }

    /// A number written with a point, `12.5`, as the language writes it.
    package func decimal(_ text: String) -> String {
        language == .en
            ? text : String(decoding: text.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
    }

    /// `71,4 %` of the figure `71,4`; English writes no space.
    package func percent(_ figure: String) -> String { figure + (language == .en ? "%" : "\u{A0}%") }

    /// Dirhams, with centimes only where there are some: `2 000 000 DH`, `12 000,50 DH`.
    package func money(_ money: Money) -> String {
        let size = money.minor.magnitude
        let cents = size % 100 == 0 ? "" : mark + Digits.pad(Int(size % 100), 2)
        let amount = sign(money.minor < 0) + grouped(size / 100) + cents
        switch language {
        case .fr: return "\(amount)\u{A0}DH"
        case .ar: return "\(amount) درهم"
        case .en: return "MAD\u{A0}\(amount)"
        }
    }

    /// An amount as it stands in a field, ready to be sent back: grouped by narrow spaces in every language, without a currency.
    package func typed(_ money: Money) -> String {
        let french = Self.groupedBySpaces(Int(money.minor / 100))
        let cents = Int(money.minor % 100)
        return cents == 0 ? french : french + mark + Digits.pad(cents, 2)
    }

    private static func groupedBySpaces(_ value: Int) -> String {
        value < 1000 ? String(value) : groupedBySpaces(value / 1000) + "\u{202F}" + Digits.pad(value % 1000, 3)
    }

    /// Millions of dirhams with at most one decimal where exact, else the full amount: `2 MDH`, `10,6 MDH`.
    package func millions(_ money: Money) -> String {
        guard money.minor % 10_000_000 == 0 else { return self.money(money) }
        let tenths = Int(money.minor / 10_000_000)
        let figure = tenths % 10 == 0 ? number(tenths / 10) : self.tenths(tenths)
        switch language {
        case .fr: return "\(figure)\u{A0}MDH"
        case .ar: return "\(figure) مليون درهم"
        case .en: return "MAD\u{A0}\(figure) million"
        }
    }

    /// `14 juin 2023`, `1er juin 2023`, `14 يونيو 2023`, `14 June 2023`.
    package func day(_ day: Day) -> String {
        var out = ""
        out.reserveCapacity(32)
        write(day, into: &out)
        return out
    }

    /// With the day of the week: `mercredi 14 juin 2023`.
    package func weekdayAndDay(_ day: Day) -> String {
        "\(Self.weekdays[language]![day.weekday - 1])\(language == .ar ? "،" : "") \(self.day(day))"
    }

    /// Day and hour, in Casablanca: `14 juin 2023, 15:00`.
    package func time(_ time: LocalTime) -> String {
        // Said once per row of every list.
        var out = ""
        out.reserveCapacity(40)
        write(time.day, into: &out)
        out += language == .ar ? "، " : ", "
        out += time.clock
        return out
    }

    private func write(_ day: Day, into out: inout String) {
        out += language == .fr && day.day == 1 ? "1er" : String(day.day)
        out += "\u{A0}"
        out += month(day.month)
        out += " "
        out += String(day.year)
    }

    package func time(_ instant: Instant) -> String { time(LocalTime(instant)) }

    /// Only as much as is known: `2011`, `septembre 2011`, `6 septembre 2011`.
    package func date(_ date: PartialDate) -> String {
        if let time = date.time { return self.time(time) }
        if let day = date.day { return self.day(day) }
        if let month = date.month { return "\(self.month(month)) \(date.year)" }
        return String(date.year)
    }

    package func month(_ month: Int) -> String { months[month - 1] }

    static let months: [Language: [String]] = [
        .fr: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ],
        .ar: [
            "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
        ],
        .en: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
    ]
    private static let weekdays: [Language: [String]] = [
        .fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        .ar: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
        .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ]
}
