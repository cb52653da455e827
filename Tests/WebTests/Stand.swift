import Access
import Database
import Digest
import Files
import Foundation
import Phrases
import Synchronization
import TestSupport
import Values

@testable import Web

/// A small site with a few routes of every kind, whose clock stands still and counts how often it is read.
final class Stand: Sendable {
    static let person: ID<Person> = .make(at: Instant(milliseconds: 1_768_467_600_000))
    /// Session cookies that the site knows.
    static let (signedIn, officer, expired) = ("signed-in-token", "officer-token", "expired-token")
    /// A session whose use cannot be noted.
    static let unnoted = "unnoted-token"
    static let hidden = "hidden-name"

    let site: Site
    let clock = TestClock()
    let readings = Mutex(0)
    let lines = Mutex<[LogLine]>([])
    let made = Mutex(0)
    let parked = Mutex<[Form]>([])
    let handled = Mutex<[(form: Form, now: Instant)]>([])
    let isAway = Mutex(false)

    init(baseURL: String = "http://grappe.test", limits: FileLimits = FileLimits()) async throws {
        let folder = ScratchFolder.url.appending(path: "grappe-\(UUID().uuidString)")
        let published = folder.appending(path: "Public")
        try FileManager.default.createDirectory(
            at: published.appending(path: "css"), withIntermediateDirectories: true)
        try Data(String(repeating: "a{color:red}", count: 50).utf8).write(
            to: published.appending(path: "css/grappe.css"))
        try FileManager.default.createDirectory(
            at: published.appending(path: "images"), withIntermediateDirectories: true)
        try Data("<svg/>".utf8).write(to: published.appending(path: "images/logo.svg"))
        try Data("secret".utf8).write(to: folder.appending(path: "secret.css"))
        let database = try await TestDatabase.open(.sqlite)
        let (clock, hold) = (clock, Hold())
        site = try Site(
            modules: [Self.module(hold)], database: Fragile(database, hold),
            files: FileStore(folder: folder.appending(path: "files").path),
            clock: Clock {
                hold.stand?.readings.withLock { $0 += 1 }
                return clock.now
            },
            settings: SiteSettings(
                authority: Localized(fr: "Autorité"), isDemonstration: false, baseURL: baseURL, limits: limits,
                key: SecretKey.random()),
            assets: Assets(folder: published), identity: Self.identity(hold),
            log: { line in hold.stand?.lines.withLock { $0.append(line) } })
        hold.stand = self
    }

    /// Handlers are made before the stand that they note into.
    final class Hold: @unchecked Sendable { weak var stand: Stand? }

