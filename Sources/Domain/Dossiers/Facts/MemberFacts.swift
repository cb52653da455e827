/// What the register of members says by itself: shown, never typed.
package struct MemberFacts: Sendable, Equatable {
    /// Members whose fee of the year is paid.
    package let active: Int
    /// The companies among them: large, mid-cap, small and medium, very small, start-up.
    package let companies: Int

    package init(_ members: [Member]) {
        let paid = members.filter(\.isFeePaid)
        (active, companies) = (paid.count, paid.filter(\.kind.isCompany).count)
    }
}
