import Digest
import Dispatch
import Foundation

/// Hashing takes 15 ms and 19 MiB: one at a time, on a thread of its own, so that neither pages nor memory suffer
/// from a crowd.
enum PasswordWork {
    private static let queue = DispatchQueue(label: "grappe.passwords")

    /// RFC 8265, 4.2: the same password typed on another keyboard gives the same characters.
    static func prepared(_ password: String) -> String { password.precomposedStringWithCanonicalMapping }

    static func hash(_ password: String) async -> String {
        await withCheckedContinuation { done in
            queue.async { done.resume(returning: Password.hash(prepared(password))) }
        }
    }

    /// Against `hash` or, where there is none, against a hash of nothing: the answer takes as long either way.
    static func verify(_ password: String, against hash: String?) async -> Bool {
        await withCheckedContinuation { done in
            queue.async {
                let matches = Password.verify(prepared(password), against: hash ?? Password.dummy)
                done.resume(returning: matches && hash != nil)
            }
        }
    }
}
