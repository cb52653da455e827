import ArgumentParser
import Calls
import Database
import Dossiers
import Foundation
import PostgreSQL
import SQLite
import Values

/// Fills an installation whose record was loaded: people, a call open to 12,000 complete drafts, and closed calls with dossiers that
/// three evaluators have read. The same seed gives the same data, but for ids.
struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Fills a database with generated dossiers and reviews.")

    @Option(help: "sqlite:PATH or postgres://…") var database: String
    @Option(help: "The password of the accounts.") var password: String
    @Option(help: "Complete drafts of the open call.") var drafts = 12_000
    @Option(help: "Dossiers with all their parts, each read three times.") var dossiers = 10_000
    @Option(help: "Dossiers of another call, without their parts.") var few = 1_000
    @Option(help: "Dossiers of a third call, without their parts.") var many = 100_000
    @Option(help: "Organisations among which members are drawn.") var organisations = 10_000
    @Option(help: "The seed of the generator.") var seed: UInt64 = 1

    /// What requests are made of: each draft with the revision that its form shows, and dossiers to read.
    private func tell(_ people: SeedPeople, _ whole: ID<Call>?, in database: any Database) async throws {
        let drafts = try await database.read { [drafts] in
            try DossierStore.of(people.applicant, limit: drafts, in: $0)
        }
        for draft in drafts { print("draft\t\(draft.id)\t\(draft.revision)") }
        guard let whole else { return }
        let deposited = try await database.read { try DossierStore.deposited(in: whole, $0) }
        for dossier in deposited.prefix(2_000) { print("dossier\t\(dossier.id)\t\(dossier.ordinal ?? 0)") }
    }

    func run() async throws {
        let database: any Database =
            database.hasPrefix("sqlite:")
            ? try SQLiteDatabase(path: String(database.dropFirst(7)), readers: 2)
            : PostgreSQLDatabase(url: database, connections: 2, statementSeconds: 600)
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
        let people = try await database.write { [password] in try SeedPeople.make(password, at: now, in: $0) }
        let stock = Organisations(count: organisations, seed: seed)
        let maker = DossierMaker(people: people, stock: stock, at: now)
        var whole: ID<Call>?
        for (name, days, count, isWhole, isOpen) in [
            ("open", 30, drafts, true, true), ("whole", -60, dossiers, true, false),
            ("few", -61, few, false, false), ("many", -62, many, false, false),
        ] {
            let call = try await database.write { db in
                let made = try SeedCall.make(name, deadlineIn: days, by: people.officer, at: now, in: db)
                try CallStore.insert(made, in: db)
                return made
            }
            try await maker.fill(call, count, isWhole: isWhole, isOpen: isOpen, seed: seed, in: database)
            if name == "whole" { whole = call.id }
            print("call\t\(name)\t\(call.id)")
        }
        try await tell(people, whole, in: database)
        await database.close()
    }
}
