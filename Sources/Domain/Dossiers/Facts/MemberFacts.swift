import CanonicalJSON

/// What the register of members says by itself: shown, never typed.
package struct MemberFacts: Sendable, Equatable {
    /// Members whose fee of the year is paid.
    package let active: Int
    /// The companies among them: large, mid-cap, small and medium, very small, start-up.
    package let companies: Int

    package init(_ members: [Member]) {
        var (active, companies) = (0, 0)
        for member in members where member.isFeePaid {
            active += 1
            if member.kind.isCompany { companies += 1 }
        }
        self.init(active: active, companies: companies)
    }

    init(active: Int, companies: Int) { (self.active, self.companies) = (active, companies) }

    private static let told = JSONNames(["fee-paid", "type"])

    /// From the members of a snapshot, where they lie.
    init(reading members: JSONView) {
        var (active, companies) = (0, 0)
        for member in members.items {
            member.read(Self.told) { found in
                guard found.leaf(0)?.flag == true else { return }
                found.leaf(1)?.withText { name in
                    guard let kind = Member.Kind(utf8: name) else { return }
                    active += 1
                    if kind.isCompany { companies += 1 }
                }
            }
        }
        self.init(active: active, companies: companies)
    }
}
