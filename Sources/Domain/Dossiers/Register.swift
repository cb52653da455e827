import Phrases
import Values
import Web

extension DossierSources {
    /// The entries of a register, in order, each found by its id.
    package final class Register: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
        private let choices: [Choice]
        private let index: KeyIndex
        /// By the places of the choices, where the register is kept: pages show the same few names again and again.
        private let names: [Language: [HTML]]

        /// - Parameters:
        ///   - choices: each id once.
        ///   - isKept: for many pages; the names are drawn once for all of them.
        package init(_ choices: [Choice], isKept: Bool = false) {
            (self.choices, index) = (choices, KeyIndex(choices.map(\.id)))
            names = Dictionary(
                uniqueKeysWithValues: (isKept ? Language.allCases : []).map { language in
                    (language, choices.map { HTML($0.name, in: language) })
                })
        }
        package convenience init(arrayLiteral choices: Choice...) { self.init(choices) }

        package var startIndex: Int { 0 }
        package var endIndex: Int { choices.count }
        package subscript(place: Int) -> Choice { choices[place] }

        /// Writes the name of the entry of this id, in bytes of UTF-8.
        /// - Returns: whether there is one.
        func write(nameOf id: UnsafeBufferPointer<UInt8>, _ page: Page, on out: HTML.Writer) -> Bool {
            guard let place = index.find(id) else { return false }
            if let names = names[page.language] {
                out.write(names[place])
            } else {
                page.write(choices[place].name, on: out)
            }
            return true
        }
    }
}
