package import Values

/// A criterion with the weight that it has in this call: the weights of a track are rescaled to 100, exactly.
package struct ScaledCriterion: Sendable, Hashable {
    package let criterion: Criterion
    package let weight: Fraction
    /// In points, rescaled like the weight.
    package let threshold: Fraction?
}

extension CallConfiguration {
    /// The criteria by which a track is read, their weights adding up to exactly 100.
    package func scaledCriteria(for track: TrackID) -> [ScaledCriterion] {
        let total = totalWeight(on: track)
        return criteria(for: track).map { criterion in
            ScaledCriterion(
                criterion: criterion, weight: Fraction(100 * criterion.weight(on: track), total),
                threshold: criterion.threshold.map { Fraction(100 * $0, total) })
        }
    }
}
