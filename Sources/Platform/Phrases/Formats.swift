package import Values

/// Numbers, amounts and dates: one formatter for the product (CLDR's dots for fr-MA surprise readers, and bidi marks break tests).
/// Western digits in all three languages, as Morocco writes them.
extension Words {
    /// Groups of three, apart by a narrow no-break space (French, Arabic) or a comma (English).
    package func number(_ value: Int) -> String {
        ShortText.make { write(number: value, &$0) }
    }
    package func write(number value: Int, _ text: inout ShortText) {
        writeSign(value < 0, &text)
        writeGrouped(UInt64(value.magnitude), &text)
    }

    /// `12.3` given as 123; the mark is a comma but in English.
    package func tenths(_ value: Int) -> String { ShortText.make { write(tenths: value, &$0) } }
    package func write(tenths value: Int, _ text: inout ShortText) {
        writeSign(value < 0, &text)
        writeGrouped(UInt64(value.magnitude / 10), &text)
        text.write(mark)
        text.write(UInt64(value.magnitude % 10))
    }

    private func writeSign(_ isNegative: Bool, _ text: inout ShortText) { if isNegative { text.write("\u{2212}") } }
    private var mark: UInt8 { language == .en ? UInt8(ascii: ".") : UInt8(ascii: ",") }

    private func writeGrouped(_ value: UInt64, _ text: inout ShortText, bySpaces: Bool = false) {
        text.write(grouped: value, language == .en && !bySpaces ? "," : "\u{202F}")
    }

    private func writeCents(_ size: UInt64, _ text: inout ShortText) {
        if size % 100 == 0 { return }
        text.write(mark)
        text.write(size % 100, digits: 2)
    }

    /// `71,4 %` of the figure `71,4`; Arabic and English write no space.
    package func percent(_ figure: String) -> String { figure + (language == .fr ? "\u{A0}%" : "%") }

    /// Dirhams, with centimes only where there are some: `2 000 000 DH`, `12 000,50 DH`.
    package func money(_ money: Money) -> String { ShortText.make { write(money: money, &$0) } }
    package func write(money: Money, _ text: inout ShortText) {
        if language == .en { text.write("MAD\u{A0}") }
        writeSign(money.minor < 0, &text)
        writeGrouped(money.minor.magnitude / 100, &text)
        writeCents(money.minor.magnitude, &text)
        switch language {
        case .fr: text.write("\u{A0}DH")
        case .ar: text.write(" درهم")
        case .en: break
        }
    }

    /// An amount as it stands in a field, ready to be sent back: grouped by narrow spaces in every language, without a currency.
    package func typed(_ money: Money) -> String {
        ShortText.make { text in
            if money.minor < 0 { text.write("-") }
            writeGrouped(money.minor.magnitude / 100, &text, bySpaces: true)
            writeCents(money.minor.magnitude, &text)
        }
    }

    /// Millions of dirhams with at most one decimal where exact, else the full amount: `2 MDH`, `10,6 MDH`.
    package func millions(_ money: Money) -> String {
        guard money.minor % 10_000_000 == 0 else { return self.money(money) }
        let tenths = Int(money.minor / 10_000_000)
        let figure = tenths % 10 == 0 ? number(tenths / 10) : self.tenths(tenths)
        switch language {
        case .fr: return "\(figure)\u{A0}MDH"
        case .ar:
            guard tenths % 10 == 0 else { return "\(figure) مليون درهم" }
            switch PluralForm.of(tenths / 10, .ar) {
            case .one: return "مليون درهم"
            case .two: return "مليونا درهم"
            case .few: return "\(figure) ملايين درهم"
            case .zero, .many, .other: return "\(figure) مليون درهم"
            }
        case .en: return "MAD\u{A0}\(figure) million"
        }
    }

    /// `14 juin 2023`, `1er juin 2023`, `14 يونيو 2023`, `14 June 2023`.
    package func day(_ day: Day) -> String { ShortText.make { write(day: day, &$0) } }

    /// With the day of the week: `mercredi 14 juin 2023`.
    package func weekdayAndDay(_ day: Day) -> String {
        "\(Self.weekdays[language]![day.weekday - 1])\(language == .ar ? "،" : "") \(self.day(day))"
    }

    /// Day and hour, in Casablanca: `14 juin 2023, 15:00`.
    package func time(_ time: LocalTime) -> String { ShortText.make { write(time: time, &$0) } }
    package func write(time: LocalTime, _ text: inout ShortText) {
        write(day: time.day, &text)
        text.write(language == .ar ? "، " : ", " as StaticString)
        text.write(hour: time.hour, minute: time.minute)
    }

    package func write(day: Day, _ text: inout ShortText) {
        text.write(UInt64(day.day))
        if language == .fr, day.day == 1 { text.write("er") }
        text.write(betweenDayAndYear[day.month - 1])
        text.write(UInt64(day.year))
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
