package import Web

/// Where this module's pages are.
package enum ProgrammePaths {
    package static let home: Path = "/"
    package static let programme: Path = "/programme"
    package static let sources: Path = "/sources"
    package static let legal: Path = "/legal"
    package static let privacy: Path = "/privacy"
    package static let contact: Path = "/contact"
    package static let accessibility: Path = "/accessibility"
}
