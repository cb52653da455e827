import Database
import Values
import Web

/// Sources whose registers were read once, and whose those were: a site may know others too.
private struct KeptRegisters: Sendable {
    let (own, kept): (DossierSources, DossierSources)
}

extension DossierSources {
    /// The same, for a page that is only shown: names and scopes of the registers' entries are read once for each version of the data. What a
    /// page shows of them may be a second old, what is decided on them is read anew.
    func registersKept(_ context: Context) async throws -> DossierSources {
        let registers = try await context.site.kept("dossiers.registers", at: context.now) { db in
            KeptRegisters(own: self, kept: try self.reading(db))
        }
        return registers.own === self ? registers.kept : self
    }

    private func reading(_ db: any Connection) throws -> DossierSources {
        let choices = [
            "regions": Register(Array(try choices("regions", db)), isKept: true),
            "sectors": Register(Array(try choices("sectors", db)), isKept: true),
        ]
        let scopes = try sectorScopes(db)
        return with(choices: { list, _ in choices[list] ?? [] }, sectorScopes: { _ in scopes })
    }

    private func with(
        choices: @escaping @Sendable (String, any Connection) throws -> Register,
        sectorScopes: @escaping @Sendable (any Connection) throws -> [String: String]
    ) -> DossierSources {
        DossierSources(
            choices: choices, clusterFacts: clusterFacts, directed: directed, names: names, addressees: addressees,
            readers: readers, barred: barred, uncleared: uncleared, appointed: appointed, sequels: sequels,
            tabs: tabs, acronym: acronym, scoreSight: scoreSight, scoreQuestions: scoreQuestions,
            sectorScopes: sectorScopes, isRankingFrozen: isRankingFrozen)
    }
}
