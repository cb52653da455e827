import Foundation
import GRDBSQLite

/// Brings what the log holds into the database's file, so that the log can begin anew (https://sqlite.org/wal.html#checkpointing).
///
/// Most of it is done on a thread and a connection of their own while the writer goes on: thousands of pages written all over the file take
/// as long to reach the disk as several batches do. The small rest that was added meanwhile the writer brings over itself, between two
/// batches, and waits a moment for those who still read in the log, since only a log that is brought over wholly and that nobody reads
/// begins anew. A log that goes on instead grows, and flushing a file that grows takes longer (0.35 ms against 0.2 when it was measured).
final class SQLiteCheckpoints: @unchecked Sendable {
    private enum Stage { case idle, asked, brought, closed, ended }

    /// Frames of the log, a page each, from which on they are brought over: each time costs half a dozen flushes, and a page that was
    /// written often is brought over once. With 1000, SQLite's own measure, half of all flushes under load were these.
    private static let due: Int32 = 8000
    /// Frames beyond what is due from which on the writer waits for the thread, so that a slow disk does not let the log grow without end.
    private static let most: Int32 = due
    /// Frames after which it is tried again, where somebody still read in the log.
    private static let soon: Int32 = 1000
    /// Frames that are left to the writer: what is added while so few are brought over is fewer still.
    private static let rest: Int32 = 500
    /// Milliseconds that the writer waits at first for those who read, a page of ours being read in less than one. Whoever reads for
    /// longer, a whole register say, lets the log grow meanwhile.
    private static let patience: Int32 = 5
    /// What it waits at most: twice as long each time in vain, since on a busy machine any read may take long, and where one follows
    /// another the log would never begin anew.
    private static let mostPatience: Int32 = 160

    private let busyMilliseconds: Int32
    /// Frames of the log at which it is next brought over.
    private var next = due  // the writer's thread alone
    /// Milliseconds that are next waited.
    private var patience = SQLiteCheckpoints.patience  // the writer's thread alone
    private let condition = NSCondition()
    private var stage = Stage.idle  // guarded by condition
    private let own: OpaquePointer  // used by the thread alone

    /// - Parameter busySeconds: how long the writer otherwise waits for another process that holds the file.
    /// - Throws: GRDB's error when the file cannot be opened.
    init(path: String, busySeconds: Int32) throws {
        busyMilliseconds = busySeconds * 1000
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle else {
            defer { sqlite3_close(handle) }
            throw Stepping.fault(code, handle)
        }
        own = handle
        let thread = Thread { [self] in run() }
        thread.name = "checkpoints"
        thread.start()
    }

    /// To be told of each commit on this connection. It must be closed before the last reference to the checkpoints goes.
    func follow(_ writer: OpaquePointer) {
        let told = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_wal_hook(
            writer,
            { told, writer, _, frames in
                if frames >= SQLiteCheckpoints.due, let told, let writer {
                    Unmanaged<SQLiteCheckpoints>.fromOpaque(told).takeUnretainedValue().bringOver(frames, writer)
                }
                return SQLITE_OK
            }, told)
    }

    /// On the writer's thread, after a commit. What cannot be brought over now can after a later one.
    private func bringOver(_ frames: Int32, _ writer: OpaquePointer) {
        let isRest = condition.withLock {
            if stage == .idle, frames >= next {
                stage = .asked
                condition.broadcast()
            }
            while frames >= next + Self.most, stage == .asked { condition.wait() }
            guard stage == .brought else { return false }
            stage = .idle
            return true
        }
        guard isRest else { return }
        if beginsAnew(writer) {
            (next, patience) = (Self.due, Self.patience)
        } else {
            (next, patience) = (frames + Self.soon, min(2 * patience, Self.mostPatience))
        }
    }

    /// The rest is brought over and nobody reads in the log any more: what is written next is written at its beginning.
    private func beginsAnew(_ writer: OpaquePointer) -> Bool {
        sqlite3_busy_timeout(writer, patience)
        defer { sqlite3_busy_timeout(writer, busyMilliseconds) }
        return sqlite3_wal_checkpoint_v2(writer, nil, SQLITE_CHECKPOINT_RESTART, nil, nil) == SQLITE_OK
    }

    private func run() {
        while isAsked() {
            // A connection that has read nothing yet knows of no log.
            sqlite3_exec(own, "SELECT 1 FROM sqlite_schema LIMIT 1", nil, nil, nil)
            bringOverMost()
            enter(.brought, from: .asked)
        }
        sqlite3_close(own)
        enter(.ended, from: .closed)
    }

    /// As often as it takes for little to have been added meanwhile. Where another one brings over at the moment, or a page cannot be
    /// written, nothing gets further, and the writer's own attempt is the one that counts.
    private func bringOverMost() {
        var before: Int32 = 0
        while true {
            var brought: Int32 = 0
            let code = sqlite3_wal_checkpoint_v2(own, nil, SQLITE_CHECKPOINT_PASSIVE, nil, &brought)
            flush()
            guard code == SQLITE_OK, brought - before > Self.rest else { return }
            before = brought
        }
    }

    /// What was brought over reaches the disk here: SQLite itself leaves that to whoever brings over the last page, and the writer would wait
    /// for all of them. When it fails the writer's own flush is the one that counts.
    private func flush() {
        var file: UnsafeMutablePointer<sqlite3_file>?
        guard sqlite3_file_control(own, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK, let file else { return }
        _ = file.pointee.pMethods?.pointee.xSync?(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY)
    }

    /// Waits until something is to be done; false when nothing will be any more.
    private func isAsked() -> Bool {
        condition.withLock {
            while stage == .idle || stage == .brought { condition.wait() }
            return stage == .asked
        }
    }

    private func enter(_ next: Stage, from present: Stage) {
        condition.withLock {
            if stage == present { stage = next }
            condition.broadcast()
        }
    }

    /// Waits for what is under way. Nothing may be written any more.
    func close() {
        condition.withLock {
            if stage != .ended { stage = .closed }
            condition.broadcast()
            while stage != .ended { condition.wait() }
        }
    }
}
