package import Access
package import Digest
package import History
package import Values

/// One deposit of a dossier, or the answer to the request for missing items: kept as it was, with its receipt.
package struct Submission: Sendable {
    package enum Kind: String, Sendable { case deposit, completion }

    package let id: ID<Submission>
    package let dossier: ID<Dossier>
    /// Counts the dossier's submissions, from 1.
    package let number: Int
    package let kind: Kind
    /// The dossier's revision that was submitted: the same revision is submitted once.
    package let revision: Int
    package let receipt: ReceiptNumber
    /// The instant at which the whole request had arrived.
    package let at: Instant
    package let by: ID<Person>
    /// SHA-256 of the canonical snapshot.
    package let digest: SHA256Digest
    package let files: Int
    /// The head of the history just after this submission was recorded in it.
    package let chain: Head

    package init(
        id: ID<Submission>, dossier: ID<Dossier>, number: Int, kind: Kind, revision: Int, receipt: ReceiptNumber,
        at: Instant, by: ID<Person>, digest: SHA256Digest, files: Int, chain: Head
    ) {
        (self.id, self.dossier, self.number, self.kind) = (id, dossier, number, kind)
        (self.revision, self.receipt, self.at, self.by) = (revision, receipt, at, by)
        (self.digest, self.files, self.chain) = (digest, files, chain)
    }
}
