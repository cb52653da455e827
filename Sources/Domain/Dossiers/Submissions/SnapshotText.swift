import CanonicalJSON
import Calls
import Values

/// The canonical text of what is submitted, complete but for the dossier's number, which the transaction may have to give; the same bytes
/// as `Snapshot.canonicalText`.
struct SnapshotText: Sendable {
    private let written: [UInt8]
    /// Where in `written` the number comes to stand.
    private let numberPlace: Int

    /// The whole text in UTF-8.
    func bytes(number: String) -> [UInt8] {
        var writer = CanonicalWriter(capacity: 64)
        writer.string(number)
        let number = writer.bytes
        var bytes: [UInt8] = []
        bytes.reserveCapacity(written.count + number.count)
        bytes += written[..<numberPlace]
        bytes += number
        bytes += written[numberPlace...]
        return bytes
    }

    /// The text on its way: the dossier's next submission, under its call as it was read. Between `init` and `finished` come the members
    /// from `files` to `parts`.
    struct Writing: ~Copyable {
        var out = CanonicalWriter(capacity: 32_768)
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
            numberPlace = out.count
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
            return SnapshotText(written: out.bytes, numberPlace: numberPlace)
        }
    }
}
