import Foundation
import Synchronization

/// A mail server on the loopback that takes one connection, answers as it is told, and keeps what was said to it.
final class TinyServer: Sendable {
    let port: Int
    private let socket: Int32
    private let heard = Mutex<[String]>([])

    /// `answers`: by the first word of a command, instead of the usual answer; an empty one is silence.
    init(_ answers: [String: String] = [:]) throws {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && listen(socket, 1) == 0 && getsockname(socket, $0, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRINUSE) }
        (self.socket, port) = (socket, Int(UInt16(bigEndian: address.sin_port)))
        Thread.detachNewThread { [self] in serve(answers) }
    }

    deinit { close(socket) }

    var lines: [String] { heard.withLock { $0 } }

    private func serve(_ answers: [String: String]) {
        let client = accept(socket, nil, nil)
        guard client >= 0 else { return }
        defer { close(client) }
        var (buffer, isContent) = ([UInt8](), false)
        say(answers["CONNECT"] ?? "220 tiny", to: client)
        while let line = read(client, &buffer) {
            heard.withLock { $0.append(line) }
            if isContent {
                guard line == "." else { continue }
                isContent = false
                say(answers["."] ?? "250 taken", to: client)
                continue
            }
            let word = String(line.split(separator: " ").first ?? "")
            let usual = ["EHLO": "250 tiny", "DATA": "354 go on", "QUIT": "221 bye"][word] ?? "250 ok"
            let answer = answers[word] ?? usual
            isContent = word == "DATA" && answer.hasPrefix("354")
            say(answer, to: client)
        }
    }

    private func say(_ text: String, to client: Int32) {
        if text.isEmpty { return }
        let bytes = Array((text + "\r\n").utf8)
        _ = send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    private func read(_ client: Int32, _ buffer: inout [UInt8]) -> String? {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                defer { buffer.removeFirst(end + 1) }
                return String(decoding: buffer[..<end].filter { $0 != 13 }, as: UTF8.self)
            }
            var piece = [UInt8](repeating: 0, count: 4096)
            let got = recv(client, &piece, piece.count, 0)
            guard got > 0 else { return nil }
            buffer += piece[..<got]
        }
    }
}
