import Calls
import Values

/// The starter grid of the record, and small ones that can be computed by hand.
enum Grids {
    static let criteria: [Criterion] = [
        criterion("strategy", 25, 20, threshold: 10, [("market", 50), ("added-value", 50)]),
        criterion(
            "collaborative-innovation", 25, 20, threshold: 10,
            [("partnership-terms", 25), ("steering-team", 25), ("leader", 25), ("pooled-means", 25)]),
        criterion("links-with-other-projects", 10, 5),
        criterion("international-visibility", 10, 10),
        criterion("credibility", 20, 15, threshold: 8, [("governance-team", 50), ("budget-realism", 50)]),
        criterion("convergence", 10, 10),
        criterion(
            "former-cluster-vision", 0, 20, threshold: 8, [("vision", 40), ("past-contracts", 60)],
            tracks: [.existing]),
    ]

    static func criterion(
        _ id: String, _ new: Int, _ existing: Int, threshold: Int? = nil, _ subs: [(String, Int)] = [],
        tracks: [TrackID]? = nil
    ) -> Criterion {
        Criterion(
            id: id, name: Localized(fr: id), tracks: tracks, weights: ["new": new, "existing": existing],
            threshold: threshold, subs: subs.map { .init(id: $0, name: Localized(fr: $0), share: $1) })
    }

    static func configuration(_ criteria: [Criterion] = criteria, gap: Int = 20, readers: Int = 3) -> CallConfiguration
    {
        CallConfiguration(
            tracks: [
                Track(id: .new, name: Localized(fr: "Nouveaux clusters"), rules: []),
                Track(id: .existing, name: Localized(fr: "Clusters existants"), rules: []),
            ], rules: [], criteria: criteria, parts: [],
            support: Support(amountPerYear: .dirhams(2_000_000), years: 5, budgetPerYear: .dirhams(10_000_000)),
            evaluatorsPerDossier: readers, moderationGap: gap, timetable: [])
    }
}
