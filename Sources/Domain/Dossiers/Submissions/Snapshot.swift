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
    /// Lists of members and files, of which a page shows most and keeps none.
    private(set) var membersJSON: JSONView
    private(set) var filesJSON: JSONView

    package var members: [Member] {
        get { membersJSON.items.compactMap(Member.init) }
        set { membersJSON = JSONView(.array(newValue.map(\.json))) }
    }
    package var files: [DossierFile] { filesJSON.items.compactMap(DossierFile.init) }

    package init(
        callNumber: String, configurationVersion: Int, dossier: ID<Dossier>, number: String, name: Localized,
        cluster: String?, track: TrackID, submission: Int, at: Instant, answers: DossierAnswers,
        members: [Member], files: [DossierFile]
    ) {
        (self.callNumber, self.configurationVersion, self.dossier) = (callNumber, configurationVersion, dossier)
        (self.number, self.name, self.cluster, self.track) = (number, name, cluster, track)
        (self.submission, self.at, self.answers) = (submission, at, answers)
        membersJSON = JSONView(.array(members.map(\.json)))
        filesJSON = JSONView(.array(files.map(\.json)))
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
            "members": membersJSON.value,
            "files": filesJSON.value,
        ]
    }

    /// - Throws: `SnapshotFault` or `JSONFault` when the text is not one that was written here.
    package init(parsing text: String) throws { try self.init(JSONView(parsing: text)) }

    init(_ json: JSONView) throws {
        guard json["format"]?.text == Self.format, let call = json["call"], let dossier = json["dossier"],
            let submission = json["submission"], let callNumber = call["number"]?.text,
            let version = call["configuration"]?.number, let id = dossier["id"]?.text,
            let number = dossier["number"]?.text, let track = dossier["track"]?.text, let name = dossier["name"],
            let count = submission["number"]?.number, let at = submission["at"]?.text.flatMap({ Instant($0) }),
            let parts = json["parts"], let members = json["members"], let files = json["files"]
        else { throw SnapshotFault() }
        (self.callNumber, configurationVersion) = (callNumber, version)
        (self.dossier, self.number, self.track) = (ID(stored: id), number, TrackID(rawValue: track))
        self.name = Localized(fr: name["fr"]?.text, ar: name["ar"]?.text, en: name["en"]?.text)
        (cluster, self.submission, self.at) = (dossier["cluster"]?.text, count, at)
        (answers, membersJSON, filesJSON) = (DossierAnswers(reading: parts), members, files)
    }
}

package struct SnapshotFault: Error {}
