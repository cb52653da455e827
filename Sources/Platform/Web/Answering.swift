import Access
import Database
import Digest
import Files
import Phrases
import Values

extension Site {
    /// A route that depends on who asks: finds the actor, checks audience and signature, reads the body, calls the handler.
    func answered(
        _ route: Route, _ parameters: [String: String], _ token: String?, _ context: inout Context
    ) async throws -> Response {
        let resolved = try await who(token, context.now)
        let isVisitor: Bool
        (context, isVisitor) = identified(context, resolved, token, parameters)
        var response = try await admitted(route, resolved, &context)
        if isVisitor, response.header("content-type")?.hasPrefix("text/html") == true {
            response.setCookie("visitor", context.seed, secure: settings.isSecure)
        }
        if context.request.cookie("said") != nil, response.status == .ok {
            response.setCookie("said", "", secure: settings.isSecure, maxAge: 0)
        }
        response.addIfAbsent("cache-control", "no-store")
        return response
    }

    private func who(_ token: String?, _ now: Instant) async throws -> Identity.Resolved {
        guard let token else { return .nobody }
        let resolve = identity.resolve
        let resolved = try await database.read { try resolve(token, now, $0) }
        if case .signedIn(_, mustNote: true) = resolved { try await identity.note(token, now, database) }
        return resolved
    }

    private func identified(
        _ context: Context, _ resolved: Identity.Resolved, _ token: String?, _ parameters: [String: String]
    ) -> (Context, isVisitor: Bool) {
        if case .signedIn(let actor, _) = resolved, let token {
            return (context.with(actor: actor, seed: token, parameters: parameters), false)
        }
        let visitor = context.request.cookie("visitor").flatMap { $0.utf8.count == 32 ? $0 : nil }
        return (
            context.with(actor: .anonymous, seed: visitor ?? Random.token(), parameters: parameters), visitor == nil
        )
    }

    private func admitted(_ route: Route, _ resolved: Identity.Resolved, _ context: inout Context) async throws
        -> Response
    {
        guard route.access.admits(context.actor) else {
            if context.actor.isSignedIn { throw Refusal.hidden }
            return try await turnedAway(route, resolved, &context)
        }
        guard route.method == .post else { return try await route.handler(context) }
        try await readBody(of: route, into: &context)
        guard Signature.holds(context.form, context.seed, settings.key) || isOfExpired(resolved, context) else {
            throw WebError.staleForm
        }
        return try await route.handler(context)
    }

    /// A form open to everybody (signing out) that was made for the session that has ended since: the browser still holds its token.
    private func isOfExpired(_ resolved: Identity.Resolved, _ context: Context) -> Bool {
        guard case .expired = resolved else { return false }
        return Signature.holds(context.form, context.request.cookie("session") ?? "", settings.key)
    }

    /// Nobody is signed in where somebody should be: to the sign-in page and back. A form posted on an expired session is parked first.
    private func turnedAway(_ route: Route, _ resolved: Identity.Resolved, _ context: inout Context) async throws
        -> Response
    {
        let back = route.method == .post ? nil : context.path.text
        guard route.method == .post, case .expired(let person) = resolved else {
            return context.redirect(identity.signIn.with([("to", back)]))
        }
        try await readBody(of: route, into: &context)
        guard Signature.holds(context.form, context.request.cookie("session") ?? "", settings.key) else {
            throw WebError.staleForm
        }
        try await identity.park(person, context.path.text, context.form, context.now, database)
        return ErrorPages.parked(context)
    }

    private func readBody(of route: Route, into context: inout Context) async throws {
        switch route.intake {
        case .none: return
        case .form:
            let bytes = try await context.request.body.collect(upTo: 1 << 20)
            guard let text = String(validating: bytes, as: UTF8.self), let form = Form(urlencoded: text) else {
                throw WebError.malformed
            }
            context.form = form
        case .upload:
            let receiver = FileReceiver(store: files, limits: settings.limits)
            let received: ReceivedForm
            do {
                received = try await receiver.receive(
                    context.request.body, contentType: context.request.headers["content-type"] ?? "")
            } catch let error as ReceptionError {
                context.receptionFault = error.fault
                received = error.form
            }
            context.form = Form(received.fields)
            context.files = received.files
            context.fileFaults = received.faults
        }
    }
}

extension Context {
    func with(actor: Actor, seed: String, parameters: [String: String]) -> Context {
        Context(
            site: site, request: request, language: language, words: words, actor: actor, seed: seed, path: path,
            parameters: parameters, query: query, now: now)
    }
    func with(parameters: [String: String]) -> Context { with(actor: actor, seed: seed, parameters: parameters) }
}

/// Faults of a request itself.
package enum WebError: Error { case malformed, staleForm, tooMany }
