import Dispatch

/// How many of a pool's connections work at once while all goes quickly.
///
/// A server on this machine shares its processors with us: more connections than processors then only take turns, and each turn costs a
/// change of process. One that has been at its work for long waits for a disk or reads much, and does not count: so no slow page holds up
/// the others as long as there is a further connection.
struct Briskness {
    private let most: Int
    private let slowAfter: UInt64
    /// Since when each connection has been at its present work, in nanoseconds of the system's clock; nil for an idle one.
    private var since: [UInt64?]

    /// - Parameters:
    ///   - most: how many that are not slow.
    ///   - slowAfter: milliseconds.
    init(connections: Int, most: Int, slowAfter: Int = 20) {
        (self.most, self.slowAfter) = (max(1, most), UInt64(slowAfter) * 1_000_000)
        since = Array(repeating: nil, count: connections)
    }

    func allowsAnother(at now: DispatchTime) -> Bool {
        var brisk = 0
        for start in since {
            if let start, now.uptimeNanoseconds < start + slowAfter { brisk += 1 }
        }
        return brisk < most
    }

    /// Milliseconds until it is worth asking again.
    var pause: Int { Int(slowAfter / 1_000_000) }

    mutating func begin(_ place: Int, at now: DispatchTime) { since[place] = now.uptimeNanoseconds }
    mutating func end(_ place: Int) { since[place] = nil }
}
