import Glibc
import Tables

extension InputFile {
    /// The whole of it, in memory.
    package func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try eachPiece { bytes.append(contentsOf: $0) }
        return bytes
    }

    /// Its bytes piece by piece, as they come.
    /// - Throws: what `body` throws; a `TableFault` as bad input of this file.
    package func eachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        try withDescriptor { descriptor in
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
            defer { memory.deallocate() }
            while true {
                let count = try Self.fill(memory, from: descriptor, path)
                if count == 0 { return }
                try body(UnsafeRawBufferPointer(rebasing: memory[..<count]))
            }
        }
    }

    /// What is wrong at a place in bytes of a text, with line and column.
    package func fault(at offset: Int, of bytes: [UInt8], _ message: String) -> CommandFailure {
        var (line, column) = (1, 1)
        for byte in bytes.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return .fault(path, TableFault(line: line, column: column, message))
    }
}
