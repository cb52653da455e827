import CanonicalJSON
package import Digest

/// What a log says of itself at one moment, signed: whoever holds two heads of one size with different roots has proof that it lied.
package struct TreeHead: Equatable, Sendable {
    /// Which log.
    package let origin: String
    package let size: Int
    package let root: NodeHash
    /// Of the log's clock, RFC 3339 in UTC.
    package let time: String

    package init(origin: String, size: Int, root: NodeHash, time: String) {
        (self.origin, self.size, self.root, self.time) = (origin, size, root, time)
    }

    /// The canonical JSON `{origin, root, size, time}` (RFC 8785), over whose bytes the signature goes.
    package var bytes: [UInt8] {
        let members: [(String, JSONValue)] = [
            ("origin", .string(origin)), ("root", .string(root.description)), ("size", .integer(size)),
            ("time", .string(time)),
        ]
        return JSONValue.object(JSONMembers(members)).canonical
    }

    package func signature(by key: SigningKey) -> [UInt8] { key.signature(of: bytes) }
    package func isSigned(_ signature: [UInt8], by key: VerifyingKey) -> Bool { key.verifies(signature, of: bytes) }
}
