import Phrases
import Values

/// What the pages of people, roles and invitations say.
extension PeoplePhrases {
    // Refusals
    static let isClosed: Phrase = "people.is-closed"
    static let alreadyEnded: Phrase = "people.already-ended"
    static let ownAdministration: Phrase = "people.own-administration"
    static let ownAccount: Phrase = "people.own-account"
    static let mayNotInvite: Phrase = "people.may-not-invite"
}
