/// The closed lists of words that the record uses.
package enum CounterMeasure: String, Sendable, CaseIterable {
    case selectedEver = "selected-ever"
    case labelledNow = "labelled-now"
    case supportedNow = "supported-now"
    case networkMembers = "network-members"
    case callsLaunched = "calls-launched"

    /// Four different facts that the press mixes; the number of calls is not one of them.
    package static let four: [CounterMeasure] = [.selectedEver, .labelledNow, .supportedNow, .networkMembers]
}

package enum Goal {
    package enum Measure: String, Sendable, CaseIterable {
        case clustersLabelled = "clusters-labelled"
        case collaborativeProjects = "collaborative-projects"
        case clustersInSecondCall = "clusters-labelled-in-second-call"
        case patents = "moroccan-patents"
        case startups = "startups-created"
    }
}

package enum NationalIndicator {
    package enum Unit: String, Sendable, CaseIterable {
        case percent
        case perThousand = "per-1000-inhabitants"
        case perMillion = "per-million-inhabitants"
        case rank
    }
}

package enum Indicator {
    package enum Unit: String, Sendable, CaseIterable { case count, percent, dirham, fte, hours, score }
    /// How values are put together over time and over clusters.
    package enum Law: String, Sendable, CaseIterable {
        case sum, last, max
        case ratioOfSums = "ratio-of-sums"
        case distinctCount = "distinct-count"
    }
    package enum Frequency: String, Sendable, CaseIterable { case quarterly, yearly }
}
