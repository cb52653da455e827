import Record

/// The tables that the programme's files fill.
enum Tables {
    static let source = RecordTable(
        "source",
        [
            .text("title"), .text("publisher"), .text("language"), .text("date"), .bool("date_inferred"),
            .text("address"),
            .int("founding"),
            .int("position"),
        ])
    static let region = RecordTable(
        "region",
        [
            .text("code"), .int("number"), .text("seat_fr"), .text("seat_ar"), .text("seat_en"), .int("tile_column"),
            .int("tile_row"),
        ] + .name + .citation)
    static let sector = RecordTable("sector", [.int("position"), .text("scope")] + .name + .citation)
    static let authority = RecordTable(
        "authority",
        [
            .text("kind"), .text("acronym"), .text("city"), .text("address"), .text("website"), .text("parent"),
            .text("does_fr"), .text("does_ar"), .text("does_en"), .text("seen"), .int("position"),
        ] + .name + .citation)
    static let authorityName = RecordTable(
        "authority_name", [.text("authority"), .text("seen"), .text("source"), .int("position")] + .name)
    static let framework = RecordTable(
        "framework", [.text("date"), .text("city"), .int("position")] + .name + .text + .citation)
    static let frameworkLine = RecordTable(
        "framework_line", [.text("framework"), .text("kind"), .int("position")] + .text)
    static let budget = RecordTable(
        "budget",
        [.text("fund"), .text("from_date"), .text("to_date"), .int("amount"), .int("position")] + .citation)
    static let goal = RecordTable(
        "goal", [.text("measure"), .int("value"), .text("by_date"), .int("position")] + .citation)
    static let nationalIndicator = RecordTable(
        "national_indicator",
        [.text("value"), .text("unit"), .text("date"), .text("compare"), .int("position")] + .name + .citation)
    static let counter = RecordTable(
        "counter", [.text("measure"), .int("value"), .text("as_of"), .int("position")] + .citation)
    static let fund = RecordTable(
        "fund",
        [.text("pays_fr"), .text("pays_ar"), .text("pays_en"), .text("content"), .int("position")] + .name + .citation)
    static let fundEnvelope = RecordTable(
        "fund_envelope",
        [
            .text("fund"), .text("from_date"), .text("to_date"), .int("amount"), .bool("per_year"), .int("position"),
        ] + .citation)
    static let fundLine = RecordTable(
        "fund_line",
        [.text("fund"), .text("form"), .text("rate"), .int("ceiling"), .int("position")] + .name + .citation)
    static let indicator = RecordTable(
        "indicator",
        [
            .text("unit"), .text("law"), .text("frequency"), .text("counts"), .text("numerator"), .text("denominator"),
            .text("split"), .text("registers"), .int("floor"), .int("published_above"), .int("position"),
        ] + .name + .citation)
    static let obligation = RecordTable(
        "obligation", [.text("legal_text"), .text("content"), .int("position")] + .text + .citation)
    static let evaluation = RecordTable(
        "evaluation",
        [
            .text("evaluator"), .text("year"), .int("lasted_months"), .text("contracts"), .text("clusters"),
            .text("purpose_fr"), .text("purpose_ar"), .text("purpose_en"), .int("position"),
        ] + .citation)
    static let evaluationLine = RecordTable(
        "evaluation_line", [.text("evaluation"), .text("kind"), .text("clusters"), .int("position")] + .text)
    static let networkEntry = RecordTable("network_entry", kept)
    static let communityEntry = RecordTable("community_entry", kept)
    static let mobilityEntry = RecordTable("mobility_entry", kept)

    private static let kept: [RecordColumn] = [.text("kind"), .text("content"), .int("position")] + .citation
}
