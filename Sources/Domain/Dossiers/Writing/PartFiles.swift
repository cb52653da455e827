import Access
import Calls
import Database
import Digest
import Files
import History
import Values
import Web

/// The files that come with a part's form: kept whatever becomes of the answers.
enum PartFiles {
    static func keep(
        _ sent: PartSaving.Sent, _ sheet: PartSheet, _ person: ID<Person>, _ actor: Actor, _ now: Instant,
        in db: any Connection
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
