package import Database
package import Values

/// A slot for modules that award labels and sign contracts on this platform: whom they count on a day.
///
/// A cluster is told by its id in the directory; a candidate that the directory does not hold by any text that is its own.
package struct Awarded: Sendable {
    package struct Answer: Sendable, Equatable {
        /// Given a label or a contract by that day, whatever became of it.
        package var ever: Set<String>
        package var labelled: Set<String>
        package var supported: Set<String>

        package init(ever: Set<String> = [], labelled: Set<String> = [], supported: Set<String> = []) {
            (self.ever, self.labelled, self.supported) = (ever, labelled, supported)
        }
        package static let none = Answer()
    }

    package let read: @Sendable (Day, any Connection) throws -> Answer
    package init(_ read: @escaping @Sendable (Day, any Connection) throws -> Answer) { self.read = read }
    package static let none = Awarded { _, _ in .none }
}
