/// Where the texts lie that are bound to the statements of one connection, for as long as each runs: SQLite would ask for memory of its own
/// for every one of them. Statements end in the opposite order of their beginning, and so do their texts.
final class BoundTexts {
    private static let room = 16 << 10

    private let start = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    /// How many bytes are taken: a mark to go back to.
    private(set) var used = 0

    deinit { start.deallocate() }

    /// A copy that lies there until `release`; nil where there is no room for it.
    func lay(_ text: UnsafeBufferPointer<UInt8>) -> UnsafePointer<UInt8>? {
        guard text.count <= Self.room - used else { return nil }
        let place = start + used
        if let first = text.baseAddress { place.update(from: first, count: text.count) }
        used += text.count
        return UnsafePointer(place)
    }

    /// What was laid down since `mark` lies there no more.
    func release(to mark: Int) { used = mark }
}
