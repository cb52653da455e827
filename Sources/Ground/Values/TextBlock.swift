import Glibc

/// The texts of many rows one after the other in one piece of memory, each known by its place: a list of fifty rows would otherwise make
/// hundreds of strings, only to write each of them once.
package struct TextBlock: Sendable {
    /// Where a text lies in the block that gave it, and in no other.
    package struct Place: Sendable, Equatable {
        fileprivate let start: Int
        fileprivate let end: Int
    }

    private var bytes: [UInt8] = []

    /// - Parameter capacity: how many bytes are expected; more are taken too.
    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Keeps a copy of a text, given in bytes of UTF-8.
    package mutating func keep(_ text: UnsafeBufferPointer<UInt8>) -> Place {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return Place(start: start, end: bytes.count)
    }

    /// Lends the bytes of a text where they lie: valid only within `read`.
    package func read(_ place: Place, _ read: (UnsafeBufferPointer<UInt8>) -> Void) {
        precondition(place.end <= bytes.count)
        bytes.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[place.start..<place.end])) }
    }

    package subscript(place: Place) -> String { String(decoding: bytes[place.start..<place.end], as: UTF8.self) }

    fileprivate func holds(_ text: UnsafeBufferPointer<UInt8>, at place: Place) -> Bool {
        guard place.end - place.start == text.count else { return false }
        guard let other = text.baseAddress else { return true }
        return bytes.withUnsafeBytes { memcmp($0.baseAddress! + place.start, other, text.count) == 0 }
    }
}

/// A text of several languages as one reader is shown it: where it lies in its block, and the language that it is in.
package struct ShownText: Sendable, Equatable {
    package let place: TextBlock.Place
    package let language: Language
    package init(_ place: TextBlock.Place, in language: Language) { (self.place, self.language) = (place, language) }
}

/// The few different texts that a column holds over many rows, each known by its number, from 0 in the order in which they came: what is
/// made of a text is then made once, not in every row.
package struct DistinctTexts: Sendable {
    private var block = TextBlock()
    private var places: [TextBlock.Place] = []

    package init() {}

    package var count: Int { places.count }

    /// The number of a text, given in bytes of UTF-8: `count` as it was before, where it is new.
    package mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int {
        for number in places.indices where block.holds(text, at: places[number]) { return number }
        places.append(block.keep(text))
        return places.count - 1
    }
}
