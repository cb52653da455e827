package import Phrases

/// The unit of the drawing: filled is acquired, open is still to do. Always beside a word.
package enum Grain: Sendable {
    case open, optional, begun, half, threeQuarters, full, done, here, bang, bar, cross

    package var html: HTML {
        let out = HTML.Writer()
        write(on: out)
        return out.finished()
    }

    package func write(on out: HTML.Writer) {
        out.write("<svg class=\"grain\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">")
        out.write(shape)
        out.write("</svg>")
    }

    private var shape: HTML {
        switch self {
        case .open: #"<circle cx="8" cy="8" r="6"/>"#
        case .optional: #"<circle cx="8" cy="8" r="6" stroke-dasharray="3 2.6"/>"#
        case .begun: #"<circle cx="8" cy="8" r="6"/><path class="f" d="M8 8V2a6 6 0 0 1 6 6z"/>"#
        case .half: #"<circle cx="8" cy="8" r="6"/><path class="f" d="M8 2a6 6 0 0 1 0 12z"/>"#
        case .threeQuarters: #"<circle cx="8" cy="8" r="6"/><path class="f" d="M8 8V2a6 6 0 1 1-6 6z"/>"#
        case .full: #"<circle class="f" cx="8" cy="8" r="7"/>"#
        case .done:
            #"<path class="f" fill-rule="evenodd" d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.3 4L7.1 9.5 4.9 7.3 3.8 8.4l3.4 3.4 5.3-5.6z"/>"#
        case .here: #"<circle cx="8" cy="8" r="6"/><circle class="f" cx="8" cy="8" r="2.8"/>"#
        case .bang:
            #"<path class="f" fill-rule="evenodd" d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM7 4v5h2V4Zm0 6.4v2h2v-2z"/>"#
        case .bar: #"<circle cx="8" cy="8" r="6"/><path d="M4.8 8h6.4"/>"#
        case .cross: #"<circle cx="8" cy="8" r="6"/><path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4"/>"#
        }
    }
}

/// Where a thing stands: a tone, a shape and a word together.
package enum Tone: String, Sendable { case quiet, info, ok, warn, bad, brand }

extension Page {
    package func state(_ tone: Tone, _ grain: Grain, _ word: Phrase) -> HTML {
        let out = HTML.Writer()
        out.write("<span class=\"state")
        if tone != .quiet {
            out.write(" tone-")
            out.write(text: tone.rawValue)
        }
        out.write("\">")
        grain.write(on: out)
        out.write("<span>")
        out.write(self(word))
        out.write("</span></span>")
        return out.finished()
    }
}
