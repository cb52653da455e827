import Digest

/// The sentence that a form leaves for the page after it. It waits in a cookie, signed, so that nobody can make the
/// site say words that are not its own.
enum Said {
    static func sealed(_ text: String, _ key: SecretKey) -> String {
        Base64URL.encode(Array(text.utf8)) + "." + code(text, key)
    }

    static func text(_ request: Request, _ key: SecretKey) -> String? {
        let parts = (request.cookie("said") ?? "").split(separator: ".")
        guard parts.count == 2, let bytes = Base64URL.decode(String(parts[0])),
            let text = String(validating: bytes, as: UTF8.self),
            constantTimeEqual(String(parts[1]), code(text, key))
        else { return nil }
        return text
    }

    private static func code(_ text: String, _ key: SecretKey) -> String { key.code("said\n" + text) }
}
