import Record

/// The tables that the record fills, column by column as the readers set them.
enum ClusterTables {
    static let cluster = RecordTable(
        "cluster",
        .name + [
            .text("acronym"), .text("long_name"), .text("sector"), .text("other_sectors"), .text("city"),
            .text("region"), .text("founded"), .text("founded_note"), .text("launched"), .text("launched_note"),
            .text("governance_kind"), .int("governance_commissions"), .text("governance_note"),
            .text("governance_source"),
        ] + .citation)

    private static let part: [RecordColumn] = [.text("cluster"), .int("position")] + .citation

    static let name = RecordTable(
        "cluster_name", part + .name + [.text("from_date"), .text("until_date"), .text("seen")])
    static let label = RecordTable(
        "cluster_label", part + [.text("authority"), .text("kind"), .text("decided"), .text("call")])
    static let figure = RecordTable(
        "cluster_figure",
        part + [
            .text("kind"), .text("measure"), .int("value"), .bool("money"), .text("dated"), .bool("at_least"),
            .bool("approximate"), .text("detail"),
        ])
    static let pole = RecordTable("cluster_pole", part + .name + [.text("funded_by")])
    static let person = RecordTable("cluster_person", part + [.text("role"), .text("name"), .text("seen")])
    static let partner = RecordTable("cluster_partner", part + [.text("name"), .text("country"), .text("since")])
    static let project = RecordTable(
        "cluster_project",
        part + [.text("title"), .text("from_date"), .text("until_date"), .int("amount"), .int("own_funds")])
    static let event = RecordTable("cluster_event", part + [.text("dated"), .text("what")])

    static let contract = RecordTable(
        "programme_contract",
        [
            .bool("collective"), .text("call"), .text("status"), .text("signed"), .text("city"), .int("years"),
            .text("starts"), .text("ends"), .int("amount"), .text("amount_means"), .text("fund"),
            .text("without_target"),
        ] + .citation)
    static let contractCluster = RecordTable(
        "programme_contract_cluster", [.text("contract"), .text("cluster"), .int("position")])
    static let contractTarget = RecordTable(
        "programme_contract_target",
        [.text("contract"), .int("position"), .text("indicator"), .text("name"), .int("value")] + .citation)

    static let member = RecordTable(
        "network_member", [.text("cluster"), .text("as_of"), .text("listed_as")] + .citation)
}
