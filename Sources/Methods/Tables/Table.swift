/// A CSV text whose first record names its columns, read record by record.
package struct Table: ~Copyable {
    private var reader: CSVReader
    /// The first record.
    package let header: [String]

    /// - Throws: `TableFault` where the text is empty, or the first record names a column twice or not at all.
    package init(_ source: @escaping CSVReader.Source) throws {
        var reader = try CSVReader(source)
        header = try Self.header(&reader)
        self.reader = reader
    }

    private static func header(_ reader: inout CSVReader) throws -> [String] {
        guard try reader.next() else { throw TableFault(line: 1, column: 1, "an empty file: a header is missing") }
        var header: [String] = []
        for place in 0..<reader.count {
            let name = reader.text(place)
            guard !name.isEmpty else { throw reader.fault(place, "a column without a name") }
            guard !header.contains(name) else { throw reader.fault(place, "the column \(name) twice") }
            header.append(name)
        }
        return header
    }

    /// The places of these columns, in any order in the file.
    /// - Parameter optional: such as may be missing; their place is nil then.
    /// - Throws: `TableFault` where one is missing, or another one stands there.
    package func places(_ required: [String], optional: [String] = []) throws -> (required: [Int], optional: [Int?]) {
        for (place, name) in header.enumerated() where !required.contains(name) && !optional.contains(name) {
            throw reader.fault(place, "the column \(name) is unknown: \(Self.list(required, optional))")
        }
        return (try required.map { try self.place($0) }, optional.map { header.firstIndex(of: $0) })
    }

    /// The place of a column that must be there.
    package func place(_ name: String) throws -> Int {
        guard let place = header.firstIndex(of: name) else {
            throw reader.fault(header.count, "the column \(name) is missing")
        }
        return place
    }

    private static func list(_ required: [String], _ optional: [String]) -> String {
        "there are \(required.joined(separator: ", "))"
            + (optional.isEmpty ? "" : " and, at will, \(optional.joined(separator: ", "))")
    }

    /// Goes on to the next record, which has as many fields as the header; false at the end.
    package mutating func next() throws -> Bool {
        guard try reader.next() else { return false }
        guard reader.count == header.count else {
            let place = min(reader.count, header.count)
            throw reader.fault(place, "\(reader.count) fields where the header has \(header.count)")
        }
        return true
    }

    package var isSeparatedBySemicolon: Bool { reader.separator == UInt8(ascii: ";") }
    package subscript(place: Int) -> UnsafeBufferPointer<UInt8> { reader[place] }
    package func text(_ place: Int) -> String { reader.text(place) }
    package func fault(_ place: Int, _ message: String) -> TableFault { reader.fault(place, message) }
}
