import Calls
import History
import Phrases
import Values
import Web

/// What the history of a dossier names by ids, in the words of its call: parts, fields, rules, the cluster.
enum DossierHistoryWords {
    static func of(_ held: HeldDossier) -> HistoryWords {
        let (parts, rules) = (held.call.configuration.parts, held.call.configuration.rules)
        let (cluster, name) = (held.dossier.cluster, held.dossier.name)
        return HistoryWords { field, text, line, page in
            switch field {
            case "dossier.part": parts.first { $0.id == text }.map { page($0.name) }
            case "dossier.fields":
                page.listed(
                    text.split(separator: ", ").map { id in
                        let part = line.fields.first { $0.name == "dossier.part" }?.after
                        return fieldName(String(id), of: part, in: parts, page)
                    })
            case "dossier.items":
                page.listed(
                    text.split(separator: ", ").map { item in
                        let ids = item.split(separator: "/", maxSplits: 1).map(String.init)
                        guard ids.count == 2 else { return page.written(String(item)) }
                        return fieldName(ids[1], of: ids[0], in: parts, page)
                    })
            case "dossier.rule": rules.first { $0.id == text }.map { page(RuleTest.title($0)) }
            case "dossier.cluster": text == cluster ? page(name) : nil
            default: nil
            }
        }
    }

    /// A field that the call no longer has stands as it was recorded.
    private static func fieldName(_ id: String, of part: String?, in parts: [Part], _ page: Page) -> HTML {
        let field = parts.first { $0.id == part }?.fields.first { $0.id == id }
        return field.map { page($0.name) } ?? page.written(id)
    }
}
