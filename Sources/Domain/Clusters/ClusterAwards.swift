package import Database
package import Values
package import Web

/// A slot for what this platform gave a cluster, told in its timeline beside what the public record knows.
package struct ClusterAwards: Sendable {
    package let read: @Sendable (ID<Cluster>, any Connection) throws -> [ClusterAward]

    package init(_ read: @escaping @Sendable (ID<Cluster>, any Connection) throws -> [ClusterAward]) {
        self.read = read
    }
}

/// A label, or the contract that followed it.
package struct ClusterAward: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// With the page on which anybody verifies it.
        case label(by: Localized, Path)
        case contract
    }

    package let kind: Kind
    /// The day from which the label holds, or of the contract's signature.
    package let on: Day
    /// What it covers, both days included.
    package let first: Day
    package let last: Day

    package init(_ kind: Kind, on: Day, first: Day, last: Day) {
        (self.kind, self.on, self.first, self.last) = (kind, on, first, last)
    }
}
