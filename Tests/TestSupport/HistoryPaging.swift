import Access
import Database
package import History
import Values
import Web

extension TestSite {
    /// Writes 120 lines about `record` and reads its page at `path` from link to link: each line is met once, and the page asks as many
    /// statements for many lines as for one.
    /// - Returns: what is not so.
    package func faultsOfPagedHistory(
        of record: RecordReference, at path: String, by email: String
    ) async throws -> [String] {
        var faults: [String] = []
        let counting = CountingDatabase(site.database)
        let browser = try TestSite(modules: site.modules, database: counting, clock: clock).browser()
        try await browser.signIn(email)
        try await write(1...1, record)
        let few = await counting.count { await browser.get(path) }
        try await write(2...120, record)
        let many = await counting.count { await browser.get(path) }
        if few != many { faults.append("\(few) statements for one line, \(many) for 120") }
        var (met, next, pages): ([Int], String?, Int) = ([], path, 0)
        while let here = next, pages < 9 {
            let page = await browser.get(here)
            if page.status != 200 { faults.append("\(here): \(page.status)") }
            faults += checkPage(page.text).map { "\(here): \($0)" }
            let found = page.text.matches(of: #/line-(\d+)\./#).compactMap { Int($0.1) }
            if found.count > 50 { faults.append("\(here): \(found.count) lines") }
            met += found
            next = page.main.firstMatch(of: #/href="([^"]*\?before=\d+)"/#).map { String($0.1) }
            pages += 1
        }
        if met != (1...120).reversed() { faults.append("met \(met)") }
        if pages != 3 { faults.append("\(pages) pages") }
        return faults
    }

    private func write(_ numbers: ClosedRange<Int>, _ record: RecordReference) async throws {
        let (now, somebody) = (clock.now, Actor(.person(ID(stored: "somebody"))))
        try await site.database.write { db in
            for number in numbers {
                try History.record(
                    "person.updated", of: record, by: somebody, at: now,
                    [Change("person.language", after: "line-\(number).")], in: db)
            }
        }
    }
}
