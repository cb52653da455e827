import Foundation
import TestSupport
import Testing

@testable import Documents

/// A process that speaks the worker's language and does wrong when it is told to.
private let script = """
    import os, signal, struct, sys
    open(sys.argv[1], "a").write("start\\n")
    def answer(status, content): os.write(1, struct.pack(">BI", status, len(content)) + content)
    def read(count):
        out = b""
        while len(out) < count:
            part = os.read(0, count - len(out))
            if not part: sys.exit()
            out += part
        return out
    answer(2, b"ready")
    while True:
        html = read(struct.unpack(">I", read(4))[0])
        if html == b"hang": signal.pause()
        if html == b"die": sys.exit()
        if html == b"half": os.write(1, b"\\0\\0\\0"); sys.exit()
        if html == b"huge": os.write(1, b"\\0\\xff\\xff\\xff\\xff")
        answer(1 if html == b"wrong" else 0, b"%PDF " + html)
    """

private let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
}

@Suite(.enabled(if: python != nil, "no python3 here")) final class WorkerFaultTests: Sendable {
    private let folder: URL
    private let worker: PDFWorker
    private static let hello = Array("%PDF hello".utf8)

    init() throws {
        folder = ScratchFolder.url.appendingPathComponent("grappe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("worker.py").path
        try script.write(toFile: path, atomically: true, encoding: .utf8)
        worker = Self.worker(in: folder, timeOut: 120)
    }

    /// A busy machine is slow, not broken: only what waits for the end of the time is given little of it.
    private static func worker(in folder: URL, timeOut: Int) -> PDFWorker {
        PDFWorker(
            .init(
                python: python ?? "", script: folder.appendingPathComponent("worker.py").path,
                assets: folder.appendingPathComponent("starts").path, timeOut: timeOut))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func starts() throws -> Int {
        try String(contentsOf: folder.appendingPathComponent("starts"), encoding: .utf8).split(separator: "\n").count
    }

    private func pdf(_ text: String) async throws -> [UInt8] { try await worker.pdf(Array(text.utf8)) }

    @Test func oneProcessForManyDocuments() async throws {
        try await worker.warmUp()
        try await withThrowingTaskGroup { group in
            for number in 0..<20 { group.addTask { (number, try await self.pdf("\(number)")) } }
            for try await (number, pdf) in group { #expect(pdf == Array("%PDF \(number)".utf8)) }
        }
        let large = [UInt8](repeating: 65, count: 5_000_000)
        #expect(try await worker.pdf(large).count == 5_000_005)
        #expect(try starts() == 1)
    }

    @Test func timeOutReplacesIt() async throws {
        let hasty = Self.worker(in: folder, timeOut: 10)
        await #expect(throws: PDFError.timedOut(seconds: 10)) { try await hasty.pdf(Array("hang".utf8)) }
        #expect(try await hasty.pdf(Array("hello".utf8)) == Self.hello)
        #expect(try starts() == 2)
    }

    @Test func killedWhileItWaits() async throws {
        #expect(try await pdf("hello") == Self.hello)
        let id = try #require(await worker.processID)
        #expect(kill(id, SIGKILL) == 0)
        #expect(try await pdf("hello") == Self.hello)
        #expect(try starts() == 2)
        #expect(await worker.processID != id)
    }

    @Test(arguments: ["die", "half", "huge"]) func dyingOfADocument(text: String) async throws {
        await #expect(throws: PDFError.died) { try await self.pdf(text) }
        #expect(try await pdf("hello") == Self.hello)
        #expect(try starts() == 3)
    }

    @Test func errorsLeaveItRunning() async throws {
        await #expect(throws: PDFError.refused("%PDF wrong")) { try await self.pdf("wrong") }
        #expect(try await pdf("hello") == Self.hello)
        #expect(try starts() == 1)
    }

    @Test func stopEndsTheProcess() async throws {
        try await worker.warmUp()
        let id = try #require(await worker.processID)
        await worker.stop()
        #expect(kill(id, 0) == -1 && errno == ESRCH)
    }

    @Test(arguments: ["/nonexistent/python", "/bin/false"]) func cannotStart(command: String) async throws {
        let worker = PDFWorker(.init(python: command, script: "x", assets: "y"))
        await #expect(throws: PDFError.unavailable) { try await worker.pdf([]) }
    }
}
