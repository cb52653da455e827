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
        case label(LabelAward)
        /// What became of its support is told with the months of support.
        case contract
    }

    package let kind: Kind
    /// The day on which it was given or signed; never one to come.
    package let on: Day

    package init(_ kind: Kind, on: Day) { (self.kind, self.on) = (kind, on) }
}

/// A label as its public page tells it.
package struct LabelAward: Sendable, Equatable {
    package enum State: Sendable { case stands, suspended, withdrawn }

    /// Empty where the installation names none.
    package let authority: Localized
    /// On which anybody verifies it.
    package let page: Path
    /// What it covers, both days included.
    package let first: Day
    package let last: Day
    package let state: State

    package init(by authority: Localized, _ page: Path, first: Day, last: Day, _ state: State) {
        (self.authority, self.page, self.first, self.last, self.state) = (authority, page, first, last, state)
    }
}
