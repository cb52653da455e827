import Values
import Web

/// Labels with their certificates, contracts signed on the day of the record, the first tranche paid.
extension Journey {
    func award() async throws {
        try await labels()
        try await contracts()
        try await payments()
        try await timetable()
        report.finish(ranking)
    }

    /// Every step is over on the public page, with the day on which it really came.
    private func timetable() async throws {
        pass(minutes: 1)
        let page = try await cast["a reader"].open("/calls/\(call)")
        guard let list = page.firstMatch(of: #/<ol class="timeline">([\s\S]*?)<\/ol>/#)?.1 else {
            throw JourneyFault("the call shows no timetable")
        }
        let items = list.matches(of: #/<li[\s\S]*?<\/li>/#).map { String($0.0) }
        for item in items {
            try report.check(item.hasPrefix("<li class=\"past\">"), "a step of the timetable is not over: \(item)")
        }
        let dated = [
            "launched": assumed.call.launched.day, "completed": nil, "eligibility": nil, "evaluators_appointed": nil,
            "ranking_frozen": nil, "decision_proposed": nil, "decision_signed": nil,
            "results": Day(2023, 12, 22), "payment": assumed.payment.paidOn,
        ]
        for (name, day) in dated {
            let day = try day ?? assumed.step(name).day
            try report.check(list.contains("datetime=\"\(day)\""), "the timetable does not show \(name), \(day)")
        }
        report.step(now, .mixed, "the public timetable shows \(items.count) steps, each with the day on which it came")
    }

    private func labels() async throws {
        let (officer, head) = (try await cast["officer"], try await cast["head of division"])
        try await officer.open("/calls/\(call)/labels")
        try await officer.submit("/labels")
        let list = try await head.open("/calls/\(call)/labels")
        let ids = Set(list.matches(of: #/\/calls\/[0-9a-f-]{36}\/labels\/([0-9a-f-]{36})/#).map { String($0.1) })
            .sorted()
        try report.check(ids.count == laureates.count, "\(ids.count) labels proposed, \(laureates.count) expected")
        for id in ids {
            try await head.open("/calls/\(call)/labels/\(id)")
            try await head.submit("/signature")
            let code = try head.link(#/\/labels\/([0-9A-Z-]{6,})/#)
            try await cast["a reader"].open("/labels/\(code)")
        }
        report.step(now, .record, "\(ids.count) labels granted, each verifiable by its code")
    }

    private func contracts() async throws {
        go(to: LocalTime("2023-12-22T15:00")!)
        let officer = try await cast["officer"]
        let page = try await officer.open("/calls/\(call)/contracts")
        let drafts = Set(page.matches(of: #/contracts\/new\?label=([0-9a-f-]{36})/#).map { String($0.1) }).sorted()
        try report.check(
            drafts.count == laureates.count, "\(drafts.count) contracts to draft, \(laureates.count) expected")
        for label in drafts {
            try await officer.open("/calls/\(call)/contracts/new?label=\(label)")
            try await officer.submit("/contracts", [("starts-on", "2024-01-01"), ("rib", "011519000001205000534921")])
            guard let form = PageForm.all(in: officer.page).first(where: { $0.action.hasSuffix("/signature") }) else {
                throw JourneyFault("\(officer.path): the contract cannot be signed")
            }
            try await officer.submit(
                String(form.action.dropFirst(3)),
                [("signed-on", "2023-12-22"), ("place", "Rabat"), ("level", "simple")],
                files: [.pdf("file", "contrat-programme")])
        }
        report.step(
            now, .record, "\(drafts.count) contracts of five years, 2 MDH a year, signed in Rabat on 22 December 2023")
    }

    private func payments() async throws {
        go(to: try assumed.step("first_tranche"))
        let (officer, head) = (try await cast["officer"], try await cast["head of division"])
        let list = try await officer.open("/calls/\(call)/contracts")
        let ids = Set(list.matches(of: #/\/contracts\/([0-9a-f-]{36})/#).map { String($0.1) }).sorted()
        for (index, id) in ids.enumerated() {
            try await officer.open("/contracts/\(id)/tranches/1")
            while let form = PageForm.all(in: officer.page).first(where: {
                $0.isUpload && $0.action.contains("/conditions/")
            }) {
                let note = form.order.first { $0.hasPrefix("note") } ?? "note"
                try await officer.send(form, [(note, "Constaté au vu du contrat signé.")])
                try await officer.open("/contracts/\(id)/tranches/1")
            }
            try await head.open("/contracts/\(id)/tranches/1")
            try await head.submit("/tranches/1/approval")
            try await officer.open("/contracts/\(id)/tranches/1")
            let reference = assumed.payment.reference.replacing("{n}", with: String(index + 1))
            try await officer.submit(
                "/tranches/1/payment",
                [("reference", reference), ("paid-on", assumed.payment.paidOn.description), ("amount", "2 000 000")])
            try report.check(
                officer.page.contains(reference), "the payment of contract \(index + 1) does not show its reference")
        }
        try await cast.runJobs()
        report.step(
            now, .assumed,
            "\(ids.count) first tranches of 2 MDH: conditions established, approved by a second person, paid with a reference"
        )
    }
}
