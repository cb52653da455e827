import Commands
import Glibc

/// A free port, chosen before anything is built that names it: links in mail and QR codes hold the site's address.
///
/// The socket stays bound and never listens, so that nobody else is given the port before the server takes it.
final class FreePort: Sendable {
    let number: Int
    private let socket: Int32

    /// - Throws: `CommandFailure` where no port of `host` can be had.
    init(on host: String) throws {
        var wanted = addrinfo()
        (wanted.ai_family, wanted.ai_socktype) = (AF_UNSPEC, Int32(SOCK_STREAM.rawValue))
        wanted.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, "0", &wanted, &found) == 0, let first = found else {
            throw CommandFailure.failed("cannot serve on \(host): no such address")
        }
        defer { freeaddrinfo(first) }
        let socket = Glibc.socket(first.pointee.ai_family, first.pointee.ai_socktype, 0)
        guard socket >= 0, let number = Self.bind(socket, first.pointee) else {
            if socket >= 0 { close(socket) }
            throw CommandFailure.failed("cannot serve on \(host): no port is free")
        }
        (self.socket, self.number) = (socket, number)
    }

    deinit { close(socket) }

    private static func bind(_ socket: Int32, _ address: addrinfo) -> Int? {
        var yes: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        guard setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, size) == 0,
            Glibc.bind(socket, address.ai_addr, address.ai_addrlen) == 0
        else { return nil }
        var taken = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let told = withUnsafeMutablePointer(to: &taken) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
        }
        guard told == 0 else { return nil }
        // In both families the port stands in the same place, in the network's byte order.
        return withUnsafeBytes(of: &taken) { Int(UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self))) }
    }
}
