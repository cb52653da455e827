package import Database
import Record
package import Values

/// Every statement about the contracts of the public record.
package enum ContractStore {
    /// The contracts of a cluster, the oldest signature first; one whose signature is not known stands last. Three statements.
    package static func of(_ cluster: ID<Cluster>, in db: any Connection) throws -> [ProgrammeContract] {
        let own: SQL = "SELECT contract FROM programme_contract_cluster WHERE cluster = \(cluster)"
        var contracts = try db.all(
            """
            SELECT \(Citation.columns), id, collective, call, status, signed, city, years, starts, ends, amount,
                amount_means, fund, without_target
            FROM programme_contract WHERE id IN (\(own)) ORDER BY signed NULLS LAST, id
            """, read)
        var places: [ID<ProgrammeContract>: Int] = [:]
        for (place, contract) in contracts.enumerated() { places[contract.id] = place }
        try db.query(
            """
            SELECT contract, cluster FROM programme_contract_cluster WHERE contract IN (\(own))
            ORDER BY contract, position
            """
        ) { row in
            if let place = places[try row.id(0)] { contracts[place].clusters.append(try row.id(1)) }
        }
        try db.query(
            """
            SELECT \(Citation.columns), contract, indicator, name, value FROM programme_contract_target
            WHERE contract IN (\(own)) ORDER BY contract, position
            """
        ) { row in
            guard let place = places[try row.id(7)] else { return }
            contracts[place].targets.append(
                ProgrammeContract.Target(
                    indicator: try row.optionalText(8), name: try row.told(9, plain: .fr), value: try row.int(10),
                    citation: try row.citation(0)))
        }
        return contracts
    }

    /// The names of all clusters of a cluster's contracts, its own included.
    static func companions(of cluster: ID<Cluster>, in db: any Connection) throws -> [ID<Cluster>: Localized] {
        var names: [ID<Cluster>: Localized] = [:]
        try db.query(
            """
            SELECT id, name_fr, name_ar, name_en FROM cluster WHERE id IN (
                SELECT other.cluster FROM programme_contract_cluster own
                JOIN programme_contract_cluster other ON other.contract = own.contract WHERE own.cluster = \(cluster))
            """
        ) { names[try $0.id(0)] = try $0.localized(1) }
        return names
    }

    /// Every cluster's contracts: whose, signed when, for which period. One statement.
    static func periods(in db: any Connection) throws -> [(ID<Cluster>, PartialDate?, SupportPeriod?)] {
        try db.all(
            """
            SELECT \(Citation.columns(of: "c")), c.id, m.cluster, c.signed, c.years, c.starts, c.ends
            FROM programme_contract_cluster m JOIN programme_contract c ON c.id = m.contract
            """
        ) { row in
            let contract = ProgrammeContract(
                try row.id(7), clusters: [], years: try row.optionalInt(10), signed: try row.optionalPartialDate(9),
                starts: try row.optionalPartialDate(11), ends: try row.optionalPartialDate(12),
                citation: try row.citation(0))
            return (try row.id(8), contract.signed, SupportPeriod(contract))
        }
    }

    private static func read(_ row: Row) throws -> ProgrammeContract {
        var contract = ProgrammeContract(
            try row.id(7), clusters: [], years: try row.optionalInt(13), signed: try row.optionalPartialDate(11),
            starts: try row.optionalPartialDate(14), ends: try row.optionalPartialDate(15),
            citation: try row.citation(0))
        contract.isCollective = try row.bool(8)
        contract.call = try row.optionalText(9)
        contract.status = try row.optionalText(10)
        contract.city = try row.told(12, plain: .fr)
        if !row.isNull(16) {
            contract.amount = try row.money(16)
            contract.amountMeans = try row.value(17)
        }
        contract.fund = try row.optionalText(18)
        contract.withoutTarget = try row.texts(19)
        return contract
    }
}
