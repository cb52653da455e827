import Calls
import Phrases
import Web

/// Where a control stands, in words: "Members, row 3, ICE" for `members.2.ice`.
struct ControlPlace {
    let fields: [PartField]
    let years: Int
    let page: Page

    /// nil for a name that none of the fields gives.
    func name(_ control: String) -> HTML? {
        let steps = control.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let field = fields.first(where: { $0.id == steps[0] }) else { return nil }
        return ([page(field.name)] + within(field, steps.dropFirst())).joined(page.comma)
    }

    /// Within its field, which is told of already: "row 3, ICE".
    func within(_ control: String) -> HTML {
        let steps = control.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let field = fields.first(where: { $0.id == steps[0] }) else { return .empty }
        return within(field, steps.dropFirst()).joined(page.comma)
    }

    private func within(_ field: PartField, _ steps: ArraySlice<String>) -> [HTML] {
        guard let first = steps.first, let last = steps.last else { return [] }
        switch TableShape.of(field, years: years) {
        case .rows:
            guard let index = Int(first) else { return [] }
            let row = field.kind == .projectList ? DossierPhrases.project(index + 1) : DossierPhrases.row(index + 1)
            return [page(row), DossierNames.column(last, page)]
        case .named: return [DossierNames.row(first, page)]
        case .crossed: return [DossierNames.row(first, page), DossierNames.column(last, page)]
        case nil: return []
        }
    }
}
