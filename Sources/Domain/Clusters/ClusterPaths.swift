package import Values
package import Web

/// The addresses of this module's pages.
package enum ClusterPaths {
    package static let list: Path = "/clusters"
    package static let map: Path = "/clusters/map"
    package static func show(_ id: ID<Cluster>) -> Path { "/clusters/\(id)" }
    package static func history(_ id: ID<Cluster>) -> Path { "/clusters/\(id)/history" }
}
