package import Digest

/// The one lottery by which ties fall: a ticket is the SHA-256 of `grappe-lottery-1`, LF, the seed, LF and the student's name, in UTF-8; the
/// smallest comes first. Between places that a student ranks alike, the ticket's text goes on with LF and the place's name.
///
/// Anyone recomputes a ticket: `printf 'grappe-lottery-1\nSEED\nSTUDENT' | sha256sum`.
package struct Lottery: Sendable {
    private let beginning: String

    package init(seed: String) { beginning = "grappe-lottery-1\n\(seed)\n" }

    package func ticket(student: String) -> SHA256Digest { SHA256Digest(of: beginning + student) }
    package func ticket(student: String, place: String) -> SHA256Digest {
        SHA256Digest(of: "\(beginning)\(student)\n\(place)")
    }
}
