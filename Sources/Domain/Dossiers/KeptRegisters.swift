import Database
import Values
import Web

/// Names and scopes of the registers' entries, read once for each version of the data: what a page shows of them may be a second old,
/// what is decided on them is read anew.
private struct KeptRegisters: Sendable {
    let choices: [String: DossierSources.Register]
    let scopes: [String: String]

    init(_ sources: DossierSources, in db: any Connection) throws {
        choices = ["regions": try sources.choices("regions", db), "sectors": try sources.choices("sectors", db)]
        scopes = try sources.sectorScopes(db)
    }
}

extension DossierSources {
    /// The same, for a page that is only shown.
    func registersKept(_ context: Context) async throws -> DossierSources {
        let own = self
        let kept = try await context.site.kept("dossiers.registers", at: context.now) { db in
            try KeptRegisters(own, in: db)
        }
        var sources = self
        sources.choices = { list, _ in kept.choices[list] ?? [] }
        sources.sectorScopes = { _ in kept.scopes }
        return sources
    }
}
