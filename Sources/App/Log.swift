import Logging
import Web

/// Structured logs on standard error, without personal data.
enum Log {
    static func make(_ level: String) -> Logger {
        var logger = Logger(label: "grappe") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: level) ?? .info
        return logger
    }

    static func sink(_ logger: Logger) -> @Sendable (LogLine) -> Void {
        { line in
            let metadata = Dictionary(line.fields.map { ($0, Logger.MetadataValue.string($1)) }) { first, _ in first }
            let level: Logger.Level =
                switch line.level {
                case .info: .info
                case .warning: .warning
                case .error: .error
                }
            logger.log(level: level, "\(line.text)", metadata: metadata)
        }
    }
}
