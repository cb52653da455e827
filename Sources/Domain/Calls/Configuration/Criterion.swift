package import Values

/// A criterion of the grid. Sub-criteria (or the criterion itself where it has none) are scored 0 to 5, whole numbers.
package struct Criterion: Codable, Sendable, Hashable {
    package struct Sub: Codable, Sendable, Hashable {
        package let id: String
        package var name: Localized
        /// Percent of the criterion; the shares of a criterion add up to 100.
        package var share: Int
        package init(id: String, name: Localized, share: Int) { (self.id, self.name, self.share) = (id, name, share) }
    }

    package let id: String
    package var name: Localized
    package var tracks: [TrackID]?
    /// By track; a call rescales those of its criteria to 100 as exact fractions.
    package var weights: [String: Int]
    /// In points of the unscaled weight; rescaled with it. Below it a dossier cannot be selected.
    package var threshold: Int?
    package var subs: [Sub]

    package init(
        id: String, name: Localized, tracks: [TrackID]? = nil, weights: [String: Int], threshold: Int? = nil,
        subs: [Sub]
    ) {
        (self.id, self.name, self.tracks, self.weights) = (id, name, tracks, weights)
        (self.threshold, self.subs) = (threshold, subs)
    }

    package func weight(on track: TrackID) -> Int { weights[track.rawValue] ?? 0 }
    /// What is scored: the sub-criteria, or the criterion itself with the whole share.
    package var scored: [Sub] { subs.isEmpty ? [Sub(id: id, name: name, share: 100)] : subs }
}
