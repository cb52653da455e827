package import Access
package import Database
package import Phrases
package import Values

/// A section of somebody's first screen beside what waits: what is under way or was done lately, to be read.
package struct Overview: Sendable {
    package enum Time: Sendable, Equatable { case at(Instant), until(Instant), on(Day) }

    /// One thing to read, and since or until when.
    package struct Line: Sendable {
        package let what: Phrase
        package let detail: Phrase?
        /// nil for what has no page of its own.
        package let path: Path?
        package let time: Time?

        package init(_ what: Phrase, _ path: Path?, detail: Phrase? = nil, _ time: Time? = nil) {
            (self.what, self.path, self.detail, self.time) = (what, path, detail, time)
        }
    }

    package let title: Phrase
    package let lines: [Line]
    /// What is said where there is no line.
    package let none: Phrase
    /// Where all of them are.
    package let all: (label: Phrase, path: Path)?

    package init(_ title: Phrase, _ lines: [Line], none: Phrase, all: (label: Phrase, path: Path)? = nil) {
        (self.title, self.lines, self.none, self.all) = (title, lines, none, all)
    }
}

/// Asked when an actor opens the first screen: nil for whom it does not concern, a few lines for the others.
package struct OverviewSource: Sendable {
    /// Smaller stands first.
    package let order: Int
    package let read: @Sendable (Actor, Instant, any Connection) throws -> Overview?

    package init(order: Int, _ read: @escaping @Sendable (Actor, Instant, any Connection) throws -> Overview?) {
        (self.order, self.read) = (order, read)
    }
}

/// How the latest acts on one kind of record are told to whoever may read all of them.
package struct RecordNames: Sendable {
    package typealias Named = (name: Phrase, path: Path)

    /// As history names the kind.
    package let kind: String
    /// Acts that are not told.
    package let except: Set<String>
    /// The records that this actor may see, by id: their names, and the pages that tell more. What is absent is not told of.
    package let names: @Sendable ([String], Actor, Instant, any Connection) throws -> [String: Named]

    package init(
        _ kind: StaticString, except: Set<String> = [],
        _ names: @escaping @Sendable ([String], Actor, Instant, any Connection) throws -> [String: Named]
    ) {
        (self.kind, self.except, self.names) = (kind.description, except, names)
    }
}
