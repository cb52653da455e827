import Access
import Calls
import Database
import Values

/// What stands now of dossiers that were read before: each change of a dossier and of its call counts up a revision. One short statement for
/// all of them, for a transaction that has nothing else to ask.
struct CurrentDossiers {
    private struct Now {
        let dossier: Int
        let call: Int?
        var may: [ID<Person>: DossierPeople.May] = [:]
    }
    private var now: [ID<Dossier>: Now] = [:]

    static func read(_ ids: [ID<Dossier>], in db: any Connection) throws -> CurrentDossiers {
        var current = CurrentDossiers()
        try db.query(statement(ids)) { row in
            let id: ID<Dossier> = try row.id(0)
            var now = try current.now[id] ?? Now(dossier: row.int(1), call: row.optionalInt(2))
            if !row.isNull(3) { now.may[try row.id(3)] = try row.value(4) }
            current.now[id] = now
        }
        return current
    }

    /// What `read` asks, for `Connection.foresee`.
    static func statement(_ ids: [ID<Dossier>]) -> SQL {
        """
        SELECT dossier.id, dossier.revision, \(CallStore.revision(of: "dossier.call")), own.person, own.may
        FROM dossier LEFT JOIN dossier_person own ON own.dossier = dossier.id WHERE dossier.id IN \(list: ids)
        """
    }

    /// Whether dossier, call and standing are still as they were read for this person.
    func hold(_ held: HeldDossier, for person: ID<Person>) -> Bool {
        guard let now = now[held.dossier.id] else { return false }
        let may = now.may[person]
        return now.dossier == held.dossier.revision && now.call == held.call.revision
            && (held.standing == .owner || held.standing == may.map { $0 == .write ? .write : .read })
    }
}
