import Access
import Database
import Digest
import Files
import Phrases
import Values

extension Site {
    /// The answer of a route: from memory, or by its handler for whoever asks. `form` is what was posted, read already.
    func answered(
        _ route: Route, _ parameters: [String: String], _ form: Result<Form, any Error>, _ context: inout Context
    ) async throws -> Response {
        let token = context.request.cookie("session")
        if route.isCached, token == nil, Said.text(context.request, settings.key) == nil {
            return try await cached(route, parameters, context)
        }
        let resolved: Identity.Resolved
        let isVisitor: Bool
        if let token, case .success(let posted) = form, let reading = route.reading {
            if route.method == .post { context = context.with(Posted(form: posted, now: context.now)) }
            let page = try await read(reading(context), of: route, for: token, parameters, context)
            resolved = page.resolved
            (context, isVisitor) = identified(context, resolved, token, parameters)
            await noteIfDue(resolved, token, context.now)
            if let drawing = page.drawing {
                guard route.method != .post || Signature.holds(context.form, context.seed, settings.key) else {
                    throw WebError.staleForm
                }
                return try await drawing.get()()
            }
        } else {
            resolved = try await who(token, context.now)
            (context, isVisitor) = identified(context, resolved, token, parameters)
        }
        var response = try await admitted(route, resolved, form, &context)
        if isVisitor, response.isPage { response.setCookie("visitor", context.seed, secure: settings.isSecure) }
        return response
    }

    /// The fields that were posted to a route that takes a form without files: at most 1 MiB, so they are read before
    /// anybody is asked who sends them, and the clock after them.
    func posted(_ request: Request, to found: Router.Found) async -> Result<Form, any Error> {
        guard case .route(let route, _) = found, route.intake == .form else { return .success(Form()) }
        do {
            let bytes = try await request.body.collect(upTo: 1 << 20)
            guard let text = String(validating: bytes, as: UTF8.self), let form = Form(urlencoded: text) else {
                throw WebError.malformed
            }
            return .success(form)
        } catch {
            return .failure(error)
        }
    }

    /// Who asks for a page that there is not, so that its frame is theirs; nobody while the database is away.
    func recognise(_ context: inout Context) async {
        guard let token = context.request.cookie("session"),
            case .signedIn(let actor, _)? = try? await who(token, context.now)
        else { return }
        context = context.with(actor: actor, seed: token, parameters: [:])
    }

    private func who(_ token: String?, _ now: Instant) async throws -> Identity.Resolved {
        guard let token else { return .nobody }
        let resolve = identity.resolve
        let resolved = try await database.read { try resolve(token, now, $0) }
        await noteIfDue(resolved, token, now)
        return resolved
    }

    /// A page that is only read does not fail because the time of its reading could not be written.
    private func noteIfDue(_ resolved: Identity.Resolved, _ token: String, _ now: Instant) async {
        guard case .signedIn(_, mustNote: true) = resolved else { return }
        do { try await identity.note(token, now, database) } catch {
            log(LogLine(.warning, "session not noted", [("fault", String(describing: error))]))
        }
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

    private func admitted(
        _ route: Route, _ resolved: Identity.Resolved, _ form: Result<Form, any Error>, _ context: inout Context
    ) async throws -> Response {
        guard route.access.admits(context.actor) else {
            if context.actor.isSignedIn { throw Refusal.hidden }
            return try await turnedAway(route, resolved, form, &context)
        }
        guard route.method == .post else { return try await route.handler(context) }
        try await take(form, of: route, into: &context) { context in
            guard Signature.holds(context.form, context.seed, settings.key) || isOfExpired(resolved, context) else {
                throw WebError.staleForm
            }
            try await route.admits(context)
        }
        return try await route.handler(context)
    }

    /// A form open to everybody (signing out) that was made for the session that has ended since: the browser still holds its token.
    private func isOfExpired(_ resolved: Identity.Resolved, _ context: Context) -> Bool {
        guard case .expired = resolved else { return false }
        return Signature.holds(context.form, context.request.cookie("session") ?? "", settings.key)
    }

    /// Nobody is signed in where somebody should be: to the sign-in page and back. A form posted on an expired session is parked first.
    private func turnedAway(
        _ route: Route, _ resolved: Identity.Resolved, _ form: Result<Form, any Error>, _ context: inout Context
    ) async throws -> Response {
        let back = route.method == .post ? nil : context.path.text
        guard route.method == .post, case .expired(let person) = resolved else {
            return context.redirect(identity.signIn.with([("to", back)]))
        }
        do {
            try await take(form, of: route, into: &context) { context in
                guard Signature.holds(context.form, context.request.cookie("session") ?? "", settings.key) else {
                    throw WebError.staleForm
                }
                // Texts are parked, files are not: nothing of them is kept.
                throw Parking()
            }
        } catch is Parking {}
        try await identity.park(person, context.path.text, context.form, context.now, database)
        return ErrorPages.parked(context)
    }

    private struct Parking: Error {}

    /// Files are received only from somebody who may send them, so they are read here, and the clock once more after them.
    /// `admit` is asked when all has arrived and before any file is kept.
    private func take(
        _ form: Result<Form, any Error>, of route: Route, into context: inout Context,
        admit: (Context) async throws -> Void
    ) async throws {
        guard route.intake == .upload else {
            context = context.with(Posted(form: try form.get(), now: context.now))
            return try await admit(context)
        }
        let receiver = FileReceiver(store: files, limits: settings.limits)
        do {
            let received = try await receiver.receive(
                context.request.body, contentType: context.request.headers["content-type"] ?? ""
            ) { fields in
                context = context.with(Posted(form: Form(fields), now: clock.now))
                try await admit(context)
            }
            context = context.with(
                Posted(
                    form: context.form, files: received.files, fileFaults: received.faults, now: context.now))
        } catch let error as ReceptionError {
            context = context.with(
                Posted(
                    form: Form(error.form.fields), fileFaults: error.form.faults, receptionFault: error.fault,
                    now: clock.now))
            try await admit(context)
        }
    }
}

/// Faults of a request itself.
package enum WebError: Error {
    case malformed, staleForm, tooMany
    /// No PDF can be made now: what makes them is missing, too slow, or died, as told for the log.
    case rendererAway(String)
}
