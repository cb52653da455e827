import Access
import Database
import Values

/// What closes a dossier to one person, whatever role he or she holds.
struct DossierClosing: Sendable {
    /// Of whom no role opens the dossier any more.
    var barred: [DossierScope] = []
    /// Of whom no role opens it yet.
    var uncleared: [DossierScope] = []
    /// What holds all of these and is quickly asked; empty where there is no such thing.
    var surrounding: [DossierScope] = []

    /// Whoever is in none of these is neither barred nor uncleared.
    var any: [DossierScope] { surrounding.isEmpty ? uncleared + barred : surrounding }

    /// Whether uncleared, and whether barred: asked of the few to whom `any` applies.
    func statement(_ id: ID<Dossier>, _ person: ID<Person>) -> SQL {
        "SELECT \(uncleared.holds(person)), \(barred.holds(person)) FROM dossier WHERE id = \(id)"
    }
}

extension DossierSources {
    var closing: DossierClosing { DossierClosing(barred: barred, uncleared: uncleared, surrounding: appointed) }
}

extension [DossierScope] {
    /// Whether they hold the row of `dossier`, as an expression: asked of that row alone, which a list of all their ids is not.
    func holds(_ person: ID<Person>) -> SQL {
        map { scope -> SQL in "EXISTS (SELECT 1 FROM (\(scope(person))) held WHERE held.dossier = dossier.id)" }
            .joined(" OR ", empty: "0 = 1")
    }
}
