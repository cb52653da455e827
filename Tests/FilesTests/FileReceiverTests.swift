import Digest
import Foundation
import Phrases
import Testing
import Values

@testable import Files

@Suite struct FileReceiverTests {
    private let scratch = Scratch()
    private static let pdf = "%PDF-1.7\n%%EOF\n"

    private func receive(
        _ parts: [(String, String)], limits: FileLimits = .init(), ending: String = "--b--\r\n", cut: Bool = false,
        admit: ([(String, String)]) throws -> Void = { _ in }
    ) async throws -> ReceivedForm {
        var body = Array(parts.map { "--b\r\nContent-Disposition: form-data; \($0)\r\n\r\n\($1)\r\n" }.joined().utf8)
        body += Array(ending.utf8)
        let receiver = FileReceiver(store: try FileStore(folder: scratch.path), limits: limits)
        return try await receiver.receive(
            stream(body, cut: cut), contentType: "multipart/form-data; boundary=b", admit: admit)
    }

    private func stream(_ bytes: [UInt8], cut: Bool) -> RequestBody {
        .stream {
            AsyncThrowingStream { continuation in
                for start in stride(from: 0, to: bytes.count, by: 11) {
                    continuation.yield(Array(bytes[start..<min(start + 11, bytes.count)]))
                }
                continuation.finish(throwing: cut ? CocoaError(.fileReadUnknown) : nil)
            }
        }
    }

    @Test func fieldsAndFiles() async throws {
        let form = try await receive([
            ("name=titre", "Un\r\ndeux"), ("name=f; filename=\"C:\\a.pdf\"", Self.pdf), ("name=g; filename=\"\"", ""),
            ("name=titre", "طاقة"),
        ])
        #expect(form.fields.map(\.0) == ["titre", "titre"])
        #expect(form.fields.map(\.1) == ["Un\ndeux", "طاقة"])
        let digest = SHA256Digest(of: Self.pdf)
        #expect(form.files == [ReceivedFile(field: "f", name: "a.pdf", type: .pdf, size: 15, digest: digest)])
        #expect(form.faults == [:])
        #expect(try FileStore(folder: scratch.path).size(of: digest) == 15)
    }

    @Test(arguments: [
        ("f", "a.pdf", String(repeating: "x", count: 101), FileFault.tooLarge(limit: 100)),
        ("f", "a.pdf", "MZ", .wrongType(taken: [.pdf])),
        ("f", "a.txt", "text", .wrongType(taken: [.pdf])),
        ("f", "a.pdf", "", .empty),
    ]) func aRefusedFileCostsNothingElse(field: String, name: String, content: String, fault: FileFault) async throws {
        let form = try await receive(
            [
                ("name=before", "1"), ("name=\(field); filename=\"\(name)\"", content),
                ("name=good; filename=\"b.pdf\"", Self.pdf), ("name=after", "2"),
            ],
            limits: FileLimits(fileSize: 100, totalSize: 200, types: [.pdf]))
        #expect(form.faults == [field: fault])
        #expect(form.fields.map(\.1) == ["1", "2"])
        #expect(form.files.map(\.field) == ["good"])
        #expect(scratch.files().count == 1)
    }

    private struct Refused: Error {}

