import Database
import Foundation
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
}

extension Installation {
    var heads: HeadKeeper { HeadKeeper(data: settings.data, database: database, clock: site.clock) }
    func close() async { await database.close() }
}
