package import Foundation
package import Phrases
import Values

/// What the directory, the counters and the frame of a cluster's page say. The facts have their own words: `FactPhrases`.
package enum ClusterPhrases {
    package static let bundle = Bundle.module

    package static let menu: Phrase = "clusters.menu"
    static let title: Phrase = "clusters.title"
    static let overviewNetwork: Phrase = "clusters.overview-network"
    static let overviewDirected: Phrase = "clusters.overview-directed"
    static func overviewCluster(_ name: Localized) -> Phrase { "clusters.overview-cluster \(name, as: "name")" }
    static func overviewSupport(_ count: Int) -> Phrase { "clusters.overview-support \(count, as: "count")" }
    static let overviewEmpty: Phrase = "clusters.overview-empty"
    static let overviewMap: Phrase = "clusters.overview-map"
    static func overviewDirectory(_ count: Int) -> Phrase { "clusters.overview-directory \(count, as: "count")" }
    static let intro: Phrase = "clusters.intro"
    static let views: Phrase = "clusters.views"
    static let viewList: Phrase = "clusters.view-list"
    static let viewMap: Phrase = "clusters.view-map"
    static func unplaced(_ count: Int) -> Phrase { "clusters.unplaced \(count, as: "count")" }

    static let search: Phrase = "clusters.search"
    static let find: Phrase = "clusters.find"
    static let clear: Phrase = "clusters.clear"
    static let sector: Phrase = "clusters.sector"
    static let region: Phrase = "clusters.region"
    static let lastFact: Phrase = "clusters.last-fact"
    static let anySector: Phrase = "clusters.any-sector"
    static let anyRegion: Phrase = "clusters.any-region"
    static let anyFact: Phrase = "clusters.any-fact"
    static let nothingFound: Phrase = "clusters.nothing-found"
    static let seatNotPublished: Phrase = "clusters.seat-not-published"

    static func choice(of kind: Standing.Kind) -> Phrase {
        switch kind {
        case .contract: "clusters.choice-contract"
        case .label: "clusters.choice-label"
        case .network: "clusters.choice-network"
        case .named: "clusters.choice-named"
        }
    }

    /// The last known fact in the record's wording; the record gives no end of a label, so none is called active.
    package static func standing(_ standing: Standing) -> Phrase {
        switch (standing.kind, standing.date) {
        case (.contract, let date?) where date.day != nil: "clusters.contract-until-day \(date, as: "date")"
        case (.contract, let date?): "clusters.contract-until \(date, as: "date")"
        case (.label, let date?) where date.day != nil: "clusters.labelled-on-day \(date, as: "date")"
        case (.label, let date?): "clusters.labelled-in \(date, as: "date")"
        case (.contract, nil), (.label, nil): "clusters.labelled-undated"
        case (.network, let date): "clusters.network-in \(String(date?.year ?? 0), as: "year")"
        case (.named, _): "clusters.named-only"
        }
    }

    static func howSelected(inferred: Int) -> Phrase { "clusters.how-selected \(inferred, as: "count")" }
    static func howLabelled(inferred: Int) -> Phrase { "clusters.how-labelled \(inferred, as: "count")" }
    static func howSupported(_ day: Day) -> Phrase { "clusters.how-supported \(day, as: "day")" }
    static func howNetwork(_ date: PartialDate) -> Phrase { "clusters.how-network \(date, as: "date")" }
    static let howNetworkNone: Phrase = "clusters.how-network-none"

    static let history: Phrase = "clusters.history"
    static func historyOf(_ name: Localized) -> Phrase { "clusters.history-of \(name, as: "name")" }
}
