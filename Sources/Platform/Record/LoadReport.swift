/// What loading the record did, line by line; empty when the files say what was loaded before.
package struct LoadReport: Sendable, Codable, CustomStringConvertible {
    package enum Kind: String, Sendable, Codable {
        /// A new row.
        case added
        /// A field took the file's value.
        case changed
        /// A field was edited since the last load: its value was left, the file's is told.
        case kept
        /// A row was deleted since the last load and stays so.
        case deleted
        /// A part that its list no longer holds went.
        case removed
        /// An entry that the file no longer holds: left as it is.
        case absent
    }

    package struct Line: Sendable, Codable, Hashable {
        package let kind: Kind
        package let file: String
        package let table: String
        package let id: String
        package let column: String?
        /// The present value, and the file's: for `changed` before and after.
        package let present: String?
        package let told: String?
    }

    package internal(set) var lines: [Line] = []
    /// How many entries each file holds.
    package internal(set) var entries: [String: Int] = [:]

    package func lines(_ kind: Kind) -> [Line] { lines.filter { $0.kind == kind } }
    /// Nothing in the database was changed.
    package var isUnchanged: Bool { !lines.contains { [.added, .changed, .removed].contains($0.kind) } }

    package var description: String {
        let told = lines.filter { $0.kind != .added }.map { line -> String in
            let place = "\(line.file): \(line.table) \(line.id)"
            let (present, told) = (line.present ?? "-", line.told ?? "-")
            return switch line.kind {
            case .added: "added    \(place)"
            case .changed: "changed  \(place) \(line.column ?? ""): \(present) -> \(told)"
            case .kept: "kept     \(place) \(line.column ?? ""): \(present) (edited; the file says \(told))"
            case .deleted: "deleted  \(place) (deleted since; the file still holds it)"
            case .removed: "removed  \(place)"
            case .absent: "absent   \(place) (no longer in the file; left as it is)"
            }
        }
        let added = Dictionary(grouping: lines(.added), by: \.file).sorted { $0.key < $1.key }
        let counts = added.map { "added    \($0.key): \($0.value.count) rows" }
        return (counts + told).joined(separator: "\n")
    }
}
