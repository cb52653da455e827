package import Access
package import Database
package import Values

/// Every statement about the authors of contracts: whoever wrote one version of the draft, were it replaced since.
package enum ContractAuthors {
    package static func of(
        _ contracts: [ID<Contract>], in db: any Connection
    ) throws -> [ID<Contract>: Set<ID<Person>>] {
        let pairs = try db.all(
            "SELECT contract, person FROM contract_author WHERE contract IN \(list: contracts)"
        ) { row in (try row.id(0) as ID<Contract>, try row.id(1) as ID<Person>) }
        return Dictionary(grouping: pairs, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    static func add(_ person: ID<Person>, to contract: ID<Contract>, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO contract_author (contract, person) VALUES (\(contract), \(person))
            ON CONFLICT (contract, person) DO NOTHING
            """)
    }
}
