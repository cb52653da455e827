import Access
import Values
import Web

/// The call: drafted from the template, published, its deadline extended.
extension Journey {
    func people() async throws {
        try await cast.founder()
        try await cast.invite("officer", .programmeOfficer)
        try await cast.invite("head of division", .headOfDivision)
        try await cast.invite("steering member", .steeringMember)
        for number in 1...assumed.call.evaluatorsPerDossier {
            try await cast.invite("evaluator \(number)", .evaluator)
        }
        report.step(
            now, .assumed,
            "accounts: administrator, officer, head of division, steering member, \(assumed.call.evaluatorsPerDossier) evaluators"
        )
    }

    func draftCall() async throws {
        go(to: assumed.call.drafted)
        let officer = try await cast["officer"]
        try await officer.open("/calls/new")
        let form = try officer.form("/calls")
        var typed: [(String, String)] = [
            ("name-fr", assumed.call.name.fr ?? ""), ("name-ar", assumed.call.name.ar ?? ""),
            ("name-en", assumed.call.name.en ?? ""),
            ("launch", assumed.call.launched.day.description), ("deadline", "2023-05-19T15:00"),
            ("evaluators", String(assumed.call.evaluatorsPerDossier)), ("gap", String(assumed.call.moderationGap)),
            ("amount", "2000000"), ("years", "5"), ("budget", String(assumed.call.budgetPerYear)),
        ]
        // The criteria that the press names in 2023, the others unticked.
        let named = [
            "strategy", "collaborative-innovation", "links-with-other-projects", "international-visibility",
            "former-cluster-vision",
        ]
        for name in form.names where name.hasPrefix("criterion.") && !named.contains(String(name.dropFirst(10))) {
            untick.insert(name)
        }
        typed.removeAll { !form.names.contains($0.0) }
        try await officer.submit("/calls", typed, without: untick)
        call = try officer.link(#/\/calls\/([0-9a-f-]{36})/#)
        report.step(
            now, .mixed,
            "draft of the call: deadline 19 May 15:00 and five criteria of the record; 2 MDH a year for five years, budget \(assumed.call.budgetPerYear / 1_000_000) MDH a year"
        )
    }

    func publishCall() async throws {
        go(to: assumed.call.launched)
        let officer = try await cast["officer"]
        try await officer.open("/calls/\(call)")
        try await officer.submit("/publication")
        let page = try await cast["a reader"].open("/calls/\(call)")
        try report.check(page.contains("AAP-2023-01"), "the published call does not show its number AAP-2023-01")
        report.step(now, .mixed, "call AAP-2023-01 published")
    }

    func extendDeadline() async throws {
        go(to: try assumed.step("extension_announced"))
        let officer = try await cast["officer"]
        try await officer.open("/calls/\(call)/extensions/new")
        try await officer.submit(
            "/extensions",
            [
                ("deadline", "2023-06-14T15:00"),
                ("reason-fr", "à la demande des différents acteurs des secteurs industriel et technologique"),
                ("reason-ar", "بطلب من مختلف الفاعلين في القطاعين الصناعي والتكنولوجي"),
                ("reason-en", "at the request of the actors of the industrial and technological sectors"),
            ])
        try await cast.runJobs()
        let page = try await cast["a reader"].open("/calls/\(call)")
        try report.check(page.contains("2023-06-14"), "the extended call does not show 14 June")
        let mailed = candidates.filter { $0.dossier != nil && post.count(to: Cast.address($0.name)) >= 2 }.count
        try report.check(
            mailed == candidates.count { $0.dossier != nil }, "the extension was mailed to \(mailed) writers only")
        report.step(
            now, .mixed, "deadline extended from 19 May 15:00 to 14 June 15:00; notice 1; \(mailed) writers mailed")
    }
}
