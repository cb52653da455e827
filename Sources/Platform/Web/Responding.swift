import Access
import Database
import Digest
import Files
import Phrases
import Values

extension Site {
    /// Answers one request. Never throws: what goes wrong becomes a page.
    package func respond(to request: Request) async -> Response {
        var response: Response
        if let asset = assets.answer(request) {
            response = asset
        } else if request.path == "/healthz" {
            response = .text("ok\n")
        } else if request.path == "/readyz" {
            response = await readiness()
        } else {
            response = await localized(request)
        }
        Hardening.apply(&response, isSecure: settings.isSecure)
        if request.method == .head { response.body = .bytes([]) }
        return response
    }

    private func readiness() async -> Response {
        do {
            _ = try await database.read { try $0.count("SELECT 1") }
            return .text("ready\n")
        } catch {
            return .text("database away\n", status: .unavailable)
        }
    }

    private func localized(_ request: Request) async -> Response {
        let segments = request.path.split(separator: "/").map { PercentEncoding.decode($0) }
        guard let language = segments.first.flatMap({ $0 }).flatMap(Language.init(rawValue:)) else {
            let target = Path(returned: request.path) ?? "/"
            let query = request.query.isEmpty ? "" : "?" + request.query
            return .redirect(target.inLanguage(LanguageChoice.of(request)).text + query)
        }
        let rest = segments.dropFirst().map { $0 ?? "\u{FFFD}" }
        var response = await routed(request, language, Array(rest))
        if request.cookie("language") != language.rawValue, response.header("cache-control") == nil {
            response.setCookie("language", language.rawValue, secure: settings.isSecure, maxAge: 31_536_000)
        }
        return response
    }

    private func routed(_ request: Request, _ language: Language, _ segments: [String]) async -> Response {
        let start = Instant.system
        var context = bare(request, language)
        do {
            switch router.find(request.method, segments) {
            case .none: throw Refusal.hidden
            case .otherMethod: return ErrorPages.methodNotAllowed(context)
            case .route(let route, let parameters):
                let token = request.cookie("session")
                // What the last form said is said to one reader, once: such a page is neither kept nor taken from memory.
                if route.isCached, token == nil, request.cookie("said") == nil {
                    return try await cached(route, parameters, context)
                }
                return try await answered(route, parameters, token, &context)
            }
        } catch {
            let response = ErrorPages.page(for: error, context)
            log(ErrorPages.logLine(error, request, response.status, since: start))
            return response
        }
    }

    /// A context for nobody in particular.
    private func bare(_ request: Request, _ language: Language) -> Context {
        let (visitor, path) = (request.cookie("visitor") ?? "", Self.pathWithoutLanguage(request))
        return Context(
            site: self, request: request, language: language, words: words(language), actor: .anonymous, seed: visitor,
            path: path, parameters: [:], query: Form(urlencoded: request.query) ?? Form(), now: clock.now)
    }

    private static func pathWithoutLanguage(_ request: Request) -> Path {
        let path = request.path.dropFirst(3)
        let query = request.query.isEmpty ? "" : "?" + request.query
        return Path(returned: (path.isEmpty ? "/" : String(path)) + query) ?? "/"
    }

    private func cached(_ route: Route, _ parameters: [String: String], _ context: Context) async throws -> Response {
        let key = context.request.path + "?" + context.request.query
        let version = cache.version
        if let kept = cache.find(key) { return kept.answer(to: context.request) }
        let response = try await route.handler(context.with(parameters: parameters))
        guard response.status == .ok, case .bytes(let bytes) = response.body else { return response }
        let kept = PageCache.Kept(bytes: bytes, headers: response.headers)
        cache.keep(kept, for: key, at: version)
        return kept.answer(to: context.request)
    }
}
