import Phrases
import Values

// What an invitation says to its addressee, and what became of it to whoever sent it.
extension DossierPhrases {
    static let invitationTitle: Phrase = "dossiers.invitation.title"
    static let invitationFrom: Phrase = "dossiers.invitation.from"
    static let invitationCandidate: Phrase = "dossiers.invitation.candidate"
    static let invitationCall: Phrase = "dossiers.invitation.call"
    static let invitationRight: Phrase = "dossiers.invitation.right"
    static let invitationToRead: Phrase = "dossiers.invitation.to-read"
    static let invitationToWrite: Phrase = "dossiers.invitation.to-write"
    static let invitationSent: Phrase = "dossiers.invitation.sent"
    static let invitationMeans: Phrase = "dossiers.invitation.means"
    static let join: Phrase = "dossiers.invitation.join"
    static let joined: Phrase = "dossiers.invitation.joined-said"
    static let decline: Phrase = "dossiers.invitation.decline"
    static let writeOver: Phrase = "dossiers.invitation.write-over"
    static let declined: Phrase = "dossiers.invitation.declined-said"
    static let pendingInvitations: Phrase = "dossiers.invitation.pending"
    static let answerInvitation: Phrase = "dossiers.invitation.answer"
    static func waitsForAnswer(_ name: Localized) -> Phrase { "dossiers.waits-answer \(name, as: "name")" }
    static let stateJoined: Phrase = "dossiers.invitation.state-joined"
    static let statePending: Phrase = "dossiers.invitation.state-pending"
    static let stateDeclined: Phrase = "dossiers.invitation.state-declined"
    static let withdrawInvitation: Phrase = "dossiers.invitation.withdraw"
    static let forgetInvitation: Phrase = "dossiers.invitation.forget"
    static let invitationWithdrawn: Phrase = "dossiers.invitation.withdrawn-said"
    static let rightChanged: Phrase = "dossiers.invitation.right-changed"
}
