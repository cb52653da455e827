import Access
import Calls
import Database
import Values

extension HeldDossier {
    /// Whether dossier, call and standing are still as they were read for this person: each change of the first two counts up a revision.
    /// One short statement, for a transaction that has nothing else to ask of them.
    func isCurrent(for person: ID<Person>, in db: any Connection) throws -> Bool {
        try db.first(Self.currentStatement(dossier.id, person)) { row in
            let may: DossierPeople.May? = row.isNull(2) ? nil : try row.value(2)
            return try row.int(0) == dossier.revision && row.int(1) == call.revision
                && (standing == .owner || standing == may.map { $0 == .write ? .write : .read })
        } ?? false
    }

    static func currentStatement(_ id: ID<Dossier>, _ person: ID<Person>) -> SQL {
        """
        SELECT revision, \(CallStore.revision(of: "dossier.call")),
            (SELECT may FROM dossier_person own WHERE own.dossier = dossier.id AND own.person = \(person))
        FROM dossier WHERE id = \(id)
        """
    }
}
