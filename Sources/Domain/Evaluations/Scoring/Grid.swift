package import Calls
package import Values

/// The grid by which one track of a call is read: weights rescaled to 100 as exact fractions over the criteria that the call lists,
/// thresholds rescaled with them.
package struct Grid: Sendable {
    package struct Line: Sendable {
        package let criterion: Criterion
        /// Points of 100 that the criterion can bring.
        package let weight: Fraction
        /// Points below which the dossier cannot be selected.
        package let threshold: Fraction?
    }

    package let lines: [Line]

    package init(_ configuration: CallConfiguration, track: TrackID) {
        let sum = configuration.totalWeight(on: track)
        lines = configuration.criteria(for: track).map { criterion in
            Line(
                criterion: criterion, weight: Fraction(criterion.weight(on: track) * 100, sum),
                threshold: criterion.threshold.map { Fraction($0 * 100, sum) })
        }
    }

    /// The keys that a complete reading holds, in the order of the grid.
    package var keys: [String] {
        lines.flatMap { line in line.criterion.scored.map { Scores.key(line.criterion, $0) } }
    }

    package func missing(in scores: Scores) -> [String] { keys.filter { scores.byKey[$0] == nil } }
}
