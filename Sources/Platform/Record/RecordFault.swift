/// What is wrong in one place of the record's files. `line` counts from 1; 0 when the whole file is meant.
package struct RecordFault: Error, Sendable, Hashable, Comparable, CustomStringConvertible {
    package let file: String
    package let line: Int
    package let reason: String

    package init(file: String, line: Int, reason: String) { (self.file, self.line, self.reason) = (file, line, reason) }

    package var description: String { line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)" }
    package static func < (a: RecordFault, b: RecordFault) -> Bool {
        (a.file, a.line, a.reason) < (b.file, b.line, b.reason)
    }
}

/// Every fault of every file, by file and line. Nothing was loaded.
package struct RecordFaults: Error, CustomStringConvertible {
    package let faults: [RecordFault]
    package var description: String { faults.map(\.description).joined(separator: "\n") }
}

/// A reader of ours that does not fit its table: a defect, not a fault of the files.
package struct RecordDefect: Error, CustomStringConvertible {
    package let table: String
    package let column: String
    package var description: String { "the record's reader and its table disagree: \(table).\(column)" }
}

/// Where faults are noted while files are read, on one thread.
final class FaultList {
    private(set) var faults: Set<RecordFault> = []
    func note(_ file: String, _ line: Int, _ reason: String) {
        faults.insert(RecordFault(file: file, line: line, reason: reason))
    }
}
