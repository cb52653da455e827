import Database
import Digest
import Dossiers
import Files
import Foundation
import TestSupport
import Testing
import Values
import Web

@testable import App

@Suite struct StoredFilesTests {
    private let folder = ScratchFolder.url.appending(path: "grappe-\(UUID().uuidString)").path

    private func installation() async throws -> Installation {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        var settings = try await Settings.read(flags: ["data": folder], environment: [:])
        (settings.record, settings.public) = (root.appending(path: "Record").path, root.appending(path: "Public").path)
        let installation = try Installation.open(settings)
        try await Start.prepare(installation) { _ in }
        return installation
    }

    private func store(_ text: String, _ installation: Installation) async throws -> StoredFile {
        let file = try await installation.site.files.keep(Array(text.utf8))
        try await installation.database.write {
            try DocumentStore.keep(file, as: "receipt", of: text, .fr, at: Instant(milliseconds: 0), in: $0)
        }
        return file
    }

    @Test func whatIsMissingOrCutIsTold() async throws {
        let installation = try await installation()
        let examined = await StoredFiles.examine(installation)
        #expect(examined.isFine && examined.says == "0 recorded, all there in their size")
        let files = [try await store("one", installation), try await store("two", installation)]
        let whole = await StoredFiles.examine(installation)
        #expect(whole.isFine && whole.says == "2 recorded, all there in their size")
        try FileManager.default.removeItem(atPath: installation.site.files.path(of: files[0].digest))
        let lost = await StoredFiles.examine(installation)
        #expect(!lost.isFine)
        #expect(
            lost.says.hasPrefix("2 recorded; missing: 1, of another size: 0; the first is \(files[0].digest);"))
        let second = installation.site.files.path(of: files[1].digest)
        try FileManager.default.removeItem(atPath: second)
        try Data("tw".utf8).write(to: URL(filePath: second))
        let cut = await StoredFiles.examine(installation)
        #expect(cut.says.hasPrefix("2 recorded; missing: 1, of another size: 1; the first is \(files[0].digest);"))
        await installation.close()
    }

    /// A module that records files and does not say so would not be looked at.
    @Test func everyTableWithADigestAndASizeIsLookedAt() async throws {
        let installation = try await installation()
        let columns = try await installation.database.read { db in
            try db.all(
                """
                SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND c.name IN ('digest', 'size', 'file_digest', 'file_size')
                """
            ) { (try $0.text(0), try $0.text(1)) }
        }
        let tables = Dictionary(grouping: columns, by: \.0).filter { $0.value.count == 2 }.keys.sorted()
        let statements = installation.site.modules.flatMap(\.storedFiles).map { $0.rendered(for: .sqlite).text }
        #expect(tables == ["contract", "contract_condition", "decision_letter", "document", "dossier_file"])
        for table in tables { #expect(statements.contains { $0.contains("FROM \(table)") }) }
        await installation.close()
    }
}
