import Foundation
import Testing

@testable import Documents

/// The repository, whatever folder the tests are run from.
private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

private let environment = ProcessInfo.processInfo.environment["GRAPPE_VENV"] ?? "\(root)/.venv"
private let python = "\(environment)/bin/python"
private let isInstalled = FileManager.default.isExecutableFile(atPath: python)

@Suite(.enabled(if: isInstalled, "the private environment is missing: Tools/setup makes it")) struct PDFWorkerTests {
    private let worker = PDFWorker(
        .init(python: python, script: "\(root)/Tools/pdf-worker.py", assets: "\(root)/Public"))

    private func html(_ body: String) -> [UInt8] {
        Array("<!doctype html><html lang=\"fr\"><head><title>Décision</title></head><body>\(body)</body></html>".utf8)
    }

    @Test func frenchAndArabic() async throws {
        let page = html(
            "<h1>Décision</h1><p lang=\"ar\" dir=\"rtl\">قرار معلَّل</p><img alt=\"\" src=\"/images/logo.svg\">")
        let pdf = try await worker.pdf(page)
        #expect(pdf.starts(with: "%PDF-".utf8))
        #expect(String(decoding: pdf.suffix(8), as: UTF8.self).contains("%%EOF"))
        #expect(try await worker.pdf(page) == pdf)
        let other = try await PDFWorker(
            .init(python: python, script: "\(root)/Tools/pdf-worker.py", assets: "\(root)/Public")
        ).pdf(page)
        #expect(other == pdf)
        await worker.stop()
    }

    @Test func nothingFromElsewhere() async throws {
        let sources = [
            "file:///etc/hostname", "http://127.0.0.1:9/x.png", "https://example.org/x.png", "../../etc/hostname",
            "/%2e%2e/Package.swift",
            "/images/missing.svg",
        ]
        for source in sources {
            await #expect {
                try await worker.pdf(html("<img alt=\"\" src=\"\(source)\">"))
            } throws: { error in
                if case .refused? = error as? PDFError { true } else { false }
            }
        }
        #expect(try await worker.pdf(html("<p>encore</p>")).starts(with: "%PDF-".utf8))
    }

    @Test func notUTF8() async throws {
        await #expect {
            try await worker.pdf([0xFF, 0xFE, 0x00])
        } throws: { error in
            if case .refused? = error as? PDFError { true } else { false }
        }
    }
}
