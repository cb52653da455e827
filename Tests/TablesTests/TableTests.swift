import Tables
import Testing

struct TableTests {
    static func table(_ text: String) throws -> Table {
        var rest = Array(text.utf8)[...]
        return try Table { memory in
            let count = min(memory.count, rest.count)
            memory.copyBytes(from: rest.prefix(count))
            rest = rest.dropFirst(count)
            return count
        }
    }

    @Test func columnsAreFoundByNameInAnyOrder() throws {
        var table = try Self.table("score,project\n3,p\n")
        let places = try table.places(["project", "score"], optional: ["group"])
        #expect(places.required == [1, 0])
        #expect(places.optional == [nil])
        #expect(try table.next())
        #expect(table.text(places.required[0]) == "p")
        #expect(try table.whole(places.required[1], in: 0...9) == 3)
        #expect(try !table.next())
    }

    static let headers: [(String, TableFault)] = [
        ("", TableFault(line: 1, column: 1, "an empty file: a header is missing")),
        ("a,,b\n", TableFault(line: 1, column: 3, "a column without a name")),
        ("a,b,a\n", TableFault(line: 1, column: 5, "the column a twice")),
        ("a,c\n", TableFault(line: 1, column: 3, "the column c is unknown: there are a, b and, at will, d")),
        ("a\n", TableFault(line: 1, column: 2, "the column b is missing")),
    ]

    @Test(arguments: headers)
    func aHeaderIsCheckedWhole(_ header: (String, TableFault)) {
        #expect(throws: header.1) {
            let table = try Self.table(header.0)
            _ = try table.places(["a", "b"], optional: ["d"])
        }
    }

    static let rows: [(String, TableFault)] = [
        ("a,b\n1\n", TableFault(line: 2, column: 2, "1 fields where the header has 2")),
        ("a,b\n1,2\n1,2,3\n", TableFault(line: 3, column: 5, "3 fields where the header has 2")),
        ("a,b\nx,1\n", TableFault(line: 2, column: 1, "a: 'x' is not a number")),
        ("a,b\n,1\n", TableFault(line: 2, column: 1, "a: a number is missing")),
        ("a,b\n1.5,1\n", TableFault(line: 2, column: 1, "a: '1.5' is not a whole number")),
        ("a,b\n11,1\n", TableFault(line: 2, column: 1, "a: '11' is not between 0 and 10")),
        ("a,b\n1,1.234\n", TableFault(line: 2, column: 3, "b: '1.234' has more than 2 decimals")),
        ("a,b\n1,\"1,5\"\n", TableFault(line: 2, column: 4, "b: '1,5' is not a number")),
        (
            "a,b\n1,100000000000000000000\n",
            TableFault(line: 2, column: 3, "b: '100000000000000000000' is not between -5 and 5")
        ),
    ]

    @Test(arguments: rows)
    func aFaultyFieldIsNamed(_ row: (String, TableFault)) {
        #expect(throws: row.1) {
            var table = try Self.table(row.0)
            while try table.next() {
                _ = try table.whole(0, in: 0...10)
                _ = try table.number(1, decimals: 2, in: -5...5)
            }
        }
    }

    @Test func aCommaDoesForThePointWhereSemicolonsSeparate() throws {
        var table = try Self.table("a;b\n1,5;-0.25\n")
        _ = try table.next()
        #expect(try table.number(0, decimals: 2, in: -5...5) == 150)
        #expect(try table.number(1, decimals: 2, in: -5...5) == -25)
    }

    @Test func namesAreKnownUniqueOrNew() throws {
        var table = try Self.table("a,b\nx,x\ny,z\nx,x\n,x\n")
        let (names, others) = (NameTable(), NameTable())
        _ = try table.next()
        #expect(try table.unique(0, in: names) == 0)
        #expect(try table.known(1, in: names, of: "f.csv") == 0)
        #expect(try table.named(1, in: others) == 0)
        _ = try table.next()
        #expect(try table.unique(0, in: names) == 1)
        #expect(throws: TableFault(line: 3, column: 3, "b: 'z' is not in f.csv")) {
            try table.known(1, in: names, of: "f.csv")
        }
        _ = try table.next()
        #expect(throws: TableFault(line: 4, column: 1, "a: 'x' twice")) { try table.unique(0, in: names) }
        #expect(try table.named(0, in: others) == 0)
        _ = try table.next()
        #expect(throws: TableFault(line: 5, column: 1, "a: a name is missing")) { try table.named(0, in: names) }
    }

    @Test func thousandsOfNamesKeepTheirNumbers() {
        let names = NameTable()
        for number in 0..<5000 {
            Array("name-\(number * 7919)".utf8).withUnsafeBufferPointer { #expect(names.insert($0) == (number, true)) }
        }
        for number in 0..<5000 { #expect(names.number("name-\(number * 7919)") == number) }
        #expect(names.number("name-1") == nil)
        #expect(names.name(4999) == "name-\(4999 * 7919)")
        #expect(names.sorted().map(names.name) == (0..<5000).map { "name-\($0 * 7919)" }.sorted())
    }

    static let numbers: [(Int, Int, String)] = [
        (150, 2, "1.5"), (100, 2, "1"), (-5, 2, "-0.05"), (0, 6, "0"), (1_000_001, 6, "1.000001"), (-1200, 2, "-12"),
        (7, 0, "7"),
    ]

    @Test(arguments: numbers)
    func numbersAreWrittenPlainly(_ number: (Int, Int, String)) {
        #expect(PlainNumber.text(number.0, decimals: number.1) == number.2)
    }

    @Test func fieldsThatNeedItStandInQuotes() {
        var text = CSVText(header: "a,b")
        text.row("x,y", "say \"no\"")
        text.row("", "اسم")
        #expect(String(decoding: text.bytes, as: UTF8.self) == "a,b\n\"x,y\",\"say \"\"no\"\"\"\n,اسم\n")
    }
}
