import Database
import Testing
import Values

struct SQLTests {
    @Test func valuesAreNumberedByTheirPlace() {
        let sql: SQL = "SELECT \(2) AS second, \("one") AS first WHERE \(true)"
        #expect(sql.rendered(for: .postgresql).text == "SELECT $1 AS second, $2 AS first WHERE $3")
        #expect(sql.rendered(for: .postgresql).values == [.int(2), .text("one"), .bool(true)])
    }

    @Test func fragmentsComposeAndNumberOn() {
        let region: SQL = "region = \("Souss-Massa")"
        let filters = [region, "kind = \("call")"].joined(" AND ")
        let sql: SQL = "SELECT 1 WHERE rank > \(7) AND \(filters) LIMIT \(50)"
        #expect(
            sql.rendered(for: .postgresql).text == "SELECT 1 WHERE rank > $1 AND region = $2 AND kind = $3 LIMIT $4")
        #expect(sql.rendered(for: .postgresql).values == [.int(7), .text("Souss-Massa"), .text("call"), .int(50)])
        #expect([SQL]().joined(" AND ", empty: "TRUE").rendered(for: .postgresql).text == "TRUE")
    }

    @Test func rowsStandOneAfterTheOther() {
        let rows = [(1, "a"), (2, "b")].map { "(\($0), \($1))" as SQL }
        let sql = ("VALUES \(rows: rows), \(3)" as SQL).rendered(for: .postgresql)
        #expect(sql.text == "VALUES ($1, $2), ($3, $4), $5")
        #expect(sql.values == [.int(1), .text("a"), .int(2), .text("b"), .int(3)])
    }

    @Test func absentValuesAreNull() {
        let none: Day? = nil
        #expect(
            ("\(none), \(Day(2024, 2, 29))" as SQL).rendered(for: .postgresql).values == [.null, .text("2024-02-29")])
    }

    @Test func textThatLooksLikeCodeStaysAValue() {
        let hostile = "x'); DROP TABLE person; --"
        #expect(("VALUES (\(hostile))" as SQL).rendered(for: .postgresql).text == "VALUES ($1)")
    }

    @Test func sqliteTakesValuesByTheirOrder() {
        let sql: SQL = "SELECT \(2) WHERE kind = \("call")"
        #expect(sql.rendered(for: .sqlite).text == "SELECT ? WHERE kind = ?")
        #expect(sql.rendered(for: .sqlite).values == [.int(2), .text("call")])
    }

    @Test(
        arguments: [
            (["a", "b"], #"["a","b"]"#, #"{"a","b"}"#),
            ([], "[]", "{}"),
            (
                ["NULL", "", "a,b}", "\"\\\n"], #"["NULL","","a,b}","\"\\\u000a"]"#,
                "{\"NULL\",\"\",\"a,b}\",\"\\\"\\\\\n\"}"
            ),
        ] as [([String], String, String)])
    func aListIsOneValue(_ list: [String], _ json: String, _ array: String) {
        let (lite, server) = (
            ("x IN \(list: list)" as SQL).rendered(for: .sqlite),
            ("x IN \(list: list)" as SQL).rendered(for: .postgresql)
        )
        #expect(lite.text == "x IN (SELECT value FROM json_each(?))")
        #expect(lite.values == [.text(json)])
        #expect(server.text == "x IN (SELECT unnest($1::text[]))")
        #expect(server.values == [.text(array)])
    }

    @Test func numbersInAListStayNumbers() {
        #expect(("x IN \(list: [3, 4])" as SQL).rendered(for: .postgresql).text == "x IN (SELECT unnest($1::bigint[]))")
        #expect(("x IN \(list: [3, 4])" as SQL).rendered(for: .sqlite).values == [.text("[3,4]")])
    }
}
