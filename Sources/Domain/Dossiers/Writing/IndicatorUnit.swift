import Phrases
import Web

/// What the figures of an indicator are, where they are no mere count: after the register of indicators (record: indicators.yaml).
enum IndicatorUnit: Sendable {
    case percent
    /// Full-time equivalents.
    case fullTime

    /// nil for what is counted, and for an indicator that a call invented.
    static func of(_ indicator: String) -> IndicatorUnit? {
        switch indicator {
        case "I02", "I06", "I07", "I12", "I14", "I27", "I28", "I31": .percent
        case "I08", "I19": .fullTime
        default: nil
        }
    }

    /// The indicator's name, and under it its unit where it has one.
    static func named(_ indicator: String, _ page: Page) -> HTML {
        "\(DossierNames.row(indicator, page))\(of(indicator).map { "<small>\(page($0.name))</small>" as HTML })"
    }

    var name: Phrase {
        switch self {
        case .percent: "dossiers.unit.percent"
        case .fullTime: "dossiers.unit.full-time"
        }
    }
}