    /// A database that can be taken away.
    struct Fragile: Database {
        let under: any Database
        let hold: Hold
        init(_ under: any Database, _ hold: Hold) { (self.under, self.hold) = (under, hold) }
        var engine: Engine { under.engine }
        func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
            if hold.stand?.isAway.withLock({ $0 }) == true { throw DatabaseError.unavailable("gone fishing") }
            return try await under.read(body)
        }
        func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value
        {
            if hold.stand?.isAway.withLock({ $0 }) == true { throw DatabaseError.unavailable("gone fishing") }
            return try await under.write(body)
        }
        func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer { try await writeAlone(act) }
        func close() async { await under.close() }
    }

    private static func identity(_ hold: Hold) -> Identity {
        Identity(
            signIn: "/session",
            resolve: { token, _, _ in
                switch token {
                case signedIn: .signedIn(Actor(.person(person), name: "<Nadia>"))
                case officer:
                    .signedIn(
                        Actor(.person(person), name: "O", grants: [Grant(.programmeOfficer, from: Day("2020-01-01")!)]))
                case unnoted: .signedIn(Actor(.person(person), name: "U"), mustNote: true)
                case expired: .expired(person)
                default: .nobody
                }
            },
            park: { _, _, form, _, _ in hold.stand?.parked.withLock { $0.append(form) } },
            note: { _, _, _ in throw DatabaseError.unavailable("the disk is full") })
    }

    struct Broken: Error { let secret = "the-inner-secret" }

    private static func module(_ hold: Hold) -> Module {
        var module = Module("stand", phrases: nil)
        let look = Rule<Void>("stand.look", [.programmeOfficer])
        let show: Route.Handler = { context in
            hold.stand?.made.withLock { $0 += 1 }
            return context.show("T") { page in
                "<h1>\(context.query["q"] ?? "")</h1>\(page.form("/form", "<button>x</button>"))"
            }
        }
        let take: Route.Handler = { context in
            hold.stand?.handled.withLock { $0.append((context.form, context.now)) }
            return context.redirect("/page", saying: WebPhrases.save)
        }
        let reading: @Sendable (Context) -> Reading = { _ in
            Reading(read: { context, db in
                let found = try db.count("SELECT 7")
                hold.stand?.made.withLock { $0 += found }
                if context.form.has("refused") { throw Refusal.refused(WebPhrases.tooManyText) }
                return { try await take(context) }
            })
        }
        module.routes = [
            .get("/", .anyone, cached: true, show), .get("/public", .anyone, cached: true, show),
            .get("/page", .anyone, show), .get("/mine", .signedIn, show), .get("/office", .rule(look), show),
            .get(
                "/slow", .anyone, cached: true,
                { context in
                    hold.stand?.site.publicDataChanged()
                    return try await show(context)
                }),
            .get("/cookie", .anyone, cached: true) { context in
                var response = try await show(context)
                response.setCookie("own", "1", secure: false)
                return response
            },
            .get("/things/{id}", .anyone) { context in
                switch try context.parameter("id") {
                case hidden: throw Refusal.hidden
                case "refused": throw Refusal.refused(WebPhrases.tooManyText)
                case "broken": throw Broken()
                case "read": return .text(try await context.site.database.read { "\(try $0.count("SELECT 1"))" })
                case "file": return .download(Array("x,y\n".utf8), type: "text/csv", name: "é\"\r\n.csv")
                default: throw Refusal.hidden
                }
            },
            .post("/form", .anyone, take), .post("/mine", .signedIn, take),
            .post("/things/{id}/act/{kind}", .anyone, take),
            .post("/read", .signedIn, reading: reading), .post("/read-by-all", .anyone, reading: reading),
            .upload(
                "/upload", .signedIn,
                admits: { if $0.form.has("refused") { throw Refusal.refused(WebPhrases.tooManyText) } }, take),
        ]
        return module
    }

    @discardableResult
    func send(
        _ method: Method, _ path: String, query: String = "", cookie: String = "", _ headers: [String: String] = [:],
        body: RequestBody = .empty
    ) async -> Response {
        await site.respond(
            to: Request(
                method, path, query: query,
                headers: ["cookie": cookie, "x-request-id": "r1"].merging(headers) { $1 }, body: body))
    }

    func get(_ path: String, query: String = "", cookie: String = "", _ headers: [String: String] = [:]) async
        -> Response
    {
        await send(.get, path, query: query, cookie: cookie, headers)
    }

    func post(_ path: String, _ fields: [(String, String)], cookie: String = "") async -> Response {
        await send(.post, path, cookie: cookie, body: .bytes(Array(Form(fields).urlencoded.utf8)))
    }

    func signature(_ seed: String) -> (String, String) { ("csrf", Signature.of(seed, site.settings.key)) }
}

extension Response {
    var text: String { if let bytes = body.bytes { String(decoding: bytes, as: UTF8.self) } else { "" } }
    var cookies: [String] { headers.filter { $0.name == "set-cookie" }.map(\.value) }
    func cookie(_ name: String) -> String? { cookies.first { $0.hasPrefix(name + "=") } }
    /// `name=value`, as a browser sends it back.
    func sent(_ name: String) -> String { String(cookie(name)?.prefix { $0 != ";" } ?? "") }
}
