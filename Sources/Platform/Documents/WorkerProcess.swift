import Foundation

/// A child process that answers frames on one socket, its standard input and output. It is killed when this goes away.
final class WorkerProcess {
    let id: pid_t
    private let socket: Int32
    private var seconds = 0
    private var deadline = ContinuousClock.now
    private static let largestAnswer = 256 << 20

    /// A socket, not two pipes: writing to a dead process then gives an error, not a signal to the whole server.
    init(_ command: [String]) throws(PDFError) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .unavailable
        }
        defer { close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        var arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawn(&child, command[0], &actions, nil, &arguments, environ) == 0 else {
            close(ends[0])
            throw .unavailable
        }
        (id, socket) = (child, ends[0])
    }

    deinit {
        close(socket)
        kill(id, SIGKILL)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    }

    /// From now on, all that follows must be done within so many seconds.
    func allow(seconds: Int) {
        self.seconds = seconds
        deadline = .now + .seconds(seconds)
    }

    func send(_ content: [UInt8], within seconds: Int) throws(PDFError) {
        allow(seconds: seconds)
        let bytes = withUnsafeBytes(of: UInt32(clamping: content.count).bigEndian, Array.init) + content
        var at = 0
        while at < bytes.count {
            try wait(for: POLLOUT)
            let sent = bytes.withUnsafeBytes {
                Foundation.send(socket, $0.baseAddress! + at, bytes.count - at, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
            }
            if sent > 0 { at += sent } else if sent == 0 || (errno != EAGAIN && errno != EINTR) { throw .died }
        }
    }

    typealias Frame = (status: UInt8, content: [UInt8])

    func receive() throws(PDFError) -> Frame {
        let head = try read(5)
        let count = head[1...].reduce(0) { $0 << 8 | Int($1) }
        guard count <= Self.largestAnswer else { throw .died }
        return (head[0], try read(count))
    }

    private func read(_ count: Int) throws(PDFError) -> [UInt8] {
        var out = [UInt8](repeating: 0, count: count)
        var at = 0
        while at < count {
            try wait(for: POLLIN)
            let got = out.withUnsafeMutableBytes { recv(socket, $0.baseAddress! + at, count - at, Int32(MSG_DONTWAIT)) }
            if got > 0 { at += got } else if got == 0 || (errno != EAGAIN && errno != EINTR) { throw .died }
        }
        return out
    }

    private func wait(for event: Int32) throws(PDFError) {
        while true {
            let left = (deadline - .now) / .milliseconds(1)
            guard left > 0 else { throw .timedOut(seconds: seconds) }
            var wanted = pollfd(fd: socket, events: Int16(event), revents: 0)
            if poll(&wanted, 1, Int32(min(left.rounded(.up), 1e9))) > 0 { return }
        }
    }
}