    /// The word that admits may stand before or after the files: they are kept only when all has been heard.
    @Test func whatIsNotAdmittedLeavesNothing() async throws {
        for parts in [
            [("name=csrf", "forged"), ("name=f; filename=\"a.pdf\"", Self.pdf)],
            [
                ("name=f; filename=\"a.pdf\"", Self.pdf), ("name=g; filename=\"b.pdf\"", Self.pdf + "%"),
                ("name=csrf", "x"),
            ],
            [("name=f; filename=\"a.pdf\"", Self.pdf)],
        ] {
            await #expect(throws: Refused.self) {
                try await receive(parts) { fields in
                    if !fields.contains(where: { $0 == ("csrf", "good") }) { throw Refused() }
                }
            }
            #expect(scratch.files() == [])
        }
        let form = try await receive([("name=f; filename=\"a.pdf\"", Self.pdf), ("name=csrf", "good")]) { fields in
            if !fields.contains(where: { $0 == ("csrf", "good") }) { throw Refused() }
        }
        #expect(form.files.count == 1 && scratch.files().count == 1)
    }

    /// A file of the same content that was there before is another's: it stays.
    @Test func whatWasThereBeforeStays() async throws {
        _ = try await receive([("name=f; filename=\"a.pdf\"", Self.pdf)])
        let before = scratch.files()
        await #expect(throws: Refused.self) {
            try await receive([("name=f; filename=\"a.pdf\"", Self.pdf)]) { _ in throw Refused() }
        }
        #expect(scratch.files() == before && before.count == 1)
    }

    @Test func manySmallFilesHoldNoDescriptors() async throws {
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        let parts = (0..<300).map { ("name=f; filename=\"\($0).pdf\"", Self.pdf + "\($0)") }
        let form = try await receive(parts) { _ in
            // Others of this process open files too, but not by the hundred.
            let now = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
            #expect(now < open + 250)
        }
        #expect(form.files.count == 300 && scratch.files().count == 300)
    }

    @Test func togetherTooLarge() async throws {
        let form = try await receive(
            [("name=f; filename=\"a.pdf\"", Self.pdf), ("name=g; filename=\"b.pdf\"", Self.pdf)],
            limits: FileLimits(fileSize: 20, totalSize: 20))
        #expect(form.files.map(\.field) == ["f"])
        #expect(form.faults == ["g": .togetherTooLarge(limit: 20)])
    }

    @Test func aBodyPastAllLimitsIsNotReadToItsEnd() async throws {
        var limits = FileLimits(fileSize: 20, totalSize: 20)
        limits.bodySize = 500
        await #expect {
            try await receive(
                [("name=a", "1"), ("name=f; filename=\"a.pdf\"", String(repeating: "x", count: 500))], limits: limits)
        } throws: { error in
            guard let error = error as? ReceptionError else { return false }
            return error.fault == .togetherTooLarge(limit: 20) && error.form.fields.map(\.1) == ["1"]
        }
        #expect(scratch.files() == [])
    }

    @Test func textsAreBounded() async throws {
        var limits = FileLimits()
        limits.textSize = 10
        let form = try await receive(
            [("name=a", "12345"), ("name=b", "123456"), ("name=f; filename=\"a.pdf\"", Self.pdf)], limits: limits)
        #expect(form.fields.map(\.0) == ["a"])
        #expect(form.faults == ["b": .tooLarge(limit: 10)])
        #expect(form.files.count == 1)
    }

    @Test(arguments: [
        ("", false), ("--b", true),
        ("--b\r\nContent-Disposition: form-data; name=f; filename=\"c.pdf\"\r\n\r\n%PDF-", true),
    ])
    func cutOffKeepsWhatCame(ending: String, broken: Bool) async throws {
        await #expect {
            try await receive([("name=a", "1"), ("name=f; filename=\"a.pdf\"", Self.pdf)], ending: ending, cut: broken)
        } throws: { error in
            guard let error = error as? ReceptionError else { return false }
            return error.fault == .cutOff && error.form.fields.map(\.1) == ["1"]
        }
        #expect(scratch.files() == [])
    }

    @Test(arguments: ["name=a\u{1}", "filename=x"]) func malformed(disposition: String) async throws {
        await #expect {
            try await receive([("name=ok", "1"), (disposition, "x")])
        } throws: { ($0 as? ReceptionError)?.fault == .malformed && ($0 as? ReceptionError)?.form.fields.count == 1 }
    }

    @Test func aNulInATextIsMalformed() async throws {
        await #expect { try await receive([("name=a", "x\u{0}y")]) } throws: {
            ($0 as? ReceptionError)?.fault == .malformed
        }
    }

    @Test func bodiesAreCollectedUpToALimit() async throws {
        #expect(try await RequestBody.empty.collect(upTo: 0) == [])
        #expect(try await RequestBody.bytes([1, 2]).collect(upTo: 2) == [1, 2])
        #expect(try await stream(Array(0..<50), cut: false).collect(upTo: 50) == Array(0..<50))
        await #expect(throws: BodyError.tooLarge) { try await RequestBody.bytes([1, 2]).collect(upTo: 1) }
        await #expect(throws: BodyError.tooLarge) { try await stream(Array(0..<50), cut: false).collect(upTo: 49) }
        await #expect(throws: BodyError.cutOff) { try await stream(Array(0..<50), cut: true).collect(upTo: 50) }
    }

    @Test(arguments: Language.allCases) func everyFaultIsSaid(language: Language) throws {
        let words = Words(language, try Catalogue([FilePhrases.bundle]))
        let faults: [FileFault] = [
            .tooLarge(limit: 20_000_000), .togetherTooLarge(limit: 5_000), .wrongType(taken: [.pdf, .png]), .empty,
            .cutOff, .malformed,
        ]
        for fault in faults {
            let text = words(fault.phrase)
            #expect(!text.contains("‹") && !text.contains("{"), "\(text)")
        }
        #expect(words(FilePhrases.taken([.pdf], upTo: 20_000_000)).contains("20"))
    }
}
