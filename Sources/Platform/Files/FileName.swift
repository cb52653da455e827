import Foundation

/// The name that a file is shown and given back under. It never names a place on any disk.
enum FileName {
    static let longest = 200

    /// The last path component, without controls and without marks that turn the direction of the text round them,
    /// composed (NFC), with the type's extension, at most 200 characters.
    static func cleaned(_ sent: String, for type: FileType) -> String {
        let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.precomposedStringWithCanonicalMapping.unicodeScalars.filter { !isUnwanted($0) }
        var name = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespaces)
        while name.hasPrefix(".") { name.removeFirst() }
        var suffix = type.extensions[0]
        if let dot = name.lastIndex(of: "."), type.extensions.contains(name[name.index(after: dot)...].lowercased()) {
            suffix = String(name[name.index(after: dot)...])
            name = String(name[..<dot])
        }
        if name.isEmpty { name = "document" }
        return "\(name.prefix(longest - suffix.count - 1)).\(suffix)"
    }

    private static func isUnwanted(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 0..<32, 127..<160, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
