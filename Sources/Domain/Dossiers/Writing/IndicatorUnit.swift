import Phrases

/// What the figures of an indicator are, where they are no mere count: after the register of indicators (record: indicators.yaml).
enum IndicatorUnit: Sendable {
    case percent
    /// Full-time equivalents.
    case fullTime

    /// nil for what is counted, and for an indicator that a call invented.
    static func of(_ indicator: String) -> IndicatorUnit? {
        switch indicator {
        case "I02": .percent
        case "I19": .fullTime
        default: nil
        }
    }

    var name: Phrase {
        switch self {
        case .percent: "dossiers.unit.percent"
        case .fullTime: "dossiers.unit.full-time"
        }
    }
}
