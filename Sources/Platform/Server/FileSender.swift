import Foundation
import HummingbirdCore
import NIOCore

/// Sends a stored file in pieces of 64 KiB.
enum FileSender {
    static func body(_ path: String, _ size: Int) -> ResponseBody {
        let write: @Sendable (inout any ResponseBodyWriter) async throws -> Void = { try await send(path, to: &$0) }
        return ResponseBody(contentLength: size, write)
    }

    static func send(_ path: String, to writer: inout any ResponseBodyWriter) async throws {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        while let piece = try file.read(upToCount: 65_536), !piece.isEmpty {
            try await writer.write(ByteBuffer(bytes: piece))
        }
        try await writer.finish(nil)
    }
}
