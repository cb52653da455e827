package import Access
package import Values

/// One call for projects that is run here, from its draft on. Past editions that the record tells of are `Edition`s.
package struct Call: Sendable {
    package enum State: String, Sendable { case draft, published, cancelled }

    package let id: ID<Call>
    /// `AAP-2023-01`: the year of the launch and a number within it. Given at publication.
    package var number: String?
    package var name: Localized
    package var state: State
    package var configuration: CallConfiguration
    /// The instant from which a submission is late. Fractions of a second count: 15:00:00.000 is late, 14:59:59.999 is not.
    package var deadline: Instant
    /// As first published, before any extension.
    package var firstDeadline: Instant
    package var publishedAt: Instant?
    package var createdBy: ID<Person>
    /// Counts every change, so that two officers who edit one draft do not overwrite each other unseen.
    package var revision: Int

    package init(
        id: ID<Call>, number: String?, name: Localized, state: State, configuration: CallConfiguration,
        deadline: Instant,
        firstDeadline: Instant, publishedAt: Instant?, createdBy: ID<Person>, revision: Int = 1
    ) {
        (self.id, self.number, self.name, self.state) = (id, number, name, state)
        (self.configuration, self.deadline, self.firstDeadline) = (configuration, deadline, firstDeadline)
        (self.publishedAt, self.createdBy, self.revision) = (publishedAt, createdBy, revision)
    }

    package func isOpen(at now: Instant) -> Bool { state == .published && now < deadline }
    package func isClosed(at now: Instant) -> Bool { state == .published && now >= deadline }
}
