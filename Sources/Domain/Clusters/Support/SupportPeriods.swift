package import Database
package import Values

/// A slot for modules that know of further support of a cluster: contracts signed on this platform, suspensions.
package struct SupportPeriods: Sendable {
    package let read: @Sendable (ID<Cluster>, any Connection) throws -> [SupportPeriod]
    package init(_ read: @escaping @Sendable (ID<Cluster>, any Connection) throws -> [SupportPeriod]) {
        self.read = read
    }
}

extension SupportMonths {
    /// The months of State support of a cluster before the day `until`, from the record's contracts and from what `providers` add.
    package static func of(
        _ cluster: ID<Cluster>, until: Day, _ providers: [SupportPeriods] = [], in db: any Connection
    ) throws -> SupportMonths {
        let record = try ContractStore.of(cluster, in: db).compactMap(SupportPeriod.init)
        let further = try providers.flatMap { try $0.read(cluster, db) }
        return SupportMonths(record + further, until: until)
    }
}
