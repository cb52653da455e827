import CanonicalJSON
package import Calls
import Digest
package import Values

/// All that was submitted, as it stood at that instant: what the ministry reads from then on, whatever becomes of the draft.
package struct Snapshot: Sendable, Equatable {
    package var callNumber: String
    /// Of the call's configuration under which the answers were given.
    package var configurationVersion: Int
    package var dossier: ID<Dossier>
    package var number: String
    package var name: Localized
    package var cluster: String?
    package var track: TrackID
    /// Counts the dossier's submissions, from 1.
    package var submission: Int
    package var at: Instant
    package var answers: DossierAnswers
    package var members: [Member]
    package var files: [DossierFile]

    package init(
        callNumber: String, configurationVersion: Int, dossier: ID<Dossier>, number: String, name: Localized,
        cluster: String?, track: TrackID, submission: Int, at: Instant, answers: DossierAnswers,
        members: [Member], files: [DossierFile]
    ) {
        (self.callNumber, self.configurationVersion, self.dossier) = (callNumber, configurationVersion, dossier)
        (self.number, self.name, self.cluster, self.track) = (number, name, cluster, track)
        (self.submission, self.at, self.answers) = (submission, at, answers)
        (self.members, self.files) = (members, files)
    }

    /// Canonical JSON (RFC 8785): the receipt's hash is the SHA-256 of these bytes.
    package var canonicalText: String { json.canonicalText }

    static let format = "grappe-dossier-1"

    private var callJSON: JSONValue {
        ["configuration": .integer(configurationVersion), "number": .string(callNumber)]
    }
    private var dossierJSON: JSONValue {
        [
            "cluster": JSONValue(cluster), "id": .string(dossier.text),
            "name": ["ar": JSONValue(name.ar), "en": JSONValue(name.en), "fr": JSONValue(name.fr)],
            "number": .string(number), "track": .string(track.rawValue),
        ]
    }
    private var submissionJSON: JSONValue { ["at": .string(at.description), "number": .integer(submission)] }

    private var json: JSONValue {
        [
            "format": .string(Self.format), "call": callJSON, "dossier": dossierJSON, "submission": submissionJSON,
            "parts": answers.json,
            "members": .array(members.map(\.json)),
            "files": .array(files.map(\.json)),
        ]
    }

    /// - Throws: `SnapshotFault` or `JSONFault` when the text is not one that was written here.
    package init(parsing text: String) throws { try self.init(JSONView(parsing: text)) }

    init(_ json: JSONView) throws {
        guard json["format"]?.text == Self.format, let call = json["call"], let dossier = json["dossier"],
            let submission = json["submission"], let callNumber = call["number"]?.text,
            let version = call["configuration"]?.number, let id = dossier["id"]?.text,
            let number = dossier["number"]?.text, let track = dossier["track"]?.text, let name = dossier["name"],
            let count = submission["number"]?.number, let at = submission["at"]?.text.flatMap({ Instant($0) })
        else { throw SnapshotFault() }
        self.init(
            callNumber: callNumber, configurationVersion: version, dossier: ID(stored: id), number: number,
            name: Localized(fr: name["fr"]?.text, ar: name["ar"]?.text, en: name["en"]?.text),
            cluster: dossier["cluster"]?.text, track: TrackID(rawValue: track), submission: count, at: at,
            answers: DossierAnswers(Dictionary(uniqueKeysWithValues: json["parts"]?.members ?? [])),
            members: json["members"]?.items.compactMap(Member.init) ?? [],
            files: json["files"]?.items.compactMap(DossierFile.init) ?? [])
    }
}

package struct SnapshotFault: Error {}
