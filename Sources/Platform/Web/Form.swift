/// The fields of a form or of a query, in the order in which they came. A name may come several times.
package struct Form: Sendable, Equatable {
    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: String
    }
    package private(set) var fields: [Field] = []
    /// Where each name stands in `fields`: a table of hundreds of rows is read cell by cell.
    private var places: [String: [Int]] = [:]

    /// More fields than the longest form has by far.
    private static let most = 5_000

    package init() {}
    package init(_ pairs: [(String, String)]) {
        for (name, value) in pairs { append(name, value) }
    }

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL, 5.1). nil when it is not well formed, holds a NUL, or has
    /// thousands of fields.
    package init?(urlencoded text: String) {
        for pair in text.split(separator: "&") {
            guard fields.count < Self.most else { return nil }
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(parts[0], plus: true),
                let value = PercentEncoding.decode(parts.count == 2 ? parts[1] : "", plus: true),
                !name.utf8.contains(0), !value.utf8.contains(0)
            else { return nil }
            append(name, Self.unfolded(value))
        }
    }

    /// Lines end with LF, whatever the browser sends.
    private static func unfolded(_ value: String) -> String {
        guard value.utf8.contains(13) else { return value }
        var out: [UInt8] = []
        for byte in value.utf8 {
            if byte == 10, out.last == 13 { out.removeLast() }
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    package subscript(name: String) -> String? { places[name].map { fields[$0[0]].value } }
    package func all(_ name: String) -> [String] { (places[name] ?? []).map { fields[$0].value } }
    package func has(_ name: String) -> Bool { places[name] != nil }

    /// In place of all fields of that name.
    package mutating func set(_ name: String, _ value: String) {
        if has(name) { self = Form(fields.filter { $0.name != name }.map { ($0.name, $0.value) }) }
        append(name, value)
    }

    package mutating func append(_ name: String, _ value: String) {
        places[name, default: []].append(fields.count)
        fields.append(Field(name: name, value: value))
    }

    package var urlencoded: String {
        fields.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }
}
