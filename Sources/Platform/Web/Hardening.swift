/// The headers that every answer carries. No inline script or style anywhere, so that the policy can be strict.
enum Hardening {
    private static let always: [(String, String)] = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        ),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ]

    static func apply(_ response: inout Response, isSecure: Bool) {
        response.addIfAbsent(always)
        if isSecure { response.addIfAbsent("strict-transport-security", "max-age=31536000; includeSubDomains") }
    }
}
