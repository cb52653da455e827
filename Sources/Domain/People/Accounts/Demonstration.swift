package import Access
package import Database
import Digest
package import Values

/// Accounts with which a demonstration can be tried, one for each role. They are named by their roles: nobody is
/// invented.
package enum Demonstration {
    package struct Made: Sendable {
        package let role: Role
        package let email: EmailAddress
        package let password: String
    }

    /// Makes the accounts that do not exist yet. Their passwords are random and told here only.
    package static func accounts(at now: Instant, in db: any Connection) throws -> [Made] {
        try people.compactMap { role, local, name in
            let email = EmailAddress(stored: "\(local)@demo.grappe.invalid")
            if try PersonStore.find(email: email, in: db) != nil { return nil }
            let password = password()
            let account = try Registering.open(name, email, password: password, .fr, at: now, in: db)
            try Granting.give(Grant(role, from: now.localDay), to: account.id, by: .system, at: now, in: db)
            return Made(role: role, email: email, password: password)
        }
    }

    private static let people: [(Role, String, String)] = [
        (.programmeOfficer, "agent", "Chargé de programme"), (.headOfDivision, "chef", "Chef de division"),
        (.steeringMember, "comite", "Membre du comité de pilotage"), (.evaluator, "evaluateur", "Évaluateur"),
        (.clusterDirector, "directeur", "Directeur de cluster"),
        (.organisationDelegate, "delegue", "Délégué d’organisation"),
        (.networkSecretary, "reseau", "Secrétariat du réseau"), (.auditor, "auditeur", "Auditeur"),
        (.administrator, "administrateur", "Administrateur"),
    ]

    /// Four words and four digits, easy to read aloud: 2^37 of them, enough behind the throttle.
    private static func password() -> String {
        let bytes = Random.bytes(6)
        let number = (Int(bytes[4]) << 8 | Int(bytes[5])) % 10_000
        let digits = String(String(10_000 + number).dropFirst())
        return (bytes.prefix(4).map { words[Int($0) % words.count] } + [digits]).joined(separator: "-")
    }

    private static let words = [
        "argan", "atlas", "avoine", "barque", "basalte", "brise", "cactus", "calme", "caravane", "cedre", "cerise",
        "citron", "colline", "cuivre", "datte", "dune", "etoile", "falaise", "figue", "fleuve", "foret", "galet",
        "genet", "golfe", "grenade", "hibou", "ile", "jasmin", "jardin", "lagune", "laine", "laurier", "lune", "marbre",
        "menthe", "miel", "moulin", "mouette", "myrte", "neige", "noria", "oasis", "olive", "orange", "orge", "palmier",
        "pierre", "plaine", "pomme", "port", "puits", "rivage", "rose", "ruche", "sable", "safran", "sentier", "sel",
        "source", "tapis", "thym", "tuile", "vallee", "verger",
    ]
}
