import Access
import Database
package import History
package import Testing
import Values
import Web

extension TestSite {
    /// Writes 120 lines about `record` and reads its page at `path` from link to link: each line is met once, and the page asks as many
    /// statements for many lines as for one.
    package func expectPagedHistory(
        of record: RecordReference, at path: String, by email: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let counting = CountingDatabase(site.database)
        let browser = try TestSite(modules: site.modules, database: counting, clock: clock).browser()
        try await browser.signIn(email)
        try await write(1...1, record)
        let few = await counting.count { await browser.get(path) }
        try await write(2...120, record)
        let many = await counting.count { await browser.get(path) }
        #expect(few == many, sourceLocation: sourceLocation)
        var (met, next, pages): ([Int], String?, Int) = ([], path, 0)
        while let here = next, pages < 9 {
            let page = await browser.get(here)
            #expect(page.status == 200 && checkPage(page.text) == [], sourceLocation: sourceLocation)
            let found = page.text.matches(of: #/line-(\d+)\./#).compactMap { Int($0.1) }
            #expect(found.count <= 50, sourceLocation: sourceLocation)
            met += found
            next = page.main.firstMatch(of: #/href="([^"]*\?before=\d+)"/#).map { String($0.1) }
            pages += 1
        }
        #expect(met == (1...120).reversed(), sourceLocation: sourceLocation)
        #expect(pages == 3, sourceLocation: sourceLocation)
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
