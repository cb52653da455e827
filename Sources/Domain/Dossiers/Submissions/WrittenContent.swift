import CanonicalJSON
import Calls
import Database
import Values

/// What a dossier holds besides its own row, written out as its snapshot holds it while the rows are read; and what its completeness is
/// judged by.
struct WrittenContent: AnsweredContent {
    /// As the rows came: parts are few, and a list of them is searched sooner than a dictionary is made.
    private var answers: [(part: String, answers: JSONView)] = []
    private(set) var members = WrittenMembers()
    private(set) var files = WrittenFiles()

    func answers(of part: String) -> JSONView? { answers.first { $0.part == part }?.answers }
    var hasMembers: Bool { members.count > 0 }
    func hasFile(_ part: String, _ field: String) -> Bool { files.fields.contains { $0 == (part, field) } }

    /// Writes the snapshot's members from `files` to `parts`.
    /// - Parameter asked: the parts whose files and answers are submitted.
    static func of(
        _ id: ID<Dossier>, asked: Set<String>, into out: inout CanonicalWriter, in db: any Connection
    ) throws -> WrittenContent {
        try db.foresee(statements(id))
        var content = WrittenContent()
        out.member("files")
        content.files = try DossierFileStore.write(of: id, asked: asked, into: &out, in: db)
        out.member("format")
        out.string(Snapshot.format)
        out.member("members")
        content.members = try MemberStore.write(of: id, into: &out, in: db)
        content.answers = try PartStore.answers(of: id, in: db)
        out.member("parts")
        content.writeAnswers(asked, into: &out)
        return content
    }

    /// What `of` asks, for `Connection.foresee`.
    static func statements(_ id: ID<Dossier>) -> [SQL] {
        [DossierFileStore.allStatement(of: id), MemberStore.allStatement(of: id), PartStore.answersStatement(of: id)]
    }

    private func writeAnswers(_ asked: Set<String>, into out: inout CanonicalWriter) {
        out.open(.object)
        let parts = answers.filter { asked.contains($0.part) }.sorted { JSONMembers.precedes($0.part, $1.part) }
        for (part, answers) in parts {
            out.member(part)
            out.written(answers)
        }
        out.close(.object)
    }
}

/// What a submission needs to know of the register of members that was written.
struct WrittenMembers {
    var count = 0
    var active = 0
    var companies = 0
    var facts: MemberFacts { MemberFacts(active: active, companies: companies) }
}

/// What a submission needs to know of the files that were written.
struct WrittenFiles {
    /// Of every file that the draft holds.
    var fields: [(part: String, field: String)] = []
}
