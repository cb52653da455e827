import Access
import Values

/// What the log tells of one request: one line, without personal data. The route's pattern stands for the path, which
/// may hold an id or a link's token.
struct RequestLog {
    var route = "-"
    var fault: (any Error)?

    func line(_ request: Request, _ status: Status, took: Duration) -> LogLine {
        let level: LogLine.Level = status == .internalError ? .error : status == .unavailable ? .warning : .info
        var fields = [
            ("id", request.id), ("method", request.method.rawValue), ("route", route),
            ("status", String(status.rawValue)), ("microseconds", String(took.microseconds)),
        ]
        if level != .info, let fault { fields.append(("fault", String(describing: fault))) }
        return LogLine(level, "request", fields)
    }
}

extension Duration {
    fileprivate var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
