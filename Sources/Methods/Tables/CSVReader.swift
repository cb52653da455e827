/// The records of a CSV text (RFC 4180, UTF-8) one after the other, keeping one at a time however long the text is.
///
/// A byte order mark is passed over, lines end with LF or CRLF. The separator is `;` where the first line holds one and no `,`, and `,`
/// otherwise. A field in quotes may hold separators and line breaks, and a quote written twice.
package struct CSVReader: ~Copyable {
    /// Fills the memory it is given from its beginning; 0 at the end of the text.
    package typealias Source = (UnsafeMutableRawBufferPointer) throws -> Int

    private let source: Source
    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var end = 0  // of what was read
    private var isAtEnd = false
    private var start = 0  // of the record
    private var after = 0  // of the record and its line break
    private var line = 1  // of the record's beginning
    private var breaks = 0  // line breaks in the record and after it
    private var fields: [Field] = []
    package private(set) var separator = UInt8(ascii: ",")

    /// Bytes of the content, from the record's beginning.
    private struct Field { var start, end: Int }

    package init(capacity: Int = 1 << 18, _ source: @escaping Source) throws {
        (self.source, self.capacity) = (source, max(capacity, 16))
        buffer = .allocate(capacity: self.capacity)
        try beginText()
    }

    deinit { buffer.deallocate() }

    /// Fields of the present record.
    package var count: Int { fields.count }

    /// The bytes of a field, without its quotes: to be read before the next record is.
    package subscript(place: Int) -> UnsafeBufferPointer<UInt8> {
        let field = fields[place]
        return UnsafeBufferPointer(start: buffer + start + field.start, count: field.end - field.start)
    }

    package func text(_ place: Int) -> String { String(decoding: self[place], as: UTF8.self) }

    /// Goes on to the next record; false at the end of the text.
    /// - Throws: `TableFault`, or what the source throws.
    package mutating func next() throws -> Bool {
        start = after
        line += breaks
        breaks = 0
        fields.removeAll(keepingCapacity: true)
        var (at, isASCII) = (start, true)
        guard try has(&at) else { return false }
        while true {
            let isLast = try field(&at, &isASCII)
            if isLast { break }
        }
        after = at
        if !isASCII, let wrong = UTF8Check.firstFault(UnsafeBufferPointer(start: buffer + start, count: after - start))
        {
            throw fault(at: wrong, "this is not UTF-8")
        }
        return true
    }

    /// A fault in a field of the present record; behind the last one where there is no such field.
    package func fault(_ place: Int, _ message: String) -> TableFault {
        fault(at: place < fields.count ? fields[place].start : fields.last?.end ?? 0, message)
    }
}

extension CSVReader {
    private func fault(at offset: Int, _ message: String) -> TableFault {
        var (line, column) = (line, 1)
        for byte in UnsafeBufferPointer(start: buffer + start, count: offset) {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return TableFault(line: line, column: column, message)
    }

    /// Passes over the byte order mark and looks at the first line for the separator.
    private mutating func beginText() throws {
        var at = 2
        if try has(&at), buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { (start, after) = (3, 3) }
        at = start
        var (hasSemicolon, hasComma) = (false, false)
        while try has(&at), buffer[at] != UInt8(ascii: "\n") {
            hasSemicolon = hasSemicolon || buffer[at] == UInt8(ascii: ";")
            hasComma = hasComma || buffer[at] == UInt8(ascii: ",")
            at += 1
        }
        if hasSemicolon, !hasComma { separator = UInt8(ascii: ";") }
    }

    /// Whether there is a byte at this place, reading on where none was read yet: the record moves to the beginning then, and the place with it.
    @inline(__always)
    private mutating func has(_ at: inout Int) throws -> Bool {
        at < end ? true : try readOn(&at)
    }

    @inline(never)
    private mutating func readOn(_ at: inout Int) throws -> Bool {
        while at >= end, !isAtEnd {
            if start > 0 {
                buffer.update(from: buffer + start, count: end - start)
                (end, at) = (end - start, at - start)
                (start, after) = (0, max(0, after - start))
            }
            if end == capacity {
                let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
                larger.update(from: buffer, count: end)
                buffer.deallocate()
                (buffer, capacity) = (larger, capacity * 2)
            }
            let count = try source(UnsafeMutableRawBufferPointer(start: buffer + end, count: capacity - end))
            end += count
            isAtEnd = count == 0
        }
        return at < end
    }

    /// Reads one field and what ends it; true behind the last of the record.
    private mutating func field(_ at: inout Int, _ isASCII: inout Bool) throws -> Bool {
        let first = at - start
        if try has(&at), buffer[at] == UInt8(ascii: "\"") { return try quoted(&at, &isASCII) }
        var high: UInt8 = 0
        while try has(&at) {
            let (bytes, end, separator) = (buffer, end, separator)
            var here = at
            // The quote and all that break lines are small; so are the blank and "!".
            while here < end, bytes[here] != separator, bytes[here] > UInt8(ascii: "\"") {
                high |= bytes[here]
                here += 1
            }
            at = here
            guard here < end else { continue }
            if bytes[here] == separator || bytes[here] == UInt8(ascii: "\n") { break }
            if bytes[here] == UInt8(ascii: "\"") {
                throw fault(at: at - start, "a quote inside a field that does not begin with one")
            }
            if bytes[here] == UInt8(ascii: "\r") {
                guard try endsLine(&at) else { throw fault(at: at - start, "a carriage return without a line feed") }
                break
            }
            at += 1
        }
        if high >= 0x80 { isASCII = false }
        return try close(Field(start: first, end: at - start), &at)
    }

    /// A field in quotes: each quote written twice becomes one, where it stands; blanks fill what is left, so that columns can still be
    /// counted.
    private mutating func quoted(_ at: inout Int, _ isASCII: inout Bool) throws -> Bool {
        let opening = at - start
        at += 1
        var (to, high) = (opening + 1, UInt8(0))
        while true {
            guard try has(&at) else { throw fault(at: opening, "a quote that is never closed") }
            let byte = buffer[at]
            at += 1
            if byte == UInt8(ascii: "\"") {
                guard try has(&at), buffer[at] == byte else { break }
                at += 1
            }
            if byte == UInt8(ascii: "\n") { breaks += 1 }
            high |= byte
            buffer[start + to] = byte
            to += 1
        }
        for gap in (start + to)..<(at - 1) { buffer[gap] = UInt8(ascii: " ") }
        if high >= 0x80 { isASCII = false }
        let isEnded = try has(&at) ? buffer[at] == separator || buffer[at] == UInt8(ascii: "\n") : true
        let isBreak = try isEnded ? true : buffer[at] == UInt8(ascii: "\r") && endsLine(&at)
        guard isBreak else { throw fault(at: at - start, "something after the closing quote") }
        return try close(Field(start: opening + 1, end: to), &at)
    }

    /// A line feed follows the byte at this place.
    private mutating func endsLine(_ at: inout Int) throws -> Bool {
        var following = at + 1
        let isThere = try has(&following)
        at = following - 1
        return isThere && buffer[following] == UInt8(ascii: "\n")
    }

    /// What follows a field: a separator, a line break, or the end.
    private mutating func close(_ field: Field, _ at: inout Int) throws -> Bool {
        fields.append(field)
        guard try has(&at) else { return true }
        let byte = buffer[at]
        at += byte == UInt8(ascii: "\r") ? 2 : 1
        if byte == separator { return false }
        breaks += 1
        return true
    }
}
