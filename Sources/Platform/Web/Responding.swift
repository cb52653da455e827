import Access
import Database
import Files
import Phrases
import Values

extension Site {
    /// Answers one request. Never throws: what goes wrong becomes a page.
    package func respond(to request: Request) async -> Response {
        let start = ContinuousClock.now
        var (request, told) = (request, RequestLog())
        if settings.isSecure { request.cookiePrefix = Request.securePrefix }
        var response = await answer(request, &told)
        Hardening.apply(&response, isSecure: settings.isSecure)
        if request.method == .head { response.dropBody() }
        response.route = told.route
        log(told.line(request, response.status, took: .now - start))
        return response
    }

    private func answer(_ request: Request, _ told: inout RequestLog) async -> Response {
        if request.method == .other { return .methodNotAllowed }
        if let asset = assets.answer(request) {
            told.route = "static"
            return asset
        }
        if request.path == "/healthz" || request.path == "/readyz" {
            told.route = request.path
            return request.path == "/healthz" ? Response.text("ok\n").uncached : await readiness()
        }
        if Address.isTooLong(request) { return Response.text("address too long\n", status: .addressTooLong).uncached }
        return await localized(request, &told)
    }

    private func readiness() async -> Response {
        do {
            _ = try await database.read { try $0.count("SELECT 1") }
            return Response.text("ready\n").uncached
        } catch {
            return Response.text("database away\n", status: .unavailable).uncached
        }
    }

    private func localized(_ request: Request, _ told: inout RequestLog) async -> Response {
        guard let address = Address(request) else {
            // What was posted would be lost on the way, so it is not sent on.
            guard request.method == .post else { return Address.localized(request).uncached }
            return ErrorPages.page(for: Refusal.hidden, bare(request, nowhere(request))).uncached
        }
        var response = await routed(request, address, &told)
        if response.isPage { note(address.language, of: request, in: &response) }
        return response.uncached
    }

    private func nowhere(_ request: Request) -> Address {
        Address(Request(.get, "/" + LanguageChoice.of(request).rawValue))!
    }

    /// Cookies of every page: the language, where the reader's choice differs from what we would choose; and what the
    /// last form said is not said again. A page that sets one is nobody else's.
    private func note(_ language: Language, of request: Request, in response: inout Response) {
        let before = response.headers.count
        if LanguageChoice.of(request) != language {
            response.setCookie("language", language.rawValue, secure: settings.isSecure, maxAge: 31_536_000)
        }
        if request.cookie("said") != nil { response.setCookie("said", "", secure: settings.isSecure, maxAge: 0) }
        if response.headers.count > before, response.header("cache-control")?.hasPrefix("public") == true {
            response.set("cache-control", "private, max-age=0, must-revalidate")
        }
    }

    private func routed(_ request: Request, _ address: Address, _ told: inout RequestLog) async -> Response {
        let found = address.segments.map { router.find(request.method, $0) } ?? .none
        let form = await posted(request, to: found)
        // After the body: from here on the whole request has arrived.
        var context = bare(request, address)
        do {
            switch found {
            case .none:
                await recognise(&context)
                throw Refusal.hidden
            case .otherMethod(let methods):
                if methods == [.post], request.method != .post, let above = pageAbove(address.path) {
                    return context.redirect(above)
                }
                await recognise(&context)
                return ErrorPages.methodNotAllowed(context, methods)
            case .route(let route, let parameters):
                told.route = route.pattern
                let response = try await answered(route, parameters, form, &context)
                if case .file(let path, let size) = response.body { try FileStore.check(path, size: size) }
                return response
            }
        } catch {
            told.fault = error
            return ErrorPages.page(for: error, context)
        }
    }

    /// The page that holds the form of an address that only takes one: where a reader gets to who asks for it again, in another language,
    /// say, after the form came back with faults; and the way back from a refusal. It has its own rule.
    /// - Parameter orItself: the address itself, where it is a page too.
    package func pageAbove(_ path: Path, orItself: Bool = false) -> Path? {
        let segments = path.text.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").compactMap {
            PercentEncoding.decode($0)
        }
        guard !segments.isEmpty else { return nil }
        for count in stride(from: orItself ? segments.count : segments.count - 1, to: 0, by: -1) {
            let above = Array(segments.prefix(count))
            if case .route = router.find(.get, above) { return Path(segments: above, query: Form()) }
        }
        return nil
    }

    /// A context for nobody in particular.
    private func bare(_ request: Request, _ address: Address) -> Context {
        Context(
            site: self, request: request, language: address.language, words: words(address.language),
            actor: .anonymous, seed: "", path: address.path, parameters: [:], query: address.query, now: clock.now)
    }

    /// A page for everybody, made without anything that tells who asks.
    func cached(_ route: Route, _ parameters: [String: String], _ context: Context) async throws -> Response {
        await followData(at: context.now)
        let (kept, version) = cache.find(context.path, context.language, at: context.now)
        if let kept { return kept.answer(to: context.request) }
        let response = try await route.handler(context.forEverybody(parameters))
        guard let version, response.status == .ok, let bytes = response.body.bytes,
            response.header("set-cookie") == nil,
            response.header("cache-control") == nil
        else { return response }
        let made = PageCache.Kept(bytes: bytes, headers: response.headers)
        cache.keep(made, for: context.path, context.language, at: version)
        return made.answer(to: context.request)
    }
}

extension Response {
    /// Kept nowhere, unless it says so itself.
    var uncached: Response {
        var response = self
        response.addIfAbsent("cache-control", "no-store")
        return response
    }

    static var methodNotAllowed: Response {
        var response = Response.text("method not allowed\n", status: .methodNotAllowed).uncached
        response.add("allow", "GET, HEAD, POST")
        return response
    }
}
