package import Access
package import Database
import Digest
import Files
import Foundation
import History
import Jobs
import People
package import Values
package import Web

/// The whole product behind its HTTP surface, on a real database, with a clock that stands still and a mailbox.
package struct TestSite: Sendable {
    package let site: Site
    package let clock: TestClock
    package let mailbox: Mailbox
    /// A site of accounts and `modules` on `database`, whose migrations have run.
    package init(
        modules: [Module] = [], database: any Database, clock: TestClock = TestClock(),
        baseURL: String = "http://grappe.test"
    )
        throws
    {
        let (key, mailbox) = (SecretKey.random(), Mailbox())
        let folder = ScratchFolder.url.appending(path: "grappe-files-\(UUID().uuidString)").path
        let settings = SiteSettings(
            authority: Localized(fr: "Autorité d’essai", ar: "سلطة الاختبار", en: "Test authority"),
            isDemonstration: true, baseURL: baseURL, limits: FileLimits(), key: key)
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        site = try Site(
            modules: Self.all(modules), database: database, files: FileStore(folder: folder), clock: clock.clock,
            settings: settings, assets: Assets(folder: root.appending(path: "Public")),
            identity: People.identity(key: key), deliver: { mailbox.take($0) })
        (self.clock, self.mailbox) = (clock, mailbox)
    }

    /// The same on a fresh database of its own.
    package static func open(
        _ modules: [Module] = [], on engine: Engine = .sqlite, clock: TestClock = TestClock(),
        baseURL: String = "http://grappe.test"
    ) async throws -> TestSite {
        try TestSite(
            modules: modules, database: try await TestDatabase.open(engine, migrations: migrations(of: modules)),
            clock: clock, baseURL: baseURL)
    }

    package static func migrations(of modules: [Module]) -> [Migration] {
        (History.migrations + JobMigrations.all + all(modules).flatMap(\.migrations)).sorted { $0.id < $1.id }
    }

    private static func all(_ modules: [Module]) -> [Module] {
        modules.contains { $0.name == "people" } ? modules : [People.module()] + modules
    }

    package func browser(_ language: Language = .fr) -> Browser { Browser(site, language) }

    /// Does every job that is due, mails among them.
    package func runJobs() async throws {
        try await JobRunner(JobQueue(site.database), site.modules.flatMap { $0.jobs(site) }, clock: clock.clock).drain()
    }

    package static let password = "figue lune argan 27"

    /// An open account with these roles, for the whole programme unless a scope is given.
    @discardableResult
    package func account(
        _ email: String, roles: [Role] = [], scope: String? = nil, until: Day? = nil, language: Language = .fr
    ) async throws -> ID<Person> {
        let now = clock.now
        return try await site.database.write { db in
            let account = try Registering.open(
                String(email.prefix { $0 != "@" }), EmailAddress(stored: email), password: Self.password, language,
                at: now, in: db)
            for role in roles {
                try Granting.give(
                    Grant(role, scope: scope, from: now.localDay, until: until), to: account.id, by: .system, at: now,
                    in: db)
            }
            return account.id
        }
    }

    /// A further role for somebody who has an account, from today on.
    package func grant(_ role: Role, to person: ID<Person>) async throws {
        let now = clock.now
        try await site.database.write { db in
            try Granting.give(Grant(role, from: now.localDay), to: person, by: .system, at: now, in: db)
        }
    }

    /// A browser in which the owner of a new account with `role` has signed in.
    package func signedIn(as role: Role, scope: String? = nil, _ language: Language = .fr) async throws -> Browser {
        let email = "\(role.rawValue)-\(UUID().uuidString.prefix(8).lowercased())@grappe.test"
        try await account(email, roles: [role], scope: scope, language: language)
        let browser = browser(language)
        try await browser.signIn(email)
        return browser
    }
}
