package import Access
package import Values

/// A deadline that was moved, by a numbered public notice with its reason.
package struct Extension: Sendable, Hashable {
    /// 1 for the first of its call.
    package let number: Int
    package let from: Instant
    package let to: Instant
    package let reason: Localized
    package let announcedAt: Instant
    package let announcedBy: ID<Person>

    package init(
        number: Int, from: Instant, to: Instant, reason: Localized, announcedAt: Instant, announcedBy: ID<Person>
    ) {
        (self.number, self.from, self.to, self.reason) = (number, from, to, reason)
        (self.announcedAt, self.announcedBy) = (announcedAt, announcedBy)
    }
}
