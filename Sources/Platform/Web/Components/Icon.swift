/// The line icons, 20 by 20. Decoration only: the words beside them say the thing.
package enum Icon: Sendable {
    case info, warning, clock, check, lock, arrow, back, flag, building, people, school, scales, shield, file, download,
        upload, trash,
        pen, mail, search

    package var html: HTML { svg("ico") }
    /// Mirrored where the writing runs the other way.
    package var flipped: HTML { svg("ico flip") }

    private func svg(_ style: String) -> HTML {
        "<svg class=\"\(style)\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">\(shape)</svg>"
    }

    private var shape: HTML {
        switch self {
        case .info: #"<circle cx="10" cy="10" r="7.5"/><path d="M10 9v5M10 6.2v.1"/>"#
        case .warning: #"<path d="M10 3 1.8 17h16.4zM10 8v4.2M10 14.6v.1"/>"#
        case .clock: #"<circle cx="10" cy="10" r="7.5"/><path d="M10 5.5V10l3 2"/>"#
        case .check: #"<path d="m4 10.5 4 4 8-9"/>"#
        case .lock: #"<rect x="4" y="9" width="12" height="8" rx="1.5"/><path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9"/>"#
        case .arrow: #"<path d="M4 10h12m-4.5-4.5L16 10l-4.5 4.5"/>"#
        case .back: #"<path d="M16 10H4m4.5-4.5L4 10l4.5 4.5"/>"#
        case .flag: #"<path d="M5 18V3h10l-2 4 2 4H5"/>"#
        case .building:
            #"<path d="M3 17.5v-12h8v12M11 9.5h6v8M2 17.5h16M5.5 8.5h3M5.5 11.5h3M5.5 14.5h3M13.5 12.5h1M13.5 15h1"/>"#
        case .people:
            #"<circle cx="7.5" cy="7" r="3"/><path d="M2 17c0-3.3 2.2-5 5.5-5s5.5 1.7 5.5 5M13 4.4a3 3 0 0 1 0 5.4M15 12.4c2 .7 3 2.3 3 4.6"/>"#
        case .school: #"<path d="M1.5 8 10 4l8.5 4L10 12zM5 10v4.5c2.8 2 7.2 2 10 0V10M18.5 8v5"/>"#
        case .scales: #"<path d="M10 3v14M6 17h8M4 5.5h12M4 5.5 1.5 11.5h5zM16 5.5l-2.5 6h5z"/>"#
        case .shield: #"<path d="M10 2.5 3.5 5v5c0 4 2.7 6.5 6.5 7.5 3.8-1 6.5-3.5 6.5-7.5V5zM7 10l2.2 2.2L13.2 8"/>"#
        case .file: #"<path d="M5 2.5h6.5L15.5 6.5v11h-10.5zM11.5 2.5v4h4"/>"#
        case .download: #"<path d="M10 3v10m-4-4 4 4 4-4M4 17h12"/>"#
        case .upload: #"<path d="M10 17V7m-4 4 4-4 4 4M4 3h12"/>"#
        case .trash: #"<path d="M3.5 5.5h13M8 5.5V3h4v2.5M5 5.5 6 17h8l1-11.5M8.5 9v5M11.5 9v5"/>"#
        case .pen: #"<path d="M3 17l.8-3.6L13.5 3.7l2.8 2.8L6.6 16.2zM11.5 5.7l2.8 2.8"/>"#
        case .mail: #"<path d="M2.5 4.5h15v11h-15zM2.5 5.5 10 11l7.5-5.5"/>"#
        case .search: #"<circle cx="8.5" cy="8.5" r="5.5"/><path d="m12.7 12.7 4.8 4.8"/>"#
        }
    }
}
