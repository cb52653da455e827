package import Phrases

/// Something to know before going on; at most two a screen.
package enum NoticeKind: String, Sendable {
    case info, ok, warn, bad, quiet

    var icon: Icon {
        switch self {
        case .info: .info
        case .ok: .check
        case .warn: .clock
        case .bad: .warning
        case .quiet: .lock
        }
    }
}

extension Page {
    package func notice(_ kind: NoticeKind, _ body: HTML) -> HTML {
        let style: HTML = kind == .info ? "notice" : "notice \(kind.rawValue)"
        let role: HTML = kind == .bad ? " role=\"alert\"" : ""
        return "<div class=\"\(style)\"\(role)>\(kind.icon.html)<div>\(body)</div></div>"
    }

    package func notice(_ kind: NoticeKind, _ phrase: Phrase) -> HTML { notice(kind, "<p>\(self(phrase))</p>") }

    /// The summary over a form that came back: how many answers to correct, each a link to its field.
    package func summary(of faults: FormFaults, labels: [String: Phrase]) -> HTML {
        guard !faults.isEmpty else { return .empty }
        let items = faults.order.map { field -> HTML in
            let label: HTML = labels[field].map { "\(self($0)) — " } ?? ""
            return "<li><a href=\"#f-\(field)\">\(label)\(faults[field].map { self($0) })</a></li>"
        }
        return notice(.bad, "<h2>\(self(WebPhrases.toCorrect(items.count)))</h2><ul>\(items)</ul>")
    }

    /// What the last form said it did, once.
    package var said: HTML {
        guard let text = Said.text(context.request, settings.key) else { return .empty }
        return
            "<div class=\"wrap wide mt-s\"><div class=\"notice ok\" role=\"status\">\(Icon.check.html)<div><p>\(text)</p></div></div></div>"
    }
}
