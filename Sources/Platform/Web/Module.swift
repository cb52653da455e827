package import Access
package import Database
package import Foundation
package import Jobs
package import Phrases
package import Values

/// Everything that one module brings to the product. `App/Modules.swift` is the one list of them.
package struct Module: Sendable {
    package let name: String
    /// The bundle that holds the folder `Phrases`; nil for a module without words.
    package let phrases: Bundle?
    package var routes: [Route] = []
    package var migrations: [Migration] = []
    /// Statements that give the digest and the size in bytes of every file that this module has recorded in the store.
    package var storedFiles: [SQL] = []
    /// Entries of the main menu, of the inner menu and of the footer.
    package var menu: [MenuEntry] = []
    /// What waits for a signed-in person in this module: lines of the first screen.
    package var waiting: [WaitingSource] = []
    /// What is to be read there beside: sections of the first screen.
    package var overviews: [OverviewSource] = []
    /// The records of this module that the latest acts may be told of.
    package var records: [RecordNames] = []
    package var jobs: @Sendable (Site) -> [JobHandler] = { _ in [] }
    /// How the words of closed lists that this module writes into the history are said.
    package var values: [ValueWords] = []

    package init(_ name: String, phrases: Bundle?) { (self.name, self.phrases) = (name, phrases) }
}

package struct MenuEntry: Sendable {
    package enum Place: Sendable { case main, footer(Phrase), workspace }
    package let place: Place
    package let title: Phrase
    package let path: Path
    package let access: RouteAccess
    /// Smaller stands first.
    package let order: Int

    package init(_ place: Place, _ title: Phrase, _ path: Path, access: RouteAccess = .anyone, order: Int = 50) {
        (self.place, self.title, self.path, self.access, self.order) = (place, title, path, access, order)
    }
}

/// A line of somebody's first screen: what is to be done, where, until when.
package struct Waiting: Sendable {
    package let what: Phrase
    package let path: Path
    package let until: Instant?

    package init(_ what: Phrase, _ path: Path, until: Instant? = nil) {
        (self.what, self.path, self.until) = (what, path, until)
    }
}

/// Asked when an actor opens the first screen; answers at most a few dozen lines, the most urgent first.
package struct WaitingSource: Sendable {
    package let lines: @Sendable (Actor, Instant, any Connection) throws -> [Waiting]
    package init(_ lines: @escaping @Sendable (Actor, Instant, any Connection) throws -> [Waiting]) {
        self.lines = lines
    }
}
