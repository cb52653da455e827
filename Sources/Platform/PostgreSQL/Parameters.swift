import Database
import Glibc

/// A statement's values in libpq's shape: each as text that ends in a zero byte, NULL as no text.
/// The server infers the types from where the values stand.
struct Parameters: Sendable {
    private var bytes: [CChar] = []
    private var offsets: [Int?] = []

    /// - Throws: `DatabaseError.statement` for a text that holds the character U+0000, which PostgreSQL cannot store and which
    ///   would otherwise cut the text short without a word.
    init(_ sql: SQL) throws {
        try sql.values(for: .postgresql) { value in
            switch value {
            case .null: offsets.append(nil)
            case .text(let text): try append(text)
            case .utf8(let text): try text.withUnsafeBufferPointer { try append($0) }
            case .int(let int): try append(String(int))
            case .bool(let bool): try append(bool ? "t" : "f")
            }
        }
    }

    private init() {}
    static let none = Parameters()

    private mutating func append(_ text: String) throws {
        var text = text
        try text.withUTF8 { try append($0) }
    }

    private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) throws {
        offsets.append(bytes.count)
        bytes.append(contentsOf: UnsafeRawBufferPointer(utf8).bindMemory(to: CChar.self))
        let isWhole = utf8.baseAddress.map { memchr($0, 0, utf8.count) == nil } ?? true
        guard isWhole else { throw DatabaseError.statement("a text holds U+0000") }
        bytes.append(0)
    }

    /// Lends the pointers, valid for the length of `body`.
    func lend<Value>(_ body: (_ count: Int32, _ values: [UnsafePointer<CChar>?]) -> Value) -> Value {
        bytes.withUnsafeBufferPointer { buffer in
            body(Int32(offsets.count), offsets.map { offset in offset.map { buffer.baseAddress! + $0 } })
        }
    }
}
