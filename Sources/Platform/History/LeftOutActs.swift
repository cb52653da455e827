import Database

/// Names of acts that a reader's history leaves out, made into a condition once.
package struct LeftOutActs: Sendable, ExpressibleByArrayLiteral {
    let condition: SQL

    package init(_ names: Set<String>) {
        // Few, and fewer lines still: comparing costs less than a list would, of which SQLite makes a table for each statement.
        condition = names.sorted().map { "AND act <> \($0)" }.joined(" ")
    }

    package init(arrayLiteral names: String...) { self.init(Set(names)) }
}
