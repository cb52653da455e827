import Foundation
import Synchronization
package import Values

/// The time of a demonstration that is led through an edition in minutes: a file holds a wall time of Casablanca (`2027-05-19T14:50`), and
/// from the moment it was written time runs on from there. It never goes back, whatever the file says.
package final class DemonstrationClock: Sendable {
    private let path: String
    private let latest: Mutex<Instant>

    /// - Throws: `SettingsError`, when the file holds no time.
    package init(file path: String) throws {
        guard let start = Self.read(path) else {
            throw SettingsError.value("demo-clock", "'\(path)' holds no time such as 2027-05-19T14:50")
        }
        self.path = path
        latest = Mutex(start)
    }

    package var clock: Clock { Clock { [self] in now } }

    /// A file that is being written, or is gone, leaves the time where it was.
    package var now: Instant {
        let read = Self.read(path)
        return latest.withLock {
            $0 = max($0, read ?? $0)
            return $0
        }
    }

    private static func read(_ path: String) -> Instant? {
        guard let text = FileManager.default.contents(atPath: path).map({ String(decoding: $0, as: UTF8.self) }),
            let start = LocalTime(text.trimmingCharacters(in: .whitespacesAndNewlines)),
            let written = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        else { return nil }
        return start.instant.adding(seconds: max(0, Int(Date().timeIntervalSince(written))))
    }
}
