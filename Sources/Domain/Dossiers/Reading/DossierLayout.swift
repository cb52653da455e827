import CanonicalJSON
import Calls
import Values
import Web

/// The dossiers of a call and a track in one language, as far as they are all alike: the names of parts and fields, the heads of tables.
/// Said once, and not again for each dossier that is read.
final class DossierLayout: Sendable {
    final class Section: Sendable {
        let part: String
        /// With the heading.
        let opening: HTML
        let lines: [Line]
        /// Of their fields.
        let names: JSONNames

        fileprivate init(_ part: Part, number: Int, years: Int, _ page: Page) {
            self.part = part.id
            opening = "<section class=\"stack\" id=\"part-\(part.id)\"><h2>\(number). \(page(part.name))</h2>"
            lines = part.asked.map { Line($0, years, page) }
            names = JSONNames(part.asked.map(\.id))
        }
    }

    final class Line: Sendable {
        let field: String
        let opening: HTML
        let body: Body

        fileprivate init(_ field: PartField, _ years: Int, _ page: Page) {
            self.field = field.id
            opening = "<div class=\"stack tight answer\"><h3>\(page(field.name))</h3>"
            body = Body(field, years, page)
        }
    }

    enum Body: Sendable {
        case fact(String)
        case files
        /// The register of members, which a snapshot has beside the answers.
        case members(AnswerLayout)
        case answer(AnswerLayout)
    }

    let sections: [Section]
    /// One line for each part, leading to its section.
    let contents: HTML
    /// What all of it is made of.
    private let source: (parts: [Part], years: Int)

    private init(_ configuration: CallConfiguration, _ track: TrackID, _ page: Page) {
        let (parts, years) = (configuration.parts(for: track), configuration.support.years)
        // Counted within the track, as the applicant's pages count them.
        sections = parts.enumerated().map { index, part in
            Section(part, number: index + 1, years: years, page)
        }
        contents = parts.map { "<li><a href=\"#part-\($0.id)\">\(page($0.name))</a></li>" }.joined()
        source = (configuration.parts, years)
    }

    /// - Parameter call: its number.
    static func of(_ call: String, _ configuration: CallConfiguration, _ track: TrackID, _ page: Page) -> DossierLayout
    {
        page.kept("dossiers.layout/\(call)/\(track.rawValue)") { kept in
            kept.source.years == configuration.support.years && kept.source.parts == configuration.parts
        } _: {
            DossierLayout(configuration, track, page)
        }
    }
}

extension DossierLayout.Body {
    fileprivate init(_ field: PartField, _ years: Int, _ page: Page) {
        switch field.kind {
        case .computed: self = .fact(field.fact ?? "")
        case .file: self = .files
        case .memberList: self = .members(AnswerLayout(field, years: years, page))
        default: self = .answer(AnswerLayout(field, years: years, page))
        }
    }
}
