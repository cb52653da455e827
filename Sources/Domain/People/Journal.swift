import Access
import Database
import History
import Phrases
import Values
import Web

/// The latest acts over the whole programme, for the auditor: on records that the auditor may see, told with their names.
struct Journal: Sendable {
    struct Line: Sendable {
        let act: LatestAct
        let record: RecordNames.Named
        /// Who did it, where the name is known.
        let actor: String?
    }

    let lines: [Line]

    private static let most = 12
    /// Read at a time: some of them are about records that are not told of. More of them where the first did not do.
    private static let (stride, further) = (60, 500)

    /// nil for whom it does not concern. Reads on until enough are found, as far back as `History.latest` goes.
    static func read(_ sources: [RecordNames], _ actor: Actor, _ now: Instant, in db: any Connection) throws -> Journal?
    {
        guard actor.has(.auditor) else { return nil }
        let kinds = Dictionary(uniqueKeysWithValues: sources.map { ($0.kind, $0.except) })
        var (told, named): ([LatestAct], [RecordReference: RecordNames.Named]) = ([], [:])
        var asked: Set<RecordReference> = []
        var (last, limit): (Int?, Int) = (nil, stride)
        while told.count < most {
            let acts = try History.latest(kinds, before: last, limit: limit, in: db)
            let new = Set(acts.map(\.record)).subtracting(asked)
            named.merge(try names(of: new, sources, actor, now, db)) { first, _ in first }
            asked.formUnion(new)
            told += acts.filter { named[$0.record] != nil }.prefix(most - told.count)
            guard acts.count == limit else { break }
            (last, limit) = (acts.last?.number, further)
        }
        let names = try PersonStore.names(of: told.map(\.actor), in: db)
        return Journal(
            lines: told.compactMap { act in
                named[act.record].map { Line(act: act, record: $0, actor: names[act.actor]) }
            })
    }

    private static func names(
        of records: Set<RecordReference>, _ sources: [RecordNames], _ actor: Actor, _ now: Instant,
        _ db: any Connection
    ) throws -> [RecordReference: RecordNames.Named] {
        var named: [RecordReference: RecordNames.Named] = [:]
        for source in sources {
            let ids = records.filter { $0.kind == source.kind }.map(\.id)
            guard !ids.isEmpty else { continue }
            for (id, name) in try source.names(ids.sorted(), actor, now, db) {
                named[RecordReference(kind: source.kind, id: id)] = name
            }
        }
        return named
    }

    /// People in the latest acts: what was done to their roles and accounts, not each sign-in.
    static let people = RecordNames(
        "person",
        except: [
            "person.signed-in", "person.signed-out", "person.sessions-ended", "person.registered", "person.updated",
            "person.password-changed", "person.password-reset",
        ]
    ) { ids, actor, now, db in
        guard PersonRules.see(actor, at: now).isAllowed else { return [:] }
        return try PersonStore.names(of: ids, in: db).reduce(into: [:]) { named, person in
            named[person.key] = (
                PeoplePhrases.overviewPerson(person.value), PeopleRoutes.path(ID(stored: person.key))
            )
        }
    }

    /// How the chain stands, and when it was last found whole.
    static let verification = OverviewSource(order: 70) { actor, _, db in
        guard actor.has(.auditor) else { return nil }
        let head = try History.head(in: db)
        var lines = [
            Overview.Line(
                PeoplePhrases.overviewHead(head.length), nil, detail: PeoplePhrases.overviewHash(head.hash))
        ]
        if let last = try History.lastVerification(in: db) {
            lines.append(
                Overview.Line(
                    PeoplePhrases.overviewVerified(last.head.length), nil,
                    detail: PeoplePhrases.overviewHash(last.head.hash), .at(last.at)))
        } else {
            lines.append(Overview.Line(PeoplePhrases.overviewNeverVerified, nil))
        }
        return Overview(PeoplePhrases.overviewChain, lines, none: PeoplePhrases.overviewNeverVerified)
    }

    func draw(_ page: Page) -> HTML {
        let items = lines.map { line -> HTML in
            let who: HTML = line.actor.map { " · \(page.written($0))" } ?? ""
            return """
                <li>\(Grain.full.html)<div><strong>\(page(Phrase(dynamic: "act.\(line.act.act)")))</strong>\
                <p>\(page.anchor(line.record.path, line.record.name))</p>\
                <p>\(page.time(line.act.at))\(who) · \(page.code("#\(line.act.number)"))</p></div></li>
                """
        }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"muted\">\(page(WebPhrases.noHistory))</p>" : "<ul class=\"lines\">\(items)</ul>"
        return """
            <section class="stack" aria-labelledby="journal"><h2 id="journal">\(page(PeoplePhrases.journal))</h2>\
            <p class="muted">\(page(PeoplePhrases.journalText))</p>\(list)</section>
            """
    }
}
