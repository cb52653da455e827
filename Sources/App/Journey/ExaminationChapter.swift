import Values
import Web

/// Admissibility, one request for missing items, eligibility, and the overrides that the record makes necessary.
extension Journey {
    func examine() async throws {
        go(to: try assumed.step("admissibility"))
        for index in candidates.indices where candidates[index].assumed.withdrawn == nil {
            try await judgeAdmissible(index)
        }
        try await cast.runJobs()
        try await complete()
        go(to: try assumed.step("eligibility"))
        var refused = 0
        for candidate in candidates where candidate.assumed.withdrawn == nil {
            if try await !judgeEligible(candidate) { refused += 1 }
        }
        try await cast.runJobs()
        report.step(
            now, .assumed,
            "eligibility: \(candidates.count { $0.assumed.override != nil }) overrides, logged with their reasons; \(refused) refused"
        )
    }

    private func judgeAdmissible(_ index: Int) async throws {
        let (officer, candidate) = (try await cast["officer"], candidates[index])
        let page = try await officer.open("/dossiers/\(candidate.id)/admissibility")
        guard let number = page.firstMatch(of: #/AAP-2023-01-[0-9]+/#) else {
            throw JourneyFault("\(candidate.name): the officer's page shows no number")
        }
        candidates[index].number = String(number.0)
        if let items = candidate.assumed.completion {
            let form = try officer.form("/admissibility/completion")
            let wanted = form.choices["item", default: []].filter { value in
                items.contains { value.hasSuffix("/\($0)") }
            }
            try report.check(wanted.count == items.count, "\(candidate.name): the items \(items) cannot be asked for")
            try await officer.submit(
                "/admissibility/completion",
                wanted.map { ("item", $0) } + [
                    ("message", "Le document joint n’est pas lisible."),
                    ("due", try assumed.step("completion_due").description),
                ])
            report.step(
                now, .assumed,
                "\(candidate.name): one request for missing items, until \(try assumed.step("completion_due"))")
        } else {
            try await officer.submit("/admissibility", [("decision", "yes")])
        }
    }

    /// The asked items are answered, sent, and the dossier found admissible.
    private func complete() async throws {
        go(to: try assumed.step("completed"))
        for (serial, candidate) in candidates.enumerated() where candidate.assumed.completion != nil {
            let writer = try await cast[candidate.name]
            let overview = try await writer.open("/dossiers/\(candidate.id)")
            for part in Set(overview.matches(of: #/\/parts\/([A-Za-z0-9-]+)/#).map({ String($0.1) })).sorted() {
                try await writer.open("/dossiers/\(candidate.id)/parts/\(part)")
                guard let form = PageForm.all(in: writer.page).first(where: { $0.action.contains("/parts/\(part)") })
                else { continue }
                let filler = DossierWriter(candidate: candidate.assumed, serial: serial + 1)
                let files = form.files.map { Upload.pdf($0, "\($0)-complete-\(candidate.name)") }
                try await writer.submit(String(form.action.dropFirst(3)), filler.answers(form), files: files)
            }
            try await writer.open("/dossiers/\(candidate.id)")
            try await writer.submit("/submission")
            let officer = try await cast["officer"]
            try await officer.open("/dossiers/\(candidate.id)/admissibility")
            try await officer.submit("/admissibility", [("decision", "yes")])
            report.step(now, .assumed, "\(candidate.name): completed in time, admissible")
        }
    }

    /// - Returns: whether the candidate is eligible.
    private func judgeEligible(_ candidate: Candidate) async throws -> Bool {
        let officer = try await cast["officer"]
        try await officer.open("/dossiers/\(candidate.id)/eligibility")
        if let reason = candidate.assumed.override {
            let forms = PageForm.all(in: officer.page).filter { $0.action.hasSuffix("/overrides") }
            guard let form = forms.first(where: { $0.names.contains("satisfied.track-existing") }) else {
                throw JourneyFault("\(candidate.name): the rule track-existing cannot be overridden")
            }
            try await officer.send(form, [("satisfied.track-existing", "yes"), ("reason.track-existing", reason)])
        }
        let isRefused = candidate.assumed.ineligible != nil
        try await officer.open("/dossiers/\(candidate.id)/eligibility")
        try await officer.submit(
            "/eligibility/decision",
            isRefused
                ? [("decision", "no"), ("reason", "Quatorze membres actifs ; il en faut au moins quinze.")]
                : [("decision", "yes")])
        return !isRefused
    }
}
