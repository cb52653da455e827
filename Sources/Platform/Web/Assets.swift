import Digest
package import Foundation

/// Static files: read once at start, named by their content so that browsers keep them for good, compressed once.
package struct Assets: Sendable {
    struct File: Sendable {
        let bytes: [UInt8]
        let gzip: [UInt8]?
        let type: String
    }

    private let byURL: [String: File]
    private let urlByName: [String: String]

    /// Reads the folder `Public`. A file of an unknown type is left out.
    package init(folder: URL) throws {
        var (byURL, urlByName): ([String: File], [String: String]) = ([:], [:])
        let keys: [URLResourceKey] = [.isRegularFileKey]
        let base = folder.standardizedFileURL.path
        for case let url as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
            ?? .init()
        {
            guard let type = Self.types[url.pathExtension],
                try url.resourceValues(forKeys: Set(keys)).isRegularFile == true
            else { continue }
            let name = String(url.standardizedFileURL.path.dropFirst(base.count + 1))
            let bytes = [UInt8](try Data(contentsOf: url))
            let packed = type.hasPrefix("image/png") || type.hasPrefix("font") ? nil : Gzip.compress(bytes)
            let stem = name.split(separator: ".").dropLast().joined(separator: ".")
            let path = "/static/\(stem).\(SHA256Digest(of: bytes).description.prefix(10)).\(url.pathExtension)"
            byURL[path] = File(bytes: bytes, gzip: packed.flatMap { $0.count < bytes.count ? $0 : nil }, type: type)
            urlByName[name] = path
        }
        (self.byURL, self.urlByName) = (byURL, urlByName)
    }

    /// The address of `css/grappe.css` in this version of the product.
    package func url(_ name: String) -> String { urlByName[name] ?? "/static/missing/\(name)" }

    func answer(_ request: Request) -> Response? {
        let isIcon = request.path == "/favicon.ico"
        guard isIcon || request.path.hasPrefix("/static/") else { return nil }
        guard let file = byURL[isIcon ? url("images/logo.svg") : request.path] else {
            return Response.text("not found\n", status: .notFound).uncached
        }
        guard request.method != .post else { return .methodNotAllowed }
        let packed = Self.takesGzip(request.headers["accept-encoding"] ?? "") ? file.gzip : nil
        var response = Response(.ok, headers: [("content-type", file.type)], body: packed ?? file.bytes)
        // The icon's address does not change with its content.
        response.add("cache-control", isIcon ? "public, max-age=86400" : "public, max-age=31536000, immutable")
        response.add("vary", "accept-encoding")
        if packed != nil { response.add("content-encoding", "gzip") }
        return response
    }

    /// RFC 9110, 12.5.3: named, and not with a weight of nothing.
    private static func takesGzip(_ header: String) -> Bool {
        header.split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            return parts.first == "gzip" && !parts.dropFirst().contains { $0.wholeMatch(of: #/q=0(\.0*)?/#) != nil }
        }
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png",
        "woff2": "font/woff2", "txt": "text/plain; charset=utf-8",
    ]
}
