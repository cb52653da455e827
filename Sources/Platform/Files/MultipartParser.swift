/// Reads multipart/form-data (RFC 7578 on RFC 2046, 5.1) as it arrives, cut anywhere; holds at most one piece and one
/// header.
///
///     var parser = try MultipartParser(contentType: "multipart/form-data; boundary=x")
///     for piece in body { for event in try parser.feed(piece) { … } }
///     try parser.finish()
package struct MultipartParser: Sendable {
    package enum Event: Sendable, Equatable {
        case partBegan(MultipartPart)
        case data(ArraySlice<UInt8>)
        case partEnded
    }

    package struct Limits: Sendable {
        /// Bytes of one part's header, its boundary line included.
        package var headerSize = 8_192
        package var parts = 1_000
        package init(headerSize: Int = 8_192, parts: Int = 1_000) {
            (self.headerSize, self.parts) = (headerSize, parts)
        }
    }

    private enum State {
        case preamble, delimiter, headers, content, epilogue
        case failed(MultipartError)
    }

    private let delimiter: [UInt8]
    private let limits: Limits
    private var state = State.preamble
    /// What came and is not yet understood. It begins with a line end, so that a boundary in the very first line is
    /// found like any other.
    private var held: [UInt8] = [13, 10]
    private var at = 0
    private var lines: [[UInt8]] = []
    private var headerSize = 0
    private var parts = 0

    package init(contentType: String, limits: Limits = .init()) throws(MultipartError) {
        let parameters: Parameters
        do { parameters = try Parameters(contentType.utf8) } catch { throw .notMultipart }
        guard parameters.value == "multipart/form-data" else { throw .notMultipart }
        guard let boundary = parameters["boundary"]?.utf8, (1...70).contains(boundary.count), boundary.last != 32,
            boundary.allSatisfy(Self.isBoundary)
        else { throw .boundary }
        delimiter = Array("\r\n--".utf8) + boundary
        self.limits = limits
    }

    /// After a throw the parser stays failed: the same error comes again.
    package mutating func feed(_ bytes: some Sequence<UInt8>) throws(MultipartError) -> [Event] {
        if case .failed(let error) = state { throw error }
        if case .epilogue = state { return [] }
        held.append(contentsOf: bytes)
        var events: [Event] = []
        do {
            while try step(&events) {}
        } catch {
            state = .failed(error)
            throw error
        }
        held.removeFirst(at)
        at = 0
        return events
    }

    /// - Throws: `.cutOff` unless the closing boundary has come.
    package func finish() throws(MultipartError) {
        switch state {
        case .epilogue: return
        case .failed(let error): throw error
        default: throw .cutOff
        }
    }

    /// One move; false when more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws(MultipartError) -> Bool {
        switch state {
        case .preamble, .content: content(&events)
        case .delimiter: try delimiterLine()
        case .headers: try headerLine(&events)
        case .epilogue, .failed: false
        }
    }

    private mutating func content(_ events: inout [Event]) -> Bool {
        let (end, found) = held.search(for: delimiter, from: at)
        if case .content = state {
            if end > at { events.append(.data(held[at..<end])) }
            if found { events.append(.partEnded) }
        }
        at = found ? end + delimiter.count : end
        if found { (state, lines, headerSize) = (.delimiter, [], 0) }
        return found
    }

    /// After a boundary: `--` closes; blanks and a line end begin the next part.
    private mutating func delimiterLine() throws(MultipartError) -> Bool {
        let rest = held[at...]
        guard rest.count >= 2 else { return false }
        if rest.starts(with: "--".utf8) {
            (state, at) = (.epilogue, held.count)
            return false
        }
        guard let padding = try line() else {
            guard rest.allSatisfy({ $0.isBlank || $0 == 13 }) else { throw .delimiter }
            return false
        }
        guard padding.allSatisfy(\.isBlank) else { throw .delimiter }
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts }
        state = .headers
        return true
    }

    private mutating func headerLine(_ events: inout [Event]) throws(MultipartError) -> Bool {
        guard let line = try line() else { return false }
        if line.isEmpty {
            events.append(.partBegan(try MultipartPart(lines: lines)))
            state = .content
            return true
        }
        if line[0].isBlank {
            guard !lines.isEmpty else { throw .header }
            lines[lines.count - 1] += line
        } else {
            lines.append(line)
        }
        return true
    }

    /// The next whole line without its end, counted against the header's limit; nil when its end has not come.
    private mutating func line() throws(MultipartError) -> [UInt8]? {
        let (end, found) = held.search(for: [13, 10], from: at)
        guard headerSize + end - at + 2 <= limits.headerSize else { throw .headersTooLarge }
        guard found else { return nil }
        let line = Array(held[at..<end])
        headerSize += line.count + 2
        at = end + 2
        return line
    }

    /// RFC 2046, 5.1.1: bchars.
    private static func isBoundary(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}

extension [UInt8] {
    /// Where the pattern begins from `start` on; when it does not, where its beginning may still be waiting for more
    /// bytes.
    fileprivate func search(for pattern: [UInt8], from start: Int) -> (at: Int, found: Bool) {
        withUnsafeBufferPointer { bytes in
            pattern.withUnsafeBufferPointer { pattern in
                var at = start
                while at < bytes.count {
                    if bytes[at] == pattern[0] {
                        var length = 1
                        while length < pattern.count, at + length < bytes.count, bytes[at + length] == pattern[length] {
                            length += 1
                        }
                        if length == pattern.count { return (at, true) }
                        if at + length == bytes.count { return (at, false) }
                    }
                    at += 1
                }
                return (at, false)
            }
        }
    }
}
