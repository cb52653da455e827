import Phrases

enum MailboxPhrases {
    static let demonstration: Phrase = "mailbox.demonstration"
    static let title: Phrase = "mailbox.title"
    static let explained: Phrase = "mailbox.explained"
    static let none: Phrase = "mailbox.none"
    static let to: Phrase = "mailbox.to"
    static let from: Phrase = "mailbox.from"
    static let date: Phrase = "mailbox.date"
}
