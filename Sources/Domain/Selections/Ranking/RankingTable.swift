package import Calls
package import Dossiers
package import Evaluations
import Foundation
package import Values

/// What the ranking of a call is computed from, and all that it takes to compute it again: this is what is frozen and hashed.
package struct RankingTable: Codable, Sendable {
    package struct Column: Codable, Sendable {
        package let id: String
        package let name: Localized
    }
    package struct Line: Codable, Sendable {
        package let criterion: String
        package let weight: ExactPoints
        package let threshold: ExactPoints?
    }
    package struct Reading: Codable, Sendable {
        package let points: [String: ExactPoints]
        package let total: ExactPoints
        package let comments: [String: String]
        package let overall: String
    }
    package struct Row: Codable, Sendable {
        package let dossier: ID<Dossier>
        package let number: String
        package let name: Localized
        package let track: TrackID
        package let readings: [Reading]
        package let points: [String: ExactPoints]
        /// nil while the dossier is not read to the end.
        package let total: ExactPoints?
        package let spread: ExactPoints
        package let below: [String]
    }

    package let call: ID<Call>
    package let configurationVersion: Int
    package let support: Support
    package let columns: [Column]
    /// The grid of each track.
    package let grids: [String: [Line]]
    package let rows: [Row]

    package init(_ held: HeldCall) {
        let configuration = held.call.configuration
        call = held.call.id
        configurationVersion = configuration.version
        support = configuration.support
        let tracks = configuration.tracks.map(\.id)
        grids = Dictionary(
            uniqueKeysWithValues: tracks.map { ($0.rawValue, Grid(configuration, track: $0).lines.map(Self.line)) })
        let used = Set(grids.values.flatMap { $0 }.map(\.criterion))
        columns = configuration.criteria.filter { used.contains($0.id) }.map { Column(id: $0.id, name: $0.name) }
        rows = held.evaluations.map(Self.row)
    }

    private static func line(_ line: Grid.Line) -> Line {
        Line(
            criterion: line.criterion.id, weight: ExactPoints(line.weight),
            threshold: line.threshold.map { ExactPoints($0) })
    }

    private static func row(_ one: Evaluation) -> Row {
        let readings = one.submitted.compactMap { review -> Reading? in
            let reading = one.reading(review)
            guard let total = reading.total else { return nil }
            return Reading(
                points: reading.points.mapValues { ExactPoints($0) }, total: ExactPoints(total),
                comments: review.comments, overall: review.overall)
        }
        let standing = one.standing
        return Row(
            dossier: one.dossier.id, number: one.dossier.number ?? one.dossier.id.text, name: one.dossier.name,
            track: one.dossier.track, readings: one.isAllIn ? readings : [],
            points: one.isAllIn ? standing.points.mapValues { ExactPoints($0) } : [:],
            total: one.isAllIn ? standing.total.map { ExactPoints($0) } : nil, spread: ExactPoints(standing.spread),
            below: one.isAllIn ? standing.below : [])
    }

    /// The ranking that follows, under the call's budget or another one.
    package func ranking(budgetPerYear: Money? = nil) -> Ranking {
        Ranking(
            rows.map { row in
                Candidate(
                    id: row.dossier.text, number: row.number, sortKey: SearchKey.fold(row.name.text(.fr)),
                    total: row.total?.value, isBelowThreshold: !row.below.isEmpty, costPerYear: support.amountPerYear)
            }, budgetPerYear: budgetPerYear ?? support.budgetPerYear)
    }

    package func row(_ dossier: String) -> Row? { rows.first { $0.dossier.text == dossier } }

    /// The same table gives the same text.
    package var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    package init(parsing text: String) throws {
        self = try JSONDecoder().decode(RankingTable.self, from: Data(text.utf8))
    }
}
