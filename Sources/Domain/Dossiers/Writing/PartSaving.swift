import Access
import CanonicalJSON
import Calls
import Database
import Files
import History
import Values
import Web

/// Saves one part's form. Either all of its answers are saved or none: a wrong one comes back beside its field with everything typed.
/// Files that arrived are kept in any case, so that nobody has to choose them again.
enum PartSaving {
    enum Outcome: Sendable {
        /// - joined: fields that somebody else had changed meanwhile and nobody here; theirs stand.
        case saved(joined: [PartField])
        /// Nothing was saved; the sheet holds what was typed and what is wrong with it.
        case wrong(PartSheet)
        /// Somebody saved meanwhile what was changed here too; the sheet holds both texts, and saving again puts the typed one over theirs.
        case conflict(PartSheet)
    }

    struct Sent: Sendable {
        let form: Form
        let files: [ReceivedFile]
        let faults: [String: FileFault]
        /// A file to be taken out again.
        let removed: ID<DossierFile>?
        /// nil: the request carries files only.
        var revision: Int? { form["revision"].flatMap { Int($0) } }
        var isFormOnly: Bool { files.isEmpty && removed == nil }
    }

    static func save(
        _ sent: Sent, part: String, of dossier: ID<Dossier>, by actor: Actor, at now: Instant,
        _ sources: DossierSources, on database: any Database
    ) async throws -> Outcome {
        guard let person = actor.person else { throw DossierError.unknownField }
        let first = try await database.read { try sheet(part, dossier, actor, now, sources, in: $0) }
        let read = PartReading(sent, first, on: now.localDay)
        // Nothing to keep and nothing to save: no transaction.
        if sent.isFormOnly, read.verdict != .right { return read.outcome(on: read.sheet) }
        let done = try await database.write { db -> PartReading in
            let held = try HeldDossier.own(dossier, for: actor, in: db)
            try DossierRules.write.check(actor, held, at: now)
            let read =
                read.holds(for: held)
                ? read
                : PartReading(sent, try sheet(part, dossier, actor, now, sources, in: db), on: now.localDay)
            try PartFiles.keep(sent, read.sheet, person, actor, now, in: db)
            if read.verdict == .right, sent.revision != nil {
                try write(read.answers, read.sheet, person, actor, now, in: db)
            }
            return read
        }
        if done.verdict == .right { return done.outcome(on: done.sheet) }
        // With the files as they are now.
        return done.outcome(on: try await database.read { try sheet(part, dossier, actor, now, sources, in: $0) })
    }

    private static func sheet(
        _ part: String, _ dossier: ID<Dossier>, _ actor: Actor, _ now: Instant, _ sources: DossierSources,
        in db: any Connection
    ) throws -> PartSheet {
        let held = try HeldDossier.own(dossier, for: actor, in: db)
        try DossierRules.write.check(actor, held, at: now)
        guard let part = held.parts.first(where: { $0.id == part }) else { throw DossierError.unknownField }
        var sheet = try PartSheet.read(held, part, sources, in: db)
        guard !sheet.asked.isEmpty else { throw DossierError.unknownField }
        sheet.isOwn = sheet.content.parts[part.id]?.savedBy == actor.person
        return sheet
    }

    private static func write(
        _ typed: [String: JSONValue], _ sheet: PartSheet, _ person: ID<Person>, _ actor: Actor, _ now: Instant,
        in db: any Connection
    ) throws {
        let before = sheet.saved
        var answers = before
        for field in sheet.asked where field.isTyped {
            answers[field.id] = typed[field.id]
        }
        guard answers != before || sheet.revision == 0 else { return }
        let dossier = sheet.held.dossier.id
        for field in sheet.part.fields where field.kind == .memberList {
            let members = (answers.removeValue(forKey: field.id)?.items ?? []).compactMap(Member.init)
            if before[field.id] != typed[field.id] { try MemberStore.replace(members, of: dossier, in: db) }
        }
        try PartStore.save(answers, part: sheet.part.id, of: dossier, over: sheet.revision, by: person, at: now, in: db)
        // The texts themselves are in the part and, once deposited, in the snapshot: history tells which fields were changed.
        let changed = sheet.asked.map(\.id).filter {
            before[$0] != typed[$0] && (before[$0] != nil || typed[$0] != nil)
        }
        try History.record(
            "dossier.part-saved", of: .init("dossier", dossier), by: actor, at: now,
            [
                Change("dossier.part", after: sheet.part.id),
                Change("dossier.fields", after: changed.joined(separator: ", ")),
            ], in: db)
    }
}
