package import Database
package import Phrases
package import Values
package import Web

/// What another module puts on the home page: the open call, the latest decisions. `App` joins them.
///
/// The page is kept in memory until the public data changes, so whoever offers something that ends by itself (a deadline) has a job
/// that says so then.
package struct HomePanel: Sendable {
    package enum Place: Sendable {
        /// Beside the title: a `ticket` section.
        case hero
        /// Below the map: a whole `band` section.
        case band
    }
    package let place: Place
    /// Smaller stands first.
    package let order: Int
    /// Empty when there is nothing to show.
    package let render: @Sendable (Page, any Connection) throws -> HTML

    package init(_ place: Place, order: Int = 50, _ render: @escaping @Sendable (Page, any Connection) throws -> HTML) {
        (self.place, self.order, self.render) = (place, order, render)
    }
}

/// What another module adds at the end of the programme's page: the editions of the call.
package struct ProgrammePanel: Sendable {
    package let order: Int
    package let render: @Sendable (Page, any Connection) throws -> HTML

    package init(order: Int = 50, _ render: @escaping @Sendable (Page, any Connection) throws -> HTML) {
        (self.order, self.render) = (order, render)
    }
}

/// What the register of clusters counts by itself: shown apart from what was announced.
package struct RegisterCounts: Sendable {
    package struct Count: Sendable {
        package let value: Int
        /// How it is counted, as a whole sentence.
        package let rule: Phrase
        package init(_ value: Int, _ rule: Phrase) { (self.value, self.rule) = (value, rule) }
    }
    package struct Answer: Sendable {
        /// Absent where the register cannot count.
        package var counters: [CounterMeasure: Count]
        /// Clusters of the directory by the region of their seat.
        package var byRegion: [ID<Region>: Int]
        /// Clusters whose region is not known.
        package var unplaced: Int
        /// Clusters' names by id.
        package var names: [String: Localized]

        package init(
            counters: [CounterMeasure: Count] = [:], byRegion: [ID<Region>: Int] = [:], unplaced: Int = 0,
            names: [String: Localized] = [:]
        ) {
            (self.counters, self.byRegion, self.unplaced, self.names) = (counters, byRegion, unplaced, names)
        }
    }
    package let read: @Sendable (any Connection) throws -> Answer
    package init(_ read: @escaping @Sendable (any Connection) throws -> Answer) { self.read = read }
}

/// The pages of other modules that the home page leads to: only those that exist.
package struct Doors: Sendable {
    package var calls: Path?
    package var directory: Path?
    package var verification: Path?
    package init(calls: Path? = nil, directory: Path? = nil, verification: Path? = nil) {
        (self.calls, self.directory, self.verification) = (calls, directory, verification)
    }
}

/// Everything that others give to this module's pages.
struct Slots: Sendable {
    let home: [HomePanel]
    let programme: [ProgrammePanel]
    let counts: RegisterCounts?
    let doors: Doors
}
