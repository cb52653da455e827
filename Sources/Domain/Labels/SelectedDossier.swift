package import Access
package import Calls
package import Database
package import Dossiers
package import Values

/// What a label needs to know of a dossier that a signed decision selected.
package struct SelectedDossier: Sendable, Hashable {
    package let id: ID<Dossier>
    package let number: String
    package var name: Localized
    /// The cluster of the directory that applied, when it is one.
    package let cluster: String?
    package let call: ID<Call>
    package let callNumber: String
    package let track: TrackID
    /// When and by whom the decision was signed.
    package let signedAt: Instant
    package let signedBy: ID<Person>
    /// What the decision asks for besides, recalled wherever something is given on its ground.
    package let conditions: String?

    package init(
        id: ID<Dossier>, number: String, name: Localized, cluster: String?, call: ID<Call>, callNumber: String,
        track: TrackID, signedAt: Instant, signedBy: ID<Person>, conditions: String? = nil
    ) {
        (self.id, self.number, self.name, self.cluster) = (id, number, name, cluster)
        (self.call, self.callNumber, self.track) = (call, callNumber, track)
        (self.signedAt, self.signedBy, self.conditions) = (signedAt, signedBy, conditions)
    }
}

/// A slot for the module that decides: the dossiers of a call that were selected by a signed decision, by number.
package struct SelectedDossiers: Sendable {
    package let of: @Sendable (ID<Call>, any Connection) throws -> [SelectedDossier]
    /// Whether the results of the call are published: a label becomes public no earlier.
    package let arePublished: @Sendable (ID<Call>, any Connection) throws -> Bool
    /// The candidate's name as a certificate bears it, in every language in which it is known. Read when a label is proposed, not for
    /// lists: it may have to be looked up in what was deposited.
    package let certifiedName: @Sendable (SelectedDossier, any Connection) throws -> Localized
    package init(
        arePublished: @escaping @Sendable (ID<Call>, any Connection) throws -> Bool,
        certifiedName: @escaping @Sendable (SelectedDossier, any Connection) throws -> Localized = { one, _ in one.name
        },
        _ of: @escaping @Sendable (ID<Call>, any Connection) throws -> [SelectedDossier]
    ) { (self.arePublished, self.certifiedName, self.of) = (arePublished, certifiedName, of) }
    /// Where nothing decides, nothing is selected.
    package static let none = SelectedDossiers(arePublished: { _, _ in false }) { _, _ in [] }
}
