import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// Company identifiers of a deposit that want another look: the writer was told that the division would take it.
struct IdentifierDoubts {
    struct One: Equatable {
        /// nil: the candidate's own.
        let member: String?
        let ice: ICE
    }

    let all: [One]

    init(_ snapshot: Snapshot, _ parts: [Part]) {
        let own = parts.flatMap { part in
            part.asked.filter { AnswerKind.of($0) == .ice }.compactMap { snapshot.answers[part.id, $0.id]?.text }
        }
        let given =
            own.map { One(member: nil, ice: ICE(stored: $0)) }
            + snapshot.members.compactMap { member in member.ice.map { One(member: member.name, ice: $0) } }
        let members = Dictionary(grouping: given.filter { $0.member != nil }, by: \.ice)
        all = given.filter { one in !one.ice.keyHolds || one.member != nil && members[one.ice, default: []].count > 1 }
    }

    /// The doubted ones, each with the name it stands beside.
    func draw(_ page: Page) -> HTML {
        let lines = all.map { one -> HTML in
            let name = one.member.map { page.written($0) } ?? page(DossierPhrases.candidateItself)
            return "<li>\(page.code(one.ice.description)) <span class=\"muted\">\(name)</span></li>"
        }
        return "\(page(DossierPhrases.identifiersDoubted(all.count)))<ul>\(lines)</ul>"
    }
}
