import Values
import Web

/// The readers: appointed, declared, each score given before the others' are seen.
extension Journey {
    /// Those whom readers are appointed to: eligible ones.
    var read: [Candidate] { candidates.filter { $0.assumed.scores != nil } }

    func evaluate() async throws {
        go(to: try assumed.step("evaluators_appointed"))
        let names = (1...assumed.call.evaluatorsPerDossier).map { "evaluator \($0)" }
        for (index, name) in names.enumerated() {
            let evaluator = try await cast[name]
            try await evaluator.open("/evaluations/profile")
            try await evaluator.submit(
                "/evaluations/profile",
                [
                    ("employer", "Établissement \(index + 1)"), ("ice", DossierWriter.ice(900_000 + index)),
                    ("expertise", "Clusters"),
                ])
            try await appoint(name)
        }
        try await cast.runJobs()
        report.step(now, .assumed, "\(names.count) evaluators appointed to \(read.count) eligible dossiers each")
        go(to: try assumed.step("reviews_in").day.adding(days: -7).at(hour: 10))
        for (index, name) in names.enumerated() { try await review(name, index) }
        try await cast.runJobs()
        report.step(
            now, .assumed, "\(names.count * read.count) reviews submitted, each after a declaration of no conflict")
    }

    private func appoint(_ name: String) async throws {
        let officer = try await cast["officer"]
        try await officer.open("/calls/\(call)/evaluations")
        let form = try officer.form("/evaluations")
        let known = officer.page.matches(of: #/name="evaluator" value="([^"]*)"[^>]*><span>([^<]*(?:<bdi>)?[^<]*)/#)
        guard let choice = known.first(where: { $0.2.contains(name) }) else {
            throw JourneyFault("\(name) cannot be chosen as evaluator")
        }
        let dossiers = form.choices["dossier", default: []]
        try report.check(dossiers.count == read.count, "\(dossiers.count) dossiers can be read, \(read.count) expected")
        try await officer.submit("/evaluations", [("evaluator", String(choice.1))] + dossiers.map { ("dossier", $0) })
    }

    private func review(_ name: String, _ index: Int) async throws {
        let evaluator = try await cast[name]
        let list = try await evaluator.open("/evaluations")
        let ids = Set(list.matches(of: #/\/evaluations\/([0-9a-f-]{36})/#).map { String($0.1) }).sorted()
        try report.check(ids.count == read.count, "\(name) finds \(ids.count) files, \(read.count) expected")
        for id in ids {
            let before = try await evaluator.open("/evaluations/\(id)")
            guard let candidate = candidates.first(where: { !$0.number.isEmpty && before.contains($0.number) }),
                let scores = candidate.assumed.scores?[index]
            else { throw JourneyFault("\(name): the file \(id) names no known dossier") }
            let closed = await evaluator.ask("/evaluations/\(id)/review")
            try report.check(closed.status != .ok, "\(name) reads \(candidate.name) before declaring")
            try await evaluator.submit("/declaration", [("conflict", "none")])
            try await evaluator.open("/evaluations/\(id)/review")
            let form = try evaluator.form("/review")
            let (keys, comments) = (form.order.filter { $0.hasPrefix("s-") }, form.order.filter { $0.hasPrefix("c-") })
            try report.check(
                keys.count == scores.count, "\(candidate.name): \(keys.count) scores asked, \(scores.count) assumed")
            let typed = zip(keys, scores).map { ($0, String($1)) } + comments.map { ($0, "Appréciation assumée.") }
            try await evaluator.submit("/review", typed, by: "/submission")
        }
    }
}

extension Day {
    fileprivate func at(hour: Int) -> LocalTime { LocalTime(self, hour: hour)! }
}
