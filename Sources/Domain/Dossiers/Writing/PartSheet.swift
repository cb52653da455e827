import CanonicalJSON
import Calls
import Database
import Phrases
import Values
import Web

/// All that the page of one part needs: what to ask, what is filled in, and what is wrong with it.
struct PartSheet: Sendable {
    let held: HeldDossier
    let part: Part
    let content: DossierContent
    /// Of the registers that the part asks for, and of regions for members.
    let registers: [String: DossierSources.Register]
    let facts: DossierFacts
    /// Only these are asked, when the ministry asked for them; nil: all of the part.
    let items: [CompletionItem]?
    /// With its message and its last moment.
    let request: CompletionRequest?
    /// Filled from what is saved or from what was just typed.
    var form: Form
    var revision: Int
    var faults = FormFaults()
    var doubts: [String: Phrase] = [:]
    /// What the form was opened on, as `Meeting.mark` writes it, where it is not what is saved now.
    var opened: String?
    /// Whoever saved the part last is the reader; in a conflict, whoever alone saved it since the form was opened.
    var isOwn = false
    /// What was saved meanwhile in the fields that were changed here too, shown beside what was typed.
    var theirs: [String: JSONValue] = [:]
    /// What was typed and is not saved, since nothing can be written any more.
    var unsaved: [String: JSONValue] = [:]
    /// Of that, what is no answer as it stands: the controls and their texts.
    var unread: [(control: String, text: String)] = []
    /// Of what the ministry asked for, what stands as it was deposited.
    var unchanged: [MissingField] = []
    var more: MoreRows?

    var years: Int { held.years }

    /// The fields that the form asks now.
    var asked: [PartField] {
        guard let items else { return part.asked }
        return part.asked.filter { field in items.contains { $0.part == part.id && $0.field == field.id } }
    }

    var known: [String: Set<String>] { registers.mapValues { Set($0.map(\.id)) } }

    /// The saved answers of the part, the register of members among them where it is asked.
    var saved: [String: JSONValue] { Self.saved(content, part) }

    static func saved(_ content: DossierContent, _ part: Part) -> [String: JSONValue] {
        var answers = content.parts[part.id]?.answers.fields ?? [:]
        for field in part.fields where field.kind == .memberList && !content.members.isEmpty {
            answers[field.id] = .array(content.members.map(\.json))
        }
        return answers
    }

    static func read(
        _ held: HeldDossier, _ part: Part, _ sources: DossierSources, in db: any Connection
    ) throws -> PartSheet {
        let content = try DossierContent.of(held, in: db)
        let lists = Set(
            part.fields.compactMap(\.choicesFrom) + (part.fields.contains { $0.kind == .memberList } ? ["regions"] : [])
        )
        var registers: [String: DossierSources.Register] = [:]
        for list in lists { registers[list] = try sources.choices(list, db) }
        let isCompletion = held.dossier.state == .toComplete
        var sheet = PartSheet(
            held: held, part: part, content: content, registers: registers,
            facts: try DossierFacts.of(content, held, sources, in: db),
            items: isCompletion ? try CompletionStore.items(of: held.dossier.id, in: db) : nil,
            request: isCompletion ? try CompletionStore.find(held.dossier.id, in: db) : nil, form: Form(),
            revision: content.parts[part.id]?.revision ?? 0)
        sheet.form = AnswerForm.of(sheet.saved, part.fields, years: sheet.years)
        if sheet.revision == 0 { try KnownNames.fill(&sheet.form, part, of: held.dossier, sources, in: db) }
        if let items = sheet.items { sheet.unchanged = try content.unchanged(of: held, among: items, in: db) }
        return sheet
    }
}

extension DossierFacts {
    /// Of the draft as it is now: the instant of the deposit is not known yet.
    static func of(
        _ content: DossierContent, _ held: HeldDossier, _ sources: DossierSources, in db: any Connection
    ) throws -> DossierFacts {
        let deadline = held.call.deadline
        let cluster = try held.dossier.cluster.map { try sources.clusterFacts($0, deadline, db) } ?? .none
        return DossierFacts(
            answers: DossierAnswers(content.parts.mapValues(\.answers)), members: content.members,
            track: held.dossier.track,
            receivedAt: nil, cluster: cluster, configuration: held.call.configuration, deadline: deadline,
            sectorScopes: try sources.sectorScopes(db))
    }
}
