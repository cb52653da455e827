import Database
import Foundation
import Synchronization

/// Reads stored configurations. Every page under a call needs one, and reading its text anew takes longer than all else of such a page;
/// so the last ones read are remembered by their text. The same text always gives the same value, whichever database it came from.
enum ConfigurationReading {
    private static let most = 64
    private static let known = Mutex<[String: (text: [UInt8], value: CallConfiguration)]>([:])

    /// The configuration in `column`.
    /// - Parameter call: where to look first; another text under the same id is read anew.
    static func read(_ row: Row, _ column: Int, of call: String) throws -> CallConfiguration {
        let kept = known.withLock { $0[call] }
        return try row.bytes(column) { bytes in
            if let kept, isSame(kept.text, bytes) { return kept.value }
            return try read(Array(bytes), of: call)
        }
    }

    private static func isSame(_ kept: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        kept.withUnsafeBytes {
            $0.count == bytes.count && memcmp($0.baseAddress!, bytes.baseAddress!, bytes.count) == 0
        }
    }

    private static func read(_ text: [UInt8], of call: String) throws -> CallConfiguration {
        let value = try JSONDecoder().decode(CallConfiguration.self, from: Data(text))
        known.withLock {
            if $0.count >= most { $0.removeAll() }
            $0[call] = (text, value)
        }
        return value
    }
}
