import Access
import Database
import History
import Phrases
import Values
import Web

enum SessionRoutes {
    static let path: Path = "/session"
    static let all: [Route] = [
        .get("/session", .anyone, show),
        .post("/session", .anyone, signIn),
        // Open to everybody, so that signing out of a session that has ended still answers kindly.
        .post("/session/end", .anyone, signOut),
    ]

    private static func show(_ context: Context) async throws -> Response {
        if context.actor.isSignedIn { return context.redirect(target(context.query["to"])) }
        return SessionPages.signIn(context, to: context.query["to"])
    }

    private static func signIn(_ context: Context) async throws -> Response {
        var reader = FormReader(context.form)
        let email = reader.email("email")
        let password = context.form["password"] ?? ""
        if password.isEmpty { reader.faults.add("password", WebPhrases.required) }
        let to = context.form["to"]
        guard let email, reader.faults.isEmpty else {
            return SessionPages.signIn(context, to: to, faults: reader.faults)
        }
        switch try await SignIn.attempt(email, password, context) {
        case .tooMany:
            return SessionPages.signIn(context, to: to, refusal: WebPhrases.tooManyText, status: .tooMany)
        case .wrong:
            return SessionPages.signIn(context, to: to, refusal: PeoplePhrases.wrongPassword, status: .invalid)
        case .signedIn(let token, let hasParkedForms):
            var response = context.redirect(hasParkedForms ? HomeRoutes.path : target(to))
            response.setSession(token, context)
            return response
        }
    }

    private static func signOut(_ context: Context) async throws -> Response {
        if let token = context.request.cookie("session") {
            let (actor, now) = (context.actor, context.now)
            try await context.site.database.write { db in
                try SessionStore.close(token, in: db)
                guard let person = actor.person else { return }
                try History.record("person.signed-out", of: .init("person", person), by: actor, at: now, in: db)
            }
        }
        var response = context.redirect(path, saying: PeoplePhrases.signedOut)
        response.setSession("", context)
        return response
    }

    /// Where to go after signing in: only to this site.
    private static func target(_ returned: String?) -> Path {
        returned.flatMap(Path.init(returned:)) ?? HomeRoutes.path
    }
}
