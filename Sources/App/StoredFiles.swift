import Database
import Digest
import Files
import Web

/// Whether every file that the database tells of lies in the store, in its size: a copy of the one without the other is no copy. What the files
/// hold is not read again, which would take as long as to copy them.
struct StoredFiles {
    private var count = 0
    private var missing = 0
    private var cut = 0
    /// The first that is missing or cut.
    private var first: String?

    static func examine(_ installation: Installation) async -> Finding {
        let (store, statements) = (installation.site.files, installation.site.modules.flatMap(\.storedFiles))
        do {
            return try await installation.database.read { db in
                var files = StoredFiles()
                for statement in statements {
                    try db.query(statement) { row in files.look(try row.text(0), try row.int(1), in: store) }
                }
                return files.finding
            }
        } catch {
            return .fault("stored files", "cannot be compared with the database: \(error)")
        }
    }

    private mutating func look(_ digest: String, _ size: Int, in store: FileStore) {
        count += 1
        let found = SHA256Digest(hex: digest).flatMap { store.size(of: $0) }
        guard found != size else { return }
        if found == nil { missing += 1 } else { cut += 1 }
        if first == nil { first = digest }
    }

    private var finding: Finding {
        guard let first else { return .fine("stored files", "\(count) recorded, all there in their size") }
        return .fault(
            "stored files",
            "\(count) recorded; missing: \(missing), of another size: \(cut); the first is \(first); "
                + "bring them back from the backup of the folder 'files'")
    }
}
