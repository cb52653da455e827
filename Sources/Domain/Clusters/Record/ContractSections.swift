import Record
import Values

/// `contracts.yaml`: programme contracts that public texts tell of.
enum ContractSection {
    static let all = RecordSection(
        file: "contracts.yaml", kind: "contract",
        tables: [ClusterTables.contract, ClusterTables.contractCluster, ClusterTables.contractTarget]
    ) { entry in
        [contract(entry)] + clusters(entry) + targets(entry)
    }

    private static func contract(_ entry: RecordEntry) -> RecordRow {
        var row = RecordRow(ClusterTables.contract, entry)
        row.set("collective", entry.bool("collective"))
        row.set("call", entry.optionalReference("call", to: "calls.yaml"))
        row.set("status", entry.optionalText("status"))
        row.set("signed", entry.optionalDate("signed"))
        row.set("city", told: entry.told("city", plain: .fr))
        row.set("years", entry.optionalInt("years"))
        row.set("starts", entry.optionalDate("starts"))
        row.set("ends", entry.optionalDate("ends"))
        let (amount, means) = money(entry)
        row.set("amount", amount)
        row.set("amount_means", means?.rawValue)
        row.set("fund", entry.optionalReference("fund", to: "funds.yaml"))
        row.set("without_target", list: entry.references("monitored_without_target", to: "indicators.yaml"))
        row.cite(entry.citation())
        return row
    }

    /// The file writes either `amount` with its meaning or `amount_per_year`.
    private static func money(_ entry: RecordEntry) -> (Money?, ProgrammeContract.AmountMeaning?) {
        if let perYear = entry.optionalMoney("amount_per_year") {
            if entry.has("amount") { entry.fault("\(entry.id): amount and amount_per_year together", at: "amount") }
            return (perYear, .perYear)
        }
        guard let amount = entry.optionalMoney("amount") else { return (nil, nil) }
        return (amount, entry.choice("amount_means", ProgrammeContract.AmountMeaning.self))
    }

    private static func clusters(_ entry: RecordEntry) -> [RecordRow] {
        let ids = entry.references("clusters", to: "clusters.yaml")
        if ids.isEmpty { entry.fault("\(entry.id): clusters is missing") }
        if Set(ids).count != ids.count { entry.fault("\(entry.id): a cluster is given twice", at: "clusters") }
        return ids.enumerated().map { position, id in
            var row = RecordRow(ClusterTables.contractCluster, partOf: entry, key: "clusters.\(id)")
            row.set("contract", entry.id)
            row.set("cluster", id)
            row.set("position", position)
            return row
        }
    }

    private static func targets(_ entry: RecordEntry) -> [RecordRow] {
        entry.entries("targets").enumerated().map { position, part in
            var row = RecordRow(ClusterTables.contractTarget, part)
            row.set("contract", entry.id)
            row.set("position", position)
            row.set("indicator", part.optionalReference("indicator", to: "indicators.yaml"))
            row.set("name", told: part.told("name", plain: .fr))
            row.set("value", part.int("value"))
            row.cite(part.citation())
            return row
        }
    }
}

/// `network.yaml`: of it only the dated list of members; the network's own life belongs to its own module.
enum NetworkSection {
    static let all = RecordSection(file: "network.yaml", kind: "network-member", tables: [ClusterTables.member]) {
        entry in
        guard entry.optionalText("kind") == "member" else {
            _ = entry.json(known: Set(entry.keys))
            return []
        }
        var row = RecordRow(ClusterTables.member, entry)
        row.set("cluster", entry.reference("cluster", to: "clusters.yaml"))
        row.set("as_of", entry.date("as_of"))
        row.set("listed_as", entry.text("listed_as"))
        row.cite(entry.citation())
        return [row]
    }
}
