import Foundation
import Synchronization

/// Reads stored configurations. Every page under a call needs one, and reading its text anew takes longer than all else of such a page;
/// so the last ones read are remembered by their text. The same text always gives the same value, whichever database it came from.
enum ConfigurationReading {
    private static let most = 64
    private static let known = Mutex<[String: (text: String, value: CallConfiguration)]>([:])

    /// - Parameter call: where to look first; another text under the same id is read anew.
    static func read(_ text: String, of call: String) throws -> CallConfiguration {
        if let kept = known.withLock({ $0[call] }), kept.text == text { return kept.value }
        let value = try JSONDecoder().decode(CallConfiguration.self, from: Data(text.utf8))
        known.withLock {
            if $0.count >= most { $0.removeAll() }
            $0[call] = (text, value)
        }
        return value
    }
}
