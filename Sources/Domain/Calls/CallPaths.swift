package import Values
package import Web

/// The addresses of calls, notices and editions.
package enum CallPaths {
    package static let list: Path = "/calls"
    package static let drafts: Path = "/calls/drafts"
    package static let new: Path = "/calls/new"
    package static func call(_ id: ID<Call>) -> Path { "/calls/\(id)" }
    package static func edit(_ id: ID<Call>) -> Path { "/calls/\(id)/edit" }
    package static func publication(_ id: ID<Call>) -> Path { "/calls/\(id)/publication" }
    package static func cancellation(_ id: ID<Call>) -> Path { "/calls/\(id)/cancellation" }
    package static func extensions(_ id: ID<Call>) -> Path { "/calls/\(id)/extensions" }
    package static func newExtension(_ id: ID<Call>) -> Path { "/calls/\(id)/extensions/new" }
    package static func notice(_ number: Int, of id: ID<Call>) -> Path { "/calls/\(id)/notices/\(number)" }
    package static func history(_ id: ID<Call>) -> Path { "/calls/\(id)/history" }
    package static func edition(_ id: String) -> Path { "/editions/\(id)" }
}
