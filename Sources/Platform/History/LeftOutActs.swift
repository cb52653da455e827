import Database

/// Names of acts that a reader's history leaves out, made into a condition once.
package struct LeftOutActs: Sendable, ExpressibleByArrayLiteral {
    let condition: SQL

    package init(_ names: Set<String>) {
        condition = names.isEmpty ? "" : "AND act NOT IN \(list: names.sorted())"
    }

    package init(arrayLiteral names: String...) { self.init(Set(names)) }
}
