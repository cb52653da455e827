import Phrases
import Values

extension DossierSources {
    /// The entries of a register, in order, each found by its id.
    package struct Register: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
        private let choices: [Choice]
        private let index: KeyIndex

        /// - Parameter choices: each id once.
        package init(_ choices: [Choice]) { (self.choices, index) = (choices, KeyIndex(choices.map(\.id))) }
        package init(arrayLiteral choices: Choice...) { self.init(choices) }

        package var startIndex: Int { 0 }
        package var endIndex: Int { choices.count }
        package subscript(place: Int) -> Choice { choices[place] }

        /// The name of the entry of this id, in bytes of UTF-8.
        func name(of id: UnsafeBufferPointer<UInt8>) -> Localized? { index.find(id).map { choices[$0].name } }
    }
}
