/// Text of any language in headers, which are ASCII.
enum EncodedWords {
    /// `Subject: …`, folded over as many lines as it needs (RFC 2047, section 2). Controls, line ends among them,
    /// become spaces.
    static func header(_ name: String, _ text: String) -> String {
        let clean = text.unicodeScalars.map { $0.value < 32 || (127..<160).contains($0.value) ? " " : String($0) }
            .joined()
        let isPlain = clean.utf8.allSatisfy(isPlain) && !clean.hasPrefix(" ") && !clean.hasSuffix(" ")
        if isPlain, name.utf8.count + 2 + clean.utf8.count <= 76 { return "\(name): \(clean)" }
        return "\(name): "
            + pieces(of: clean, upTo: 39).map { "=?utf-8?B?\(Base64.encode($0))?=" }.joined(separator: "\r\n ")
    }

    /// RFC 2231, section 4: the lines of one parameter, cut into numbered ones where it is long.
    static func parameter(_ name: String, _ text: String) -> [String] {
        let clean = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 32 && !(127..<160).contains($0.value) }))
        let parts = pieces(of: clean, upTo: 18).map { $0.map(percent).joined() }
        guard parts.count > 1 else { return [" \(name)*=utf-8''\(parts.first ?? "")"] }
        return parts.enumerated().map { number, part in
            " \(name)*\(number)*=\(number == 0 ? "utf-8''" : "")\(part)\(number == parts.count - 1 ? "" : ";")"
        }
    }

    /// UTF-8 cut between characters, as RFC 2047, section 5 wants it: each piece can be read alone.
    private static func pieces(of text: String, upTo size: Int) -> [ArraySlice<UInt8>] {
        var pieces: [[UInt8]] = []
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if let last = pieces.last, last.count + bytes.count <= size {
                pieces[pieces.count - 1] += bytes
            } else {
                pieces.append(bytes)
            }
        }
        return pieces.map { $0[...] }
    }

    /// What goes into a subject and a name alike without meaning anything there.
    private static func isPlain(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || " -'/+!*".utf8.contains(byte) }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private static func percent(_ byte: UInt8) -> String {
        if isLetterOrDigit(byte) || "-._".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
        let hex = String(byte, radix: 16, uppercase: true)
        return "%\(hex.count == 1 ? "0" : "")\(hex)"
    }
}
