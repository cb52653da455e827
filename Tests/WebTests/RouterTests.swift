import Access
import Testing

@testable import Web

@Suite struct RouterTests {
    private static let never: Route.Handler = { _ in .text("") }
    private let router = Router([
        .get("/", .anyone, never), .get("/calls", .anyone, never), .get("/calls/{id}", .anyone, never),
        .get("/calls/new", .anyone, never), .post("/calls/{call}", .anyone, never),
        .post("/calls/search", .anyone, never),
        .get("/calls/{id}/parts/{part}", .anyone, never), .get("/calls/new/help", .anyone, never),
        .post("/session/end", .anyone, never),
    ])

    private func found(_ method: Method, _ path: String) -> String {
        switch router.find(method, path.split(separator: "/").map(String.init)) {
        case .none: "none"
        case .otherMethod(let methods): "other " + methods.map(\.rawValue).sorted().joined(separator: " ")
        case .route(let route, let parameters):
            "\(route.pattern) \(parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "))"
                .split(separator: " ").joined(separator: " ")
        }
    }

    @Test(arguments: [
        (Method.get, "/", "/"), (.get, "/calls/new", "/calls/new"), (.get, "/calls/x", "/calls/{id} id=x"),
        (.head, "/calls/x", "/calls/{id} id=x"), (.post, "/calls/x", "/calls/{call} call=x"),
        // One pattern spells the path out, but only the other answers the method.
        (.get, "/calls/search", "/calls/{id} id=search"), (.post, "/calls/new", "/calls/{call} call=new"),
        // Back out of a fixed segment that leads nowhere.
        (.get, "/calls/new/parts/3", "/calls/{id}/parts/{part} id=new part=3"),
        (.get, "/session/end", "other POST"), (.head, "/session/end", "other POST"), (.post, "/", "other GET"),
        (.get, "/session", "none"), (.get, "/calls/x/parts", "none"), (.get, "/nowhere", "none"),
    ]) func finds(method: Method, path: String, pattern: String) { #expect(found(method, path) == pattern) }

    @Test func aPathOfManySegmentsLeadsNowhere() {
        #expect(found(.get, String(repeating: "/calls", count: 100_000)) == "none")
    }
}
