package import Access
package import Calls
package import Database
package import Values

/// What this module asks of others, given by App: it reads no other module's tables. A class: not copied page by page.
package final class DossierSources: Sendable {
    /// A choice of a register: a region, a sector.
    package struct Choice: Sendable, Equatable {
        package let id: String
        package let name: Localized
        package init(_ id: String, _ name: Localized) { (self.id, self.name) = (id, name) }
    }

    /// Where a person's mail goes, and in which language.
    package struct Addressee: Sendable, Equatable {
        package let email: EmailAddress
        package let language: Language
        package init(_ email: EmailAddress, _ language: Language) { (self.email, self.language) = (email, language) }
    }

    /// The entries of `regions` or `sectors`, in order; empty for any other list.
    package let choices: @Sendable (_ list: String, any Connection) throws -> Register
    /// What the directory knows of a cluster up to the deadline; `ClusterFacts.none` for one that it does not hold.
    package let clusterFacts: @Sendable (_ cluster: String, _ until: Instant, any Connection) throws -> ClusterFacts
    /// The scope of the sectors of the register, `industrial` or `technological`; one that is not established is absent.
    package let sectorScopes: @Sendable (any Connection) throws -> [String: String]
    /// The clusters of the directory that the actor directs today.
    package let directed: @Sendable (Actor, any Connection) throws -> [Choice]
    /// Names of people by their id.
    package let names: @Sendable ([String], any Connection) throws -> [String: String]
    package let addressees: @Sendable ([ID<Person>], any Connection) throws -> [Addressee]
    /// Further people who may read what was deposited: evaluators under their own module's rules.
    package let readers: [DossierReading]
    /// Whose scores the officer's list shows.
    package let scoreSight: ScoreSight
    /// What that asks, for `Connection.foresee`.
    package let scoreQuestions: @Sendable (Actor) -> [SQL]
    /// Dossiers closed to a person by every road, whatever role he or she holds: a conflict of interest stands.
    package let barred: [DossierScope]
    /// Dossiers that a person was appointed to read and may not read yet: no further role opens them meanwhile.
    package let uncleared: [DossierScope]
    /// Dossiers that a person was appointed to read, whatever became of it: all of `barred` and `uncleared` are among them, so that of
    /// others these need not be asked. Empty where nothing of the kind is known.
    package let appointed: [DossierScope]
    /// What became of a dossier, in the order in which it is told.
    package let sequels: [DossierSequel]
    /// Pages of later modules beside those of the examination.
    package let tabs: [DossierTab]
    /// The acronym of a cluster of the directory.
    package let acronym: @Sendable (_ cluster: String, any Connection) throws -> String?

    /// Those of a call's dossiers that are eligible were ranked for good: none comes after them.
    package let isRankingFrozen: @Sendable (ID<Call>, any Connection) throws -> Bool

    package init(
        choices: @escaping @Sendable (String, any Connection) throws -> Register,
        clusterFacts: @escaping @Sendable (String, Instant, any Connection) throws -> ClusterFacts,
        directed: @escaping @Sendable (Actor, any Connection) throws -> [Choice],
        names: @escaping @Sendable ([String], any Connection) throws -> [String: String],
        addressees: @escaping @Sendable ([ID<Person>], any Connection) throws -> [Addressee],
        readers: [DossierReading] = [], barred: [DossierScope] = [], uncleared: [DossierScope] = [],
        appointed: [DossierScope] = [],
        sequels: [DossierSequel] = [], tabs: [DossierTab] = [],
        acronym: @escaping @Sendable (String, any Connection) throws -> String? = { _, _ in nil },
        scoreSight: @escaping ScoreSight = { _, _, _ in .none },
        scoreQuestions: @escaping @Sendable (Actor) -> [SQL] = { _ in [] },
        sectorScopes: @escaping @Sendable (any Connection) throws -> [String: String] = { _ in [:] },
        isRankingFrozen: @escaping @Sendable (ID<Call>, any Connection) throws -> Bool = { _, _ in false }
    ) {
        (self.choices, self.clusterFacts, self.directed) = (choices, clusterFacts, directed)
        (self.names, self.addressees, self.readers) = (names, addressees, readers)
        (self.barred, self.uncleared, self.appointed) = (barred, uncleared, appointed)
        (self.scoreSight, self.scoreQuestions, self.sectorScopes) = (scoreSight, scoreQuestions, sectorScopes)
        (self.sequels, self.tabs, self.acronym) = (sequels, tabs, acronym)
        self.isRankingFrozen = isRankingFrozen
    }
}

/// Another module's permission to read a deposited dossier's files, asked after this module's own rules said no.
package typealias DossierReading = @Sendable (Actor, Dossier, any Connection) throws -> Bool

/// What the history of labels and contracts says of a cluster.
package struct ClusterFacts: Sendable, Equatable {
    /// One time of State support: a contract, less its suspensions.
    package struct Period: Sendable, Equatable {
        package let from: PartialDate
        package let until: PartialDate?
        package let months: Int
        /// Its number; nil of a contract of before this platform, which has none.
        package let contract: String?
        package init(from: PartialDate, until: PartialDate?, months: Int, contract: String?) {
            (self.from, self.until, self.months, self.contract) = (from, until, months, contract)
        }
    }

    /// One yearly payment of a contract that was signed on this platform, as it stood at the deadline.
    package struct Tranche: Sendable, Equatable {
        /// The contract's number.
        package let contract: String
        package let year: Int
        package let dueOn: Day
        package let planned: Money
        package let approvedOn: Day?
        package let paidOn: Day?
        package let paid: Money?
        package init(
            contract: String, year: Int, dueOn: Day, planned: Money, approvedOn: Day? = nil, paidOn: Day? = nil,
            paid: Money? = nil
        ) {
            (self.contract, self.year, self.dueOn, self.planned) = (contract, year, dueOn, planned)
            (self.approvedOn, self.paidOn, self.paid) = (approvedOn, paidOn, paid)
        }
    }

    package var pastLabels: Int
    /// The union of the periods, so overlapping ones count once: it may be less than their sum.
    package var supportMonths: Int
    package var periods: [Period]
    /// By contract and year.
    package var tranches: [Tranche]

    package init(pastLabels: Int, supportMonths: Int, periods: [Period] = [], tranches: [Tranche] = []) {
        (self.pastLabels, self.supportMonths, self.periods) = (pastLabels, supportMonths, periods)
        self.tranches = tranches
    }
    /// Of a candidate that the directory does not hold.
    package static let none = ClusterFacts(pastLabels: 0, supportMonths: 0)
}
