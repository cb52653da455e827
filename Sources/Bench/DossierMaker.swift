import Access
import CanonicalJSON
import Calls
import Database
import Digest
import Dossiers
import Files
import History
import Values

/// Writes dossiers through the product's own stores, a few hundred in a transaction.
struct DossierMaker: Sendable {
    let people: SeedPeople
    let stock: Organisations
    let at: Instant
    private static let batch = 250

    /// - Parameters:
    ///   - isWhole: with parts, members, files and what was deposited.
    ///   - isOpen: drafts, complete and not submitted; else submitted, found eligible and read.
    func fill(_ call: Call, _ count: Int, isWhole: Bool, isOpen: Bool, seed: UInt64, in database: any Database)
        async throws
    {
        for start in stride(from: 0, to: count, by: Self.batch) {
            try await database.write { db in
                var dice = Dice(seed: seed &+ UInt64(start) &* 1_000_003)
                for ordinal in start + 1...min(start + Self.batch, count) {
                    try make(ordinal, call, isWhole, isOpen, isLast: ordinal == count, &dice, in: db)
                }
            }
        }
    }

    private func make(
        _ ordinal: Int, _ call: Call, _ isWhole: Bool, _ isOpen: Bool, isLast: Bool, _ dice: inout Dice,
        in db: any Connection
    ) throws {
        let submitted = isOpen ? nil : call.deadline.adding(seconds: -ordinal)
        let members = stock.draw(15 + dice.upTo(10), &dice)
        var dossier = Dossier(
            id: .make(at: at), call: call.id, number: isOpen ? nil : "\(call.number ?? "")-\(Digits.pad(ordinal, 4))",
            ordinal: isOpen ? nil : ordinal,
            name: Localized(
                fr: "Groupement candidat \(ordinal)", ar: "تجمع مترشح \(ordinal)", en: "Applicant grouping \(ordinal)"),
            track: .new, state: isOpen ? .draft : .eligible,
            owner: isOpen ? people.applicant : people.candidate, createdAt: at,
            submittedAt: submitted, submissions: isOpen ? 0 : 1)
        dossier.members = isOpen ? nil : members.count
        dossier.companies = isOpen ? nil : members.count { $0.kind.isCompany }
        try DossierStore.insert(dossier, in: db)
        if isWhole { try write(&dossier, call, members, &dice, in: db) }
        guard !isOpen else { return }
        // One review is still to come in each call: its evaluation is under way.
        try SeedReviews.read(
            dossier, call, by: isLast ? people.evaluators.dropLast() : people.evaluators[...], of: people, at: at,
            &dice,
            in: db)
    }

    private func write(
        _ dossier: inout Dossier, _ call: Call, _ members: [Member], _ dice: inout Dice, in db: any Connection
    ) throws {
        var answers: [String: [String: JSONValue]] = [:]
        var files: [DossierFile] = []
        for part in call.configuration.parts(for: dossier.track) {
            let given = Answers.of(part, years: call.configuration.support.years, &dice)
            answers[part.id] = given
            try PartStore.save(given, part: part.id, of: dossier.id, over: 0, by: people.applicant, at: at, in: db)
            for field in part.asked where field.kind == .file {
                files.append(
                    DossierFile(
                        id: .make(at: at), part: part.id, field: field.id, name: "\(field.id).pdf", type: .pdf,
                        size: 120_000, digest: SHA256Digest(of: "\(dossier.id)/\(field.id)"), addedAt: at))
            }
        }
        try MemberStore.replace(members, of: dossier.id, in: db)
        for file in files { try DossierFileStore.insert(file, of: dossier.id, by: people.applicant, in: db) }
        guard let submitted = dossier.submittedAt else { return }
        let snapshot = Snapshot(
            callNumber: call.number ?? "", configurationVersion: call.configuration.version, dossier: dossier.id,
            number: dossier.number ?? "", name: dossier.name, cluster: nil, track: dossier.track, submission: 1,
            at: submitted, answers: DossierAnswers(answers), members: members, files: files
        ).canonicalText
        try SubmissionStore.insert(
            Submission(
                id: .make(at: at), dossier: dossier.id, number: 1, kind: .deposit, revision: 1, receipt: .random(),
                at: submitted, by: people.applicant, digest: SHA256Digest(of: snapshot), files: files.count,
                chain: .empty),
            snapshot: snapshot, in: db)
    }
}
