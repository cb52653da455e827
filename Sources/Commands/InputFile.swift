import Glibc
package import Tables

/// A file that a command reads: every fault in it names the file, and is bad input.
package struct InputFile {
    package let path: String
    package init(_ path: String) { self.path = path }

    /// Reads it as a table.
    /// - Throws: `CommandFailure` for what the file cannot be read for, and for what is wrong in it.
    package func read<Value>(_ body: (inout Table) throws -> Value) throws -> Value {
        try withDescriptor { descriptor in
            var table = try Table { try Self.fill($0, from: descriptor, path) }
            return try body(&table)
        }
    }

    /// Says what is wrong in the record of this number, counted from 0 behind the header.
    package func fault(inRow row: Int, _ column: String, _ message: String) throws -> CommandFailure {
        try read { table in
            let place = try table.place(column)
            for _ in 0...row { _ = try table.next() }
            return .fault(path, table.fault(place, message))
        }
    }

    func withDescriptor<Value>(_ body: (Int32) throws -> Value) throws -> Value {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure.badInput("\(path): \(Self.complaint())") }
        defer { close(descriptor) }
        return try naming { try body(descriptor) }
    }

    /// Faults of a text are faults of this file.
    func naming<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let fault as TableFault { throw CommandFailure.fault(path, fault) }
    }

    static func fill(_ memory: UnsafeMutableRawBufferPointer, from descriptor: Int32, _ path: String) throws
        -> Int
    {
        while true {
            let count = Glibc.read(descriptor, memory.baseAddress, memory.count)
            if count >= 0 { return count }
            if errno != EINTR { throw CommandFailure.badInput("\(path): \(complaint())") }
        }
    }

    static func complaint() -> String { String(cString: strerror(errno)) }
}
