import CanonicalJSON
import Calls
import Values

/// The canonical text of what is submitted, complete but for the dossier's number, which the transaction may have to give; the same bytes
/// as `Snapshot.canonicalText`.
struct SnapshotText: Sendable {
    private let beforeNumber: String
    private let afterNumber: String

    func text(number: String) -> String {
        var writer = CanonicalWriter()
        writer.string(number)
        let number = writer.text
        var text = ""
        text.reserveCapacity(beforeNumber.utf8.count + number.utf8.count + afterNumber.utf8.count)
        text += beforeNumber
        text += number
        text += afterNumber
        return text
    }

    /// The text on its way: the dossier's next submission, under its call as it was read. Between `init` and `finished` come the members
    /// from `files` to `parts`.
    struct Writing {
        var out = CanonicalWriter(capacity: 32_768)
        /// Where the number comes to stand.
        private let numberPlace: Int

        init(_ held: HeldDossier) {
            let (dossier, call) = (held.dossier, held.call)
            out.open(.object)
            out.member("call")
            out.open(.object)
            out.member("configuration")
            out.integer(call.configuration.version)
            out.member("number")
            out.string(call.number ?? call.id.text)
            out.close(.object)
            out.member("dossier")
            out.open(.object)
            out.member("cluster")
            out.string(dossier.cluster)
            out.member("id")
            out.string(dossier.id.text)
            out.member("name")
            out.open(.object)
            out.member("ar")
            out.string(dossier.name.ar)
            out.member("en")
            out.string(dossier.name.en)
            out.member("fr")
            out.string(dossier.name.fr)
            out.close(.object)
            out.member("number")
            numberPlace = out.bytes.count
            out.member("track")
            out.string(dossier.track.rawValue)
            out.close(.object)
        }

        consuming func finished(_ held: HeldDossier, at now: Instant) -> SnapshotText {
            out.member("submission")
            out.open(.object)
            out.member("at")
            out.string(now.description)
            out.member("number")
            out.integer(held.dossier.submissions + 1)
            out.close(.object)
            out.close(.object)
            return SnapshotText(
                beforeNumber: String(decoding: out.bytes[..<numberPlace], as: UTF8.self),
                afterNumber: String(decoding: out.bytes[numberPlace...], as: UTF8.self))
        }
    }
}
