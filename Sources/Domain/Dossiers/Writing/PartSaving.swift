import Access
import CanonicalJSON
import Calls
import Database
import Digest
import Files
import History
import Values
import Web

/// Saves one part's form. Either all of its answers are saved or none: a wrong one comes back beside its field with everything typed.
/// Files that arrived are kept in any case, so that nobody has to choose them again.
enum PartSaving {
    enum Outcome: Sendable {
        case saved
        /// Nothing was saved; the sheet holds what was typed and what is wrong with it.
        case wrong(PartSheet)
        /// Somebody else saved the part meanwhile; the sheet holds both texts, and saving again puts the typed one over theirs.
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
    }

    static func save(
        _ sent: Sent, part id: String, of dossier: ID<Dossier>, by actor: Actor, at now: Instant,
        _ sources: DossierSources,
        in db: any Connection
    ) throws -> Outcome {
        let held = try HeldDossier.own(dossier, for: actor, in: db)
        try DossierRules.write.check(actor, held, at: now)
        guard let person = actor.person, let part = held.parts.first(where: { $0.id == id }) else {
            throw DossierError.unknownField
        }
        var sheet = try PartSheet.read(held, part, sources, in: db)
        guard !sheet.asked.isEmpty else { throw DossierError.unknownField }
        try keep(sent, sheet, person, actor, now, in: db)
        for (field, fault) in sent.faults where sheet.asked.contains(where: { $0.id == field }) {
            sheet.faults.add(field, fault.phrase)
        }
        guard let revision = sent.revision else { return try answer(sheet, sent, sources, held, in: db) }
        var reader = AnswerReader(sent.form, registers: sheet.known, years: sheet.years)
        let typed = reader.answers(sheet.asked)
        for field in reader.faults.order { reader.faults[field].map { sheet.faults.add(field, $0) } }
        sheet.doubts = reader.doubts
        guard sheet.faults.isEmpty else { return try answer(sheet, sent, sources, held, in: db) }
        if revision != sheet.revision {
            sheet.theirs = sheet.saved.filter { typed[$0.key] != $0.value }
            sheet.form = sent.form
            return .conflict(sheet)
        }
        try write(typed, sheet, person, actor, now, in: db)
        return .saved
    }

    /// Back with what was typed, and the files as they are now.
    private static func answer(
        _ sheet: PartSheet, _ sent: Sent, _ sources: DossierSources, _ held: HeldDossier, in db: any Connection
    ) throws -> Outcome {
        guard !sheet.faults.isEmpty else { return .saved }
        var again = try PartSheet.read(held, sheet.part, sources, in: db)
        if let revision = sent.revision { (again.form, again.revision) = (sent.form, revision) }
        (again.faults, again.doubts) = (sheet.faults, sheet.doubts)
        return .wrong(again)
    }

    private static func write(
        _ typed: [String: JSONValue], _ sheet: PartSheet, _ person: ID<Person>, _ actor: Actor, _ now: Instant,
        in db: any Connection
    ) throws {
        let before = sheet.saved
        var answers = before
        for field in sheet.asked where field.kind != .computed && field.kind != .file {
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

    private static func keep(
        _ sent: Sent, _ sheet: PartSheet, _ person: ID<Person>, _ actor: Actor, _ now: Instant, in db: any Connection
    ) throws {
        let dossier = sheet.held.dossier.id
        if let removed = sent.removed, let file = try DossierFileStore.find(removed, of: dossier, in: db),
            file.part == sheet.part.id, sheet.asked.contains(where: { $0.id == file.field })
        {
            try remove(file, of: dossier, actor, now, in: db)
        }
        for received in sent.files {
            guard let field = sheet.asked.first(where: { $0.id == received.field && $0.kind == .file }) else {
                continue
            }
            let present = try DossierFileStore.all(of: dossier, in: db).filter {
                $0.part == sheet.part.id && $0.field == field.id
            }
            // The same file again (a second click) is the one that is there.
            if present.contains(where: { $0.digest == received.digest && $0.name == received.name }) { continue }
            if !field.isMany { for old in present { try remove(old, of: dossier, actor, now, in: db) } }
            let file = DossierFile(
                id: .make(at: now), part: sheet.part.id, field: field.id, name: received.name, type: received.type,
                size: received.size, digest: received.digest, addedAt: now)
            try DossierFileStore.insert(file, of: dossier, by: person, in: db)
            try History.record(
                "dossier.file-added", of: .init("dossier", dossier), by: actor, at: now,
                [Change("dossier.file", after: file.name), Change("dossier.digest", after: file.digest.description)],
                in: db)
        }
    }

    private static func remove(
        _ file: DossierFile, of dossier: ID<Dossier>, _ actor: Actor, _ now: Instant, in db: any Connection
    ) throws {
        try DossierFileStore.remove(file.id, of: dossier, at: now, in: db)
        try History.record(
            "dossier.file-removed", of: .init("dossier", dossier), by: actor, at: now,
            [Change("dossier.file", before: file.name)], in: db)
    }
}
