package import Digest
package import Files
package import Values

/// What an installation decides about itself.
package struct SiteSettings: Sendable {
    /// The operating authority's name, as the line above the masthead and the heads of letters show it.
    package var authority: Localized
    package var unit: Localized
    package var contactEmail: String?
    package var contactAddress: String?
    /// Says on every page and document that this is a demonstration.
    package var isDemonstration: Bool
    /// The public address, without slash at the end, for links in mail and QR codes.
    package var baseURL: String
    package var limits: FileLimits
    /// Signs forms and seals parked ones.
    package var key: SecretKey

    package init(
        authority: Localized, unit: Localized = Localized(), contactEmail: String? = nil, contactAddress: String? = nil,
        isDemonstration: Bool, baseURL: String, limits: FileLimits, key: SecretKey
    ) {
        (self.authority, self.unit, self.contactEmail, self.contactAddress) = (
            authority, unit, contactEmail, contactAddress
        )
        (self.isDemonstration, self.baseURL, self.limits, self.key) = (isDemonstration, baseURL, limits, key)
    }

    /// TLS stands before this site, so cookies are `Secure` and HSTS is sent.
    package var isSecure: Bool { baseURL.hasPrefix("https://") }
}
