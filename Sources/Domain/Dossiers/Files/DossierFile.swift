import CanonicalJSON
package import Digest
package import Files
package import Values

/// A file that answers one field. The bytes lie in the file store under `digest`.
package struct DossierFile: Sendable, Hashable {
    package let id: ID<DossierFile>
    package let part: String
    package let field: String
    package let name: String
    package let type: FileType
    /// In bytes.
    package let size: Int
    package let digest: SHA256Digest
    package let addedAt: Instant

    package init(
        id: ID<DossierFile>, part: String, field: String, name: String, type: FileType, size: Int,
        digest: SHA256Digest, addedAt: Instant
    ) {
        (self.id, self.part, self.field, self.name) = (id, part, field, name)
        (self.type, self.size, self.digest, self.addedAt) = (type, size, digest, addedAt)
    }

    var json: JSONValue {
        [
            "added-at": .string(addedAt.description), "digest": .string(digest.description), "field": .string(field),
            "id": .string(id.text), "name": .string(name), "part": .string(part), "size": .integer(size),
            "type": .string(type.rawValue),
        ]
    }

    init?(_ json: JSONView) {
        guard let id = json["id"]?.text, let part = json["part"]?.text, let field = json["field"]?.text,
            let name = json["name"]?.text, let type = json["type"]?.text.flatMap(FileType.init(rawValue:)),
            let size = json["size"]?.number, let digest = json["digest"]?.text.flatMap(SHA256Digest.init(hex:)),
            let addedAt = json["added-at"]?.text.flatMap({ Instant($0) })
        else { return nil }
        self.init(
            id: ID(stored: id), part: part, field: field, name: name, type: type, size: size, digest: digest,
            addedAt: addedAt)
    }
}
