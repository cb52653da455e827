import Database
import Foundation
import GRDB

/// GRDB's errors in the words of our own.
func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as GRDB.DatabaseError {
        throw error.translated
    }
}

extension GRDB.DatabaseError {
    var translated: OurError {
        let told = message ?? ""
        let name = told.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) } ?? told
        return switch extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            .constraint(.unique, name: name)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: .constraint(.foreignKey, name: name)
        case .SQLITE_CONSTRAINT_CHECK: .constraint(.check, name: name)
        case .SQLITE_CONSTRAINT_NOTNULL: .constraint(.notNull, name: name)
        default:
            switch resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_FULL: .unavailable(description)
            // What GRDB says of a pool that was closed.
            case .SQLITE_MISUSE where message == "Connection is closed": .unavailable(description)
            default: .statement(description)
            }
        }
    }
}
