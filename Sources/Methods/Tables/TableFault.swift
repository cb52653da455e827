/// What is wrong in a file, and where: line and column count from 1, the column in characters (Unicode scalars).
package struct TableFault: Error, Equatable, Sendable {
    package let line: Int
    package let column: Int
    package let message: String

    package init(line: Int, column: Int, _ message: String) {
        (self.line, self.column, self.message) = (line, column, message)
    }
}
