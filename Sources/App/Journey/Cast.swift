import Access
import Database
import Foundation
import Jobs
import People
import Synchronization
import Values
import Web

/// The people of a journey, each with a browser; accounts are made as everybody's: by invitation or registration, and a mailed link.
final class Cast {
    private let site: Site
    private let post: Postbox
    private var browsers: [String: Visitor] = [:]
    private var seen: [String: Instant] = [:]
    private static let password = "figue lune argan 27"

    init(_ site: Site, _ post: Postbox) { (self.site, self.post) = (site, post) }

    /// Somebody's browser; whoever was away for half a day signs in again, as sessions end.
    subscript(_ name: String) -> Visitor {
        get async throws {
            guard let visitor = browsers[name] else { return Visitor(site) }
            if site.clock.now.seconds(since: seen[name] ?? site.clock.now) > 36_000 { try await signIn(name) }
            seen[name] = site.clock.now
            return visitor
        }
    }

    /// Does every job that is due, mails among them.
    func runJobs() async throws {
        try await JobRunner(JobQueue(site.database), site.modules.flatMap { $0.jobs(site) }, clock: site.clock).drain()
    }

    /// The first administrator, by a link as `grappe invite` prints it.
    func founder() async throws {
        let address = EmailAddress(stored: "administrator@journey.grappe.invalid")
        let now = site.clock.now
        let token = try await site.database.write { db in
            try Invitations.create(address, .administrator, by: .system, at: now, in: db)
        }
        try await accept("/fr" + Invitations.path(token), as: "administrator")
    }

    /// Somebody whom the administrator invites to a role.
    func invite(_ name: String, _ role: Role, cluster: String? = nil) async throws {
        let administrator = try await self["administrator"]
        try await administrator.open("/invitations")
        var typed = [("email", Self.address(name)), ("role", role.rawValue)]
        if let cluster { typed.append(("cluster", cluster)) }
        try await administrator.submit("/invitations", typed)
        try await runJobs()
        try await accept(try post.link(to: Self.address(name)), as: name)
    }

    /// Somebody who makes an account for himself.
    func register(_ name: String) async throws {
        let visitor = Visitor(site)
        try await visitor.open("/registration")
        let form = try visitor.form("/registration")
        let typed = [("name", name), ("email", Self.address(name)), ("password", Self.password)]
        try await visitor.submit("/registration", typed.filter { form.names.contains($0.0) })
        try await runJobs()
        try await accept(try post.link(to: Self.address(name)), as: name)
    }

    func signIn(_ name: String) async throws {
        let visitor = browsers[name] ?? Visitor(site)
        (browsers[name], seen[name]) = (visitor, site.clock.now)
        try await visitor.open("/session")
        try await visitor.submit("/session", [("email", Self.address(name)), ("password", Self.password)])
    }

    private func accept(_ link: String, as name: String) async throws {
        let visitor = Visitor(site)
        (browsers[name], seen[name]) = (visitor, site.clock.now)
        try await visitor.open(link)
        let form = try visitor.form(link)
        let typed = [("name", name), ("password", Self.password), ("new-password", Self.password)]
        try await visitor.submit(link, typed.filter { form.names.contains($0.0) })
        if !visitor.page.contains("session/end") { try await signIn(name) }
    }

    static func address(_ name: String) -> String { name.replacing(" ", with: "-") + "@journey.grappe.invalid" }
}

/// What was mailed, instead of a mail server.
final class Postbox: Sendable {
    private let mails = Mutex<[OutgoingMail]>([])
    func take(_ mail: OutgoingMail) { mails.withLock { $0.append(mail) } }
    var count: Int { mails.withLock(\.count) }
    func count(to address: String) -> Int { mails.withLock { $0.count { $0.to.description == address } } }

    /// The path of the link in the last mail to an address.
    func link(to address: String) throws -> String {
        let mail = mails.withLock { $0.last { $0.to.description == address } }
        guard let mail else { throw JourneyFault("no mail was sent to \(address)") }
        guard let match = mail.text.firstMatch(of: #/https?:\/\/[^\/\s]+(\/[^\s]+)/#) else {
            throw JourneyFault("the mail to \(address) holds no link")
        }
        return String(match.1)
    }
}
