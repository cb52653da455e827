import Database

/// A statement's values in libpq's shape: each as text that ends in a zero byte, NULL as no text.
/// The server infers the types from where the values stand.
struct Parameters {
    private var bytes: [CChar] = []
    private var offsets: [Int?] = []

    /// - Throws: `DatabaseError.statement` for a text that holds the character U+0000, which PostgreSQL cannot store and which
    ///   would otherwise cut the text short without a word.
    init(_ values: [SQLValue]) throws {
        offsets.reserveCapacity(values.count)
        for value in values {
            switch value {
            case .null: offsets.append(nil)
            case .text(let text): try append(text)
            case .int(let int): try append(String(int))
            case .bool(let bool): try append(bool ? "t" : "f")
            }
        }
    }

    private mutating func append(_ text: String) throws {
        offsets.append(bytes.count)
        for byte in text.utf8 {
            guard byte != 0 else { throw DatabaseError.statement("a text holds U+0000") }
            bytes.append(CChar(bitPattern: byte))
        }
        bytes.append(0)
    }

    /// Lends the pointers, valid for the length of `body`.
    func lend<Value>(_ body: (_ count: Int32, _ values: [UnsafePointer<CChar>?]) -> Value) -> Value {
        bytes.withUnsafeBufferPointer { buffer in
            body(Int32(offsets.count), offsets.map { offset in offset.map { buffer.baseAddress! + $0 } })
        }
    }
}
