import Foundation
import TestSupport
import Testing
import Web

@testable import App

@Suite struct DocumentTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let venv =
        ProcessInfo.processInfo.environment["GRAPPE_VENV"] ?? root.appending(path: ".venv").path
    private static let isInstalled = FileManager.default.isExecutableFile(atPath: venv + "/bin/python")

    private func settings() async throws -> Settings {
        let data = ScratchFolder.url.appending(path: "grappe-\(UUID().uuidString)").path
        var settings = try await Settings.read(flags: ["data": data, "venv": Self.venv], environment: [:])
        settings.public = Self.root.appending(path: "Public").path
        settings.pdfWorker = Self.root.appending(path: "Tools/pdf-worker.py").path
        return settings
    }

    @Test(.enabled(if: isInstalled, "the private environment is missing: Tools/setup makes it"))
    func anInstallationMakesDocumentsWithTheirSheet() async throws {
        let installation = try Installation.open(try await settings())
        let renderer = try #require(installation.site.renderer)
        let pdf = try await renderer.pdf(
            """
            <!doctype html><html lang="ar" dir="rtl"><head><title>x</title><link rel="stylesheet" href="/css/document.css"></head>\
            <body><header><p>سلطة</p></header><main><h1>وصل</h1><dl class="kv"><div><dt>رقم</dt><dd>1</dd></div></dl></main></body></html>
            """)
        await installation.close()
        #expect(pdf.starts(with: "%PDF-".utf8))
        #expect(pdf.count > 5_000)
    }

    /// What cannot start is away, not broken: asking again later is right.
    @Test func whatCannotStartIsAway() async throws {
        let folder = ScratchFolder.url.appending(path: "grappe-\(UUID().uuidString)/bin")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "python"), withDestinationURL: URL(filePath: "/bin/false"))
        var settings = try await settings()
        settings.venv = folder.deletingLastPathComponent().path
        let worker = try #require(PDF.worker(settings))
        let told = await #expect(throws: WebError.self) { _ = try await PDF.renderer(worker).pdf("<p>x</p>") }
        #expect(String(describing: told) == #"Optional(Web.WebError.rendererAway("unavailable"))"#)
    }

    @Test(arguments: ["venv", "pdf-worker"]) func withoutTheToolsNoneIsOffered(missing: String) async throws {
        var settings = try await settings()
        if missing == "venv" { settings.venv = "/nowhere" } else { settings.pdfWorker = "/nowhere/worker.py" }
        let installation = try Installation.open(settings)
        #expect(installation.site.renderer == nil)
        await installation.close()
        let finding = await Examination.run(settings).first { $0.check == "documents" }
        #expect(finding?.isFine == false)
        #expect(finding?.says.contains("/nowhere") == true)
    }
}
