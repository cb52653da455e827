package import Database
package import Values

/// The columns of a call, under the name `c`, and how they are read: for a statement that reads it beside something else.
package struct CallColumns: Sendable {
    private let configurations: ConfigurationReading
    /// How many columns that is.
    package static let width = 13

    /// With what is remembered now of configurations: the statement does not ask for those.
    package static var now: CallColumns { CallColumns(configurations: .now) }

    package var columns: SQL {
        """
        c.id, c.number, c.name_fr, c.name_ar, c.name_en, c.state, \(configurations.columns), c.deadline, c.first_deadline,
        c.published_at, c.created_by, c.revision
        """
    }

    /// Joins the call whose id `column` holds.
    package static func joined(on column: SQL) -> SQL { "JOIN call_for_projects c ON c.id = \(column)" }

    /// - Parameter first: the place of the first of them.
    package func read(_ row: Row, from first: Int = 0) throws -> Call {
        Call(
            id: try row.id(first), number: try row.optionalText(first + 1), name: try row.localized(first + 2),
            state: try row.value(first + 5), configuration: try configurations.read(row, first + 6),
            deadline: try row.instant(first + 8), firstDeadline: try row.instant(first + 9),
            publishedAt: try row.optionalInstant(first + 10), createdBy: try row.id(first + 11),
            revision: try row.int(first + 12))
    }

    /// The call, and an expression about `c` beside it.
    package func statement(and expression: SQL, of id: ID<Call>) -> SQL {
        "SELECT \(columns), \(expression) FROM call_for_projects c WHERE c.id = \(id)"
    }

    func statement(_ condition: SQL) -> SQL { "SELECT \(columns) FROM call_for_projects c WHERE \(condition)" }
}
