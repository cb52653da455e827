import Database
import Testing
import Values

struct SQLTests {
    @Test func valuesAreNumberedByTheirPlace() {
        let sql: SQL = "SELECT \(2) AS second, \("one") AS first WHERE \(true)"
        #expect(sql.rendered.text == "SELECT $1 AS second, $2 AS first WHERE $3")
        #expect(sql.rendered.values == [.int(2), .text("one"), .bool(true)])
    }

    @Test func fragmentsComposeAndNumberOn() {
        let region: SQL = "region = \("Souss-Massa")"
        let filters = [region, "kind = \("call")"].joined(" AND ")
        let sql: SQL = "SELECT 1 WHERE rank > \(7) AND \(filters) LIMIT \(50)"
        #expect(sql.rendered.text == "SELECT 1 WHERE rank > $1 AND region = $2 AND kind = $3 LIMIT $4")
        #expect(sql.rendered.values == [.int(7), .text("Souss-Massa"), .text("call"), .int(50)])
        #expect([SQL]().joined(" AND ", empty: "TRUE").rendered.text == "TRUE")
    }

    @Test func absentValuesAreNull() {
        let none: Day? = nil
        #expect(("\(none), \(Day(2024, 2, 29))" as SQL).rendered.values == [.null, .text("2024-02-29")])
    }

    @Test func textThatLooksLikeCodeStaysAValue() {
        let hostile = "x'); DROP TABLE person; --"
        #expect(("VALUES (\(hostile))" as SQL).rendered.text == "VALUES ($1)")
    }

    @Test func listsAreParenthesised() {
        #expect(("x IN \(list: ["a", "b", "c"])" as SQL).rendered.text == "x IN ($1, $2, $3)")
        #expect(("x IN \(list: [String]())" as SQL).rendered.text == "x IN (SELECT NULL WHERE 1 = 0)")
    }
}
