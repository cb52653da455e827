import Logging
import Web

/// Structured logs on standard error, without personal data.
enum Log {
    static func make(_ level: String) -> Logger {
        var logger = Logger(label: "grappe") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: level) ?? .info
        return logger
    }

    /// - Throws: `SettingsError` for a level that there is not.
    static func level(_ name: String) throws -> String {
        guard Logger.Level(rawValue: name) != nil else {
            let known = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw SettingsError.value("log-level", "'\(name)' is none of \(known)")
        }
        return name
    }

    static func sink(_ logger: Logger) -> @Sendable (LogLine) -> Void {
        { line in
            let level: Logger.Level =
                switch line.level {
                case .info: .info
                case .warning: .warning
                case .error: .error
                }
            // Every request has a line: nothing is made of one that is not written.
            guard level >= logger.logLevel else { return }
            let metadata = Dictionary(line.fields.map { ($0, Logger.MetadataValue.string($1)) }) { first, _ in first }
            logger.log(level: level, "\(line.text)", metadata: metadata)
        }
    }
}
