import Foundation

/// One connection to this machine, spoken to byte by byte. Its calls wait: they belong on a thread of their own.
package final class Wire {
    package enum Fault: Error { case refused, lost }
    private let end: Int32

    /// - Throws: `Fault.refused` when nobody listens there.
    package init(_ port: Int) throws {
        end = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let isOpen = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(end, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard isOpen == 0 else { throw Fault.refused }
    }

    deinit { close(end) }

    package func send(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(end, $0.baseAddress!, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Fault.lost }
            rest = rest.dropFirst(count)
        }
    }

    /// All that comes until the other side closes.
    package func rest() -> String {
        var (all, piece) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = recv(end, &piece, piece.count, 0)
            guard count > 0 else { return String(decoding: all, as: UTF8.self) }
            all += piece[..<count]
        }
    }

    /// One request on a connection of its own.
    package static func get(_ port: Int, _ path: String) throws -> String {
        let wire = try Wire(port)
        try wire.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        return wire.rest()
    }

    /// Does what waits on a thread of its own.
    package static func waiting<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
        }
    }
}
