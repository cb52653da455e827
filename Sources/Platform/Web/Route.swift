package import Access
import Database

/// One line of a module's table of contents: what is asked, who may ask, who answers.
///
///     .get("/calls/{id}", .anyone, cached: true, show)
///     .post("/calls/{id}/publication", .rule(CallRules.publish), publish)
package struct Route: Sendable {
    package typealias Handler = @Sendable (Context) async throws -> Response

    /// What kind of body the route takes.
    package enum Intake: Sendable { case none, form, upload }

    package private(set) var method: Method
    package let pattern: String
    package let access: RouteAccess
    package private(set) var intake: Intake
    /// Kept in memory for readers without an account, by language and data version.
    package let isCached: Bool
    /// Asked before the files of a form are kept: throws where the handler would refuse.
    let admits: @Sendable (Context) async throws -> Void
    package let handler: Handler
    /// For whoever comes with a session, instead of `handler`.
    var reading: (@Sendable (Context) async throws -> Reading)?
    /// What its form is called; nil where it takes none, or only a button.
    package internal(set) var form: FormName?

    package static func get(
        _ pattern: StaticString, _ access: RouteAccess, cached: Bool = false, _ handler: @escaping Handler
    ) -> Route {
        Route(
            method: .get, pattern: pattern.description, access: access, intake: .none, isCached: cached,
            admits: { _ in }, handler: handler)
    }

    /// A page that is read in one loan of a connection. `reading` is asked before it is known who asks, and tells nothing of the page.
    package static func get(
        _ pattern: StaticString, _ access: RouteAccess,
        reading: @escaping @Sendable (Context) async throws -> Reading
    ) -> Route {
        var route = get(pattern, access) { context in
            let reading = try await reading(context)
            return try await context.site.database.read { try reading.read(context, $0) }()
        }
        route.reading = reading
        return route
    }

    /// An act for which all that it needs to know is read in one loan of a connection. It is read before the form's signature is looked at,
    /// which decides whether anything comes of it.
    package static func post(
        _ pattern: StaticString, _ access: RouteAccess,
        reading: @escaping @Sendable (Context) async throws -> Reading
    ) -> Route {
        var route = get(pattern, access, reading: reading)
        (route.method, route.intake) = (.post, .form)
        return route
    }

    package static func post(_ pattern: StaticString, _ access: RouteAccess, _ handler: @escaping Handler) -> Route {
        Route(
            method: .post, pattern: pattern.description, access: access, intake: .form, isCached: false,
            admits: { _ in }, handler: handler)
    }

    /// A form that carries files (`multipart/form-data`), streamed to the disk as it comes. `admits` is asked once all of it
    /// has arrived and throws where the handler would refuse: nothing then stays of the files.
    package static func upload(
        _ pattern: StaticString, _ access: RouteAccess, admits: @escaping @Sendable (Context) async throws -> Void,
        _ handler: @escaping Handler
    ) -> Route {
        Route(
            method: .post, pattern: pattern.description, access: access, intake: .upload, isCached: false,
            admits: admits, handler: handler)
    }
}

/// Finds the route of a path. Fixed segments win over `{named}` ones.
struct Router: Sendable {
    private final class Node: @unchecked Sendable {  // built before it is shared, never changed after
        var fixed: [String: Node] = [:]
        var named: Node?
        var routes: [Method: (route: Route, names: [String])] = [:]
    }

    private let root = Node()

    init(_ routes: [Route]) {
        for route in routes {
            var node = root
            var names: [String] = []
            for segment in route.pattern.split(separator: "/") {
                if segment.hasPrefix("{") {
                    names.append(String(segment.dropFirst().dropLast()))
                    if node.named == nil { node.named = Node() }
                    node = node.named!
                } else {
                    let key = String(segment)
                    if node.fixed[key] == nil { node.fixed[key] = Node() }
                    node = node.fixed[key]!
                }
            }
            precondition(node.routes[route.method] == nil, "two routes for \(route.method.rawValue) \(route.pattern)")
            node.routes[route.method] = (route, names)
        }
    }

    enum Found {
        case route(Route, parameters: [String: String])
        /// The path exists, but not for this method; those for which it does.
        case otherMethod(Set<Method>)
        case none
    }

    /// `segments` are decoded. A path that one pattern spells out and another names is the first's, unless only the
    /// second answers the method.
    func find(_ method: Method, _ segments: [String]) -> Found {
        var others: Set<Method> = []
        let wanted = method == .head ? .get : method
        guard let (route, names, values) = descend(root, segments[...], [], wanted, &others) else {
            return others.isEmpty ? .none : .otherMethod(others)
        }
        return .route(route, parameters: Dictionary(zip(names, values)) { _, last in last })
    }

    private func descend(
        _ node: Node, _ rest: ArraySlice<String>, _ values: [String], _ method: Method, _ others: inout Set<Method>
    ) -> (Route, [String], [String])? {
        guard let segment = rest.first else {
            others.formUnion(node.routes.keys)
            return node.routes[method].map { ($0.route, $0.names, values) }
        }
        if let next = node.fixed[segment],
            let found = descend(next, rest.dropFirst(), values, method, &others)
        {
            return found
        }
        return node.named.flatMap { descend($0, rest.dropFirst(), values + [segment], method, &others) }
    }
}
