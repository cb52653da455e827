package import CanonicalJSON
package import Calls
package import Database
import Values

/// What a dossier holds besides its own row: the answers, the register of members and the files, as the draft has them now.
package struct DossierContent: Sendable {
    package var parts: [String: SavedPart]
    package var members: [Member]
    package var files: [DossierFile]

    package init(parts: [String: SavedPart], members: [Member], files: [DossierFile]) {
        (self.parts, self.members, self.files) = (parts, members, files)
    }

    package static func of(_ held: HeldDossier, in db: any Connection) throws -> DossierContent {
        let id = held.dossier.id
        try db.foresee([
            PartStore.allStatement(of: id), MemberStore.allStatement(of: id), DossierFileStore.allStatement(of: id),
        ])
        return DossierContent(
            parts: try PartStore.all(of: id, in: db), members: try MemberStore.all(of: id, in: db),
            files: try DossierFileStore.all(of: id, in: db))
    }

    /// How many of the fields that a person answers have an answer, whole or begun: for the part's grain.
    package func progress(of part: Part) -> (answered: Int, of: Int) {
        let typed = part.asked.filter { $0.kind != .computed }
        return (typed.filter { isAnswered($0, of: part) }.count, typed.count)
    }
}

extension DossierContent: AnsweredContent {
    package func answers(of part: String) -> JSONView? { parts[part]?.answers }
    package var hasMembers: Bool { !members.isEmpty }
    package func hasFile(_ part: String, _ field: String) -> Bool {
        files.contains { $0.part == part && $0.field == field }
    }
}

extension Part {
    /// The fields that the dossier asks; those of the contract come later.
    package var asked: [PartField] { fields.filter(\.isAsked) }
}

extension PartField {
    var isAsked: Bool { stage != "contract" }
    /// Somebody answers it by typing or choosing.
    var isTyped: Bool { kind != .computed && kind != .file }
}

extension JSONValue {
    /// Something was answered: not an empty text, list or table.
    var isAnswer: Bool {
        switch self {
        case .null: false
        case .bool, .integer: true
        case .string(let text): !text.isEmpty
        case .array(let items): items.contains(where: \.isAnswer)
        case .object(let members): members.all.contains(where: \.value.isAnswer)
        }
    }
}
