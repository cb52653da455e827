package import Database

// GRDB has types of the same names: files that import both use these for ours.
typealias Statements = SQL
package typealias OurDatabase = Database
typealias OurRow = Row
typealias OurError = DatabaseError
