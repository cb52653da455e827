import Calls
import CanonicalJSON
import Dossiers
import Phrases
import Values
import Web

/// The submitted dossier beside the grid: every part folded, answers as they were given, files under the evaluator's own permission.
enum DossierReading {
    static func show(_ screen: ReviewRoutes.Screen, _ page: Page) -> HTML {
        guard let snapshot = screen.snapshot else { return .empty }
        return screen.held.call.configuration.parts(for: screen.held.dossier.track).map { part -> HTML in
            """
            <details class="fold"><summary>\(page(part.name))</summary>\
            <div>\(answers(part, snapshot, screen, page))</div></details>
            """
        }.joined()
    }

    private static func answers(
        _ part: Part, _ snapshot: Snapshot, _ screen: ReviewRoutes.Screen, _ page: Page
    ) -> HTML {
        let given = snapshot.answers[part.id] ?? [:]
        let rows = part.asked.compactMap { field -> HTML? in
            let value: HTML
            switch field.kind {
            case .file: value = files(snapshot.files.filter { $0.part == part.id && $0.field == field.id }, screen, page)
            case .memberList: value = members(snapshot.members, page)
            default: value = given[field.id].map { text($0, page) } ?? .empty
            }
            return value.isEmpty ? nil : "<div><dt>\(page(field.name))</dt><dd>\(value)</dd></div>"
        }
        return "<dl class=\"kv\">\(rows)</dl>"
    }

    private static func files(_ files: [DossierFile], _ screen: ReviewRoutes.Screen, _ page: Page) -> HTML {
        let items = files.map { file -> HTML in
            "<li>\(page.anchor(ReviewRoutes.file(screen.held.assignment.id, file.id), page.written(file.name)))</li>"
        }
        return items.isEmpty ? .empty : "<ul>\(items)</ul>"
    }

    private static func members(_ members: [Member], _ page: Page) -> HTML {
        let items = members.map { member -> HTML in
            let ice: HTML = member.ice.map { " \(page.code($0.description))" } ?? ""
            return "<li>\(page.written(member.name))\(ice)</li>"
        }
        return items.isEmpty ? .empty : "<ul>\(items)</ul>"
    }

    private static func text(_ value: JSONValue, _ page: Page) -> HTML {
        if let text = value.text { return page.paragraphs(text) }
        if let number = value.number { return "<bdi>\(page.words.number(number))</bdi>" }
        if let items = value.items {
            return "<ul>\(items.map { item -> HTML in "<li>\(text(item, page))</li>" })</ul>"
        }
        if let fields = value.members {
            let rows = fields.sorted { $0.key < $1.key }.map { key, value -> HTML in
                "<div><dt>\(page.written(key))</dt><dd>\(text(value, page))</dd></div>"
            }
            return "<dl class=\"kv close\">\(rows)</dl>"
        }
        return .empty
    }
}
