package import Record
package import Values

/// A call of the past as the public record tells of it; what no public text gives is nil and named in `citation.missing`.
package struct Edition: Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case closed, noPublicText = "no-public-text", resultUnknown = "result-unknown"
    }

    package let id: String
    /// `2023`, `2011-2012`.
    package let label: String
    package let status: Status
    package let name: Localized
    package let launched: PartialDate?
    /// A launch that was announced, without word of whether it came.
    package let launchAnnounced: PartialDate?
    package let deadline: PartialDate?
    package let firstDeadline: PartialDate?
    /// How many clusters the edition meant to choose.
    package let aim: Int?
    package let tracks: [String]
    package let rules: [String]
    package let criteria: [String]
    package let documents: [Localized]
    package let candidateCount: Int?
    package let candidateNote: Localized
    package let laureateCount: Int?
    package let results: EditionResults
    package let contractsSigned: PartialDate?
    package let supportPerYear: Money?
    package let supportYears: Int?
    package let citation: Citation
}

/// When the results were announced for, and when they came.
package struct EditionResults: Sendable, Hashable {
    package let decided: PartialDate?
    package let announcedFrom: PartialDate?
    package let announcedTo: PartialDate?
    package let published: PartialDate?
    package let note: Localized
    package let source: String?
}

package struct EditionExtension: Sendable {
    package let announced: PartialDate?
    package let from: PartialDate
    package let to: PartialDate
    package let reason: Localized
    package let citation: Citation
}

/// A cluster named with an edition: as a candidate by the press, or as a laureate.
package struct EditionCluster: Sendable, Hashable {
    package enum Part: String, Sendable { case candidate, laureate }
    package enum Kind: String, Sendable { case new, renewal }
    /// An id of the directory.
    package let cluster: String
    package let kind: Kind?
    package let isInferred: Bool
}
