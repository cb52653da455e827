/// The names in a ZIP archive, from its central directory (APPNOTE 6.3.3, 4.3.12 and 4.3.16). Nothing is unpacked.
enum ZipDirectory {
    /// Past this, the archive is not taken for an office file.
    static let largest = 1 << 20

    /// nil unless the archive is whole: its end record is there and the directory is where it says.
    static func names(_ size: Int, _ source: FileType.Source) rethrows -> Set<String>? {
        let tailSize = min(size, 22 + 65_535)
        let tail = try source(size - tailSize, tailSize)
        guard tail.count == tailSize, let end = endRecord(tail) else { return nil }
        let (count, length, offset) = (tail.number(end + 10, 2), tail.number(end + 12, 4), tail.number(end + 16, 4))
        guard length <= largest, offset + length <= size else { return nil }
        let directory = try source(offset, length)
        guard directory.count == length else { return nil }
        return entries(directory, count)
    }

    private static func endRecord(_ tail: [UInt8]) -> Int? {
        var at = tail.count - 22
        while at >= 0 {
            if tail[at] == 0x50, tail[at...].starts(with: [0x50, 0x4B, 5, 6]),
                at + 22 + tail.number(at + 20, 2) == tail.count
            {
                return at
            }
            at -= 1
        }
        return nil
    }

    private static func entries(_ directory: [UInt8], _ count: Int) -> Set<String>? {
        var names: Set<String> = []
        var at = 0
        for _ in 0..<count {
            guard at + 46 <= directory.count, directory[at...].starts(with: [0x50, 0x4B, 1, 2]) else { return nil }
            let length = directory.number(at + 28, 2)
            guard at + 46 + length <= directory.count else { return nil }
            names.insert(String(decoding: directory[(at + 46)..<(at + 46 + length)], as: UTF8.self))
            at += 46 + length + directory.number(at + 30, 2) + directory.number(at + 32, 2)
        }
        return names
    }
}

extension [UInt8] {
    /// A little-endian number of up to four bytes.
    fileprivate func number(_ at: Int, _ count: Int) -> Int {
        (0..<count).reversed().reduce(0) { $0 << 8 | Int(self[at + $1]) }
    }
}

/// Text that any program reads: UTF-8 without control characters but tab and line ends.
enum PlainText {
    private static let piece = 65_536

    static func holds(_ size: Int, _ source: FileType.Source) rethrows -> Bool {
        var at = 0
        while at < size {
            let bytes = try source(at, min(piece, size - at))
            let whole = at + bytes.count == size ? bytes.count : lastBoundary(bytes)
            guard whole > 0, let text = String(validating: bytes[..<whole], as: UTF8.self),
                text.unicodeScalars.allSatisfy(isPlain)
            else {
                return false
            }
            at += whole
        }
        return true
    }

    /// Where the last character that may be cut in two begins.
    private static func lastBoundary(_ bytes: [UInt8]) -> Int {
        var at = bytes.count - 1
        while at >= 0, bytes.count - at < 4, bytes[at] & 0xC0 == 0x80 { at -= 1 }
        return at >= 0 && bytes[at] >= 0xC0 ? at : bytes.count
    }

    private static func isPlain(_ scalar: UnicodeScalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: true
        case 0..<32, 127..<160: false
        default: true
        }
    }
}
