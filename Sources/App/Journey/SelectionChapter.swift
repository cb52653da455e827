import Values
import Web

/// The ranking under the budget, the decisions signed by a second person, the results.
extension Journey {
    func select() async throws {
        try await freeze()
        try await decide()
        try await publishResults()
    }

    private func freeze() async throws {
        go(to: try assumed.step("ranking_frozen"))
        let officer = try await cast["officer"]
        try await officer.open("/calls/\(call)/ranking/freezing")
        try await officer.submit("/ranking")
        let csv = await officer.ask("/calls/\(call)/ranking.csv")
        guard case .bytes(let bytes) = csv.body, csv.status == .ok else {
            throw JourneyFault("the ranking cannot be downloaded")
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
        report.step(now, .assumed, "ranking frozen; CSV of \(lines.count - 1) lines")
        ranking = lines
    }

    private func decide() async throws {
        go(to: try assumed.step("decision_proposed"))
        let officer = try await cast["officer"]
        try await officer.open("/calls/\(call)/decisions")
        let form = try officer.form("/decisions")
        var typed: [(String, String)] = []
        for name in form.order
        where name.hasPrefix("fr") || name.contains("fr.") || name.contains("-fr-") || name.hasSuffix(".fr") {
            typed.append((name, "Au vu du classement figé et de l’enveloppe annuelle."))
        }
        try await officer.submit("/decisions", typed)
        report.step(now, .assumed, "decisions proposed with their reasons by the officer")
        go(to: try assumed.step("decision_signed"))
        let head = try await cast["head of division"]
        try await head.open("/calls/\(call)/decisions/signature")
        try await head.submit("/decisions/signature")
        try await cast.runJobs()
        report.step(now, .assumed, "decisions signed by a second person; every candidate is notified")
    }

    private func publishResults() async throws {
        go(to: LocalTime("2023-12-22T09:00")!)
        let head = try await cast["head of division"]
        try await head.open("/calls/\(call)/decisions")
        try await head.submit("/results")
        let page = try await cast["a reader"].open("/calls/\(call)/results")
        for candidate in candidates where !candidate.number.isEmpty {
            let isNamed = page.contains(candidate.number)
            if candidate.assumed.cluster != nil {
                try report.check(isNamed, "\(candidate.name) is not among the published results")
            }
        }
        let selected = page.matches(of: #/\/clusters\/([a-z0-9-]+)/#).map { String($0.1) }
        let expected = laureates.compactMap(\.assumed.cluster).sorted()
        if !selected.isEmpty {
            try report.check(
                Set(selected).sorted() == expected, "selected: \(Set(selected).sorted()), expected \(expected)")
        }
        report.step(now, .record, "results published: \(expected.joined(separator: ", "))")
    }
}
