import Access
import Values
import Web

/// The dossiers: written, submitted, withdrawn, submitted again; too late is too late.
extension Journey {
    func openDossiers() async throws {
        go(to: try assumed.step("dossiers_opened"))
        for index in candidates.indices {
            let candidate = candidates[index]
            if let cluster = candidate.assumed.cluster {
                try await cast.invite(candidate.name, .clusterDirector, cluster: cluster)
            } else {
                try await cast.register(candidate.name)
            }
            let writer = try await cast[candidate.name]
            try await writer.open("/calls/\(call)/dossiers/new")
            let form = try writer.form("/dossiers/new")
            var typed = [("track", candidate.assumed.track)]
            if let cluster = candidate.assumed.cluster, form.names.contains("cluster") {
                typed.append(("cluster", cluster))
            } else {
                typed += [
                    ("name-fr", "Candidat \(candidate.assumed.number ?? 0)"),
                    ("name-ar", "المترشح \(candidate.assumed.number ?? 0)"),
                ]
            }
            try await writer.submit("/dossiers/new", typed)
            candidates[index].dossier = try writer.link(#/\/dossiers\/([0-9a-f-]{36})/#)
        }
        report.step(now, .assumed, "\(candidates.count) dossiers opened")
    }

    /// Fills every part of a dossier that the candidate's page shows.
    func write(_ candidate: Candidate, _ serial: Int) async throws {
        let (writer, filler) = (
            try await cast[candidate.name], DossierWriter(candidate: candidate.assumed, serial: serial)
        )
        let overview = try await writer.open("/dossiers/\(candidate.id)")
        let parts = Set(overview.matches(of: #/\/parts\/([A-Za-z0-9-]+)/#).map { String($0.1) }).sorted()
        let expected = candidate.assumed.track == "existing" ? 14 : 13
        try report.check(parts.count == expected, "\(candidate.name): \(parts.count) parts, \(expected) expected")
        for part in parts {
            try await writer.open("/dossiers/\(candidate.id)/parts/\(part)")
            guard let form = PageForm.all(in: writer.page).first(where: { $0.action.contains("/parts/\(part)") }) else {
                continue
            }
            try await write(part, form, writer, filler)
        }
    }

    private func write(_ part: String, _ first: PageForm, _ writer: Visitor, _ filler: DossierWriter) async throws {
        var form = first
        let action = String(form.action.drop { $0 != "/" }.dropFirst(3))
        while form.names.contains("members.0.name"), !form.names.contains("members.\(filler.memberCount - 1).name") {
            try await writer.submit(action, filler.answers(form) + [("more", "members")])
            form = try writer.form(action)
        }
        let files = form.files.map { Upload.pdf($0, "\($0)-\(filler.candidate.title)") }
        try await writer.submit(action, filler.answers(form), files: files)
    }

    func submit(_ index: Int) async throws {
        let candidate = candidates[index]
        let writer = try await cast[candidate.name]
        try await writer.open("/dossiers/\(candidate.id)")
        try await writer.submit("/submission")
        guard let receipt = writer.page.firstMatch(of: #/GRP-[0-9A-Z-]+/#) else {
            throw JourneyFault("\(candidate.name): the page after the submission shows no receipt")
        }
        candidates[index].receipt = String(receipt.0)
        let anyone = try await cast["a reader"].open("/receipts/\(receipt.0)")
        try report.check(anyone.contains(String(receipt.0)), "the receipt \(receipt.0) cannot be verified by anyone")
    }

    func submissions() async throws {
        for index in candidates.indices { try await write(candidates[index], index + 1) }
        report.step(
            now, .assumed, "\(candidates.count) dossiers written: 13 parts on the new track, 14 on the existing one")
        go(to: try assumed.step("first_submission"))
        try await submit(0)
        report.step(
            now, .assumed, "\(candidates[0].name) submits before the first deadline: \(candidates[0].receipt ?? "")")
        for index in candidates.indices where candidates[index].assumed.withdrawn != nil {
            try await submitAndWithdraw(index)
        }
        go(to: try assumed.step("last_submissions"))
        for index in candidates.indices.dropFirst() where candidates[index].assumed.withdrawn == nil {
            try await submit(index)
        }
        report.step(
            now, .assumed,
            "\(candidates.count { $0.receipt != nil && $0.assumed.withdrawn == nil }) dossiers submitted, each with a receipt that anyone can verify"
        )
        try await cast.runJobs()
    }

    private func submitAndWithdraw(_ index: Int) async throws {
        guard let time = candidates[index].assumed.withdrawn else { return }
        go(to: time)
        try await submit(index)
        let writer = try await cast[candidates[index].name]
        try await writer.open("/dossiers/\(candidates[index].id)")
        try await writer.submit("/withdrawal")
        report.step(now, .assumed, "\(candidates[index].name) submits, then withdraws")
    }

    func closeCall() async throws {
        go(to: LocalTime("2023-06-14T15:00")!)
        let late = try await cast[candidates[1].name]
        let answer = await late.ask("/calls/\(call)/dossiers/new")
        try report.check(answer.status == .forbidden, "at 15:00:00.000 the call still takes dossiers")
        report.step(now, .record, "14 June, 15:00: the call is closed")
    }
}
