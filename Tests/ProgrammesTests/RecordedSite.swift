import Access
import Database
import Foundation
import Phrases
import Record
import TestSupport
import Values
import Web

@testable import Programmes

/// A site on the real record.
enum RecordedSite {
    static let record = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Record").path

    static func open(_ module: Module = Programmes.module(), on engine: Engine = .sqlite) async throws -> TestSite {
        let test = try await TestSite.open([module], on: engine)
        _ = try await RecordLoader.load(
            folder: record, sections: Programmes.record, into: test.site.database, at: test.clock.now, by: .system)
        return test
    }

    /// What a register of clusters would give.
    static let counts = RegisterCounts { _ in
        .init(
            counters: [.selectedEver: .init(23, ProgrammePhrases.none)],
            byRegion: [ID(stored: "casablanca-settat"): 7, ID(stored: "oriental"): 2], unplaced: 3,
            names: ["mnc": Localized(fr: "Maroc Numeric Cluster")])
    }
}
