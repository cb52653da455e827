import Commands
import Access
import Database
import Documents
import Foundation
import People
import Record
import Values
import Web

/// What stands between an opened installation and one that can serve.
enum Start {
    /// Brings the schema up to date.
    static func prepare(_ installation: Installation, say: (String) -> Void) async throws {
        let site = installation.site
        do {
            let ran = try await Migrator.run(site.migrations, on: installation.database, at: site.clock.now)
            if !ran.isEmpty { say("Migrations: \(ran.joined(separator: ", "))") }
        } catch MigrationError.unknown(let id) {
            throw CommandFailure.badInput("the database was made by a newer version of this program (migration \(id))")
        } catch DatabaseError.unavailable(let reason) {
            throw CommandFailure.failed("the database cannot be reached: \(reason)")
        }
    }

    /// Loads the public record when nothing of it was ever loaded.
    static func loadWhereEmpty(_ installation: Installation, say: (String) -> Void) async throws {
        guard try await !installation.database.read({ try RecordLoader.hasLoaded(in: $0) }) else { return }
        say(try await load(installation.settings.record, into: installation).description)
    }

    /// - Throws: `CommandFailure` naming every fault with file and line.
    static func load(_ folder: String, into installation: Installation) async throws -> LoadReport {
        do {
            let report = try await RecordLoader.load(
                folder: folder, sections: Modules.record, into: installation.database, at: installation.site.clock.now,
                by: .system)
            installation.site.publicDataChanged()
            return report
        } catch let faults as RecordFaults {
            throw CommandFailure.badInput("nothing was loaded\n\(faults)")
        }
    }

    /// Makes the accounts of a demonstration at its first start and says them, once.
    /// - Returns: those that were made.
    static func demonstrate(
        _ installation: Installation, say: (String) -> Void
    ) async throws -> [Demonstration.Made] {
        let now = installation.site.clock.now
        let made = try await installation.database.write { try Demonstration.accounts(at: now, in: $0) }
        guard !made.isEmpty else { return [] }
        say("Demonstration accounts (told this once):")
        for account in made {
            say(
                "  \(account.role.rawValue.padding(toLength: 26, withPad: " ", startingAt: 0)) \(account.email)  \(account.password)"
            )
        }
        return made
    }
}

extension Installation {
    var heads: HeadKeeper { HeadKeeper(data: settings.data, database: database, clock: site.clock) }

    func close() async {
        await pdf?.stop()
        await database.close()
    }
}
