import Access
import Database
import History
import Phrases
import Values
import Web

/// What everybody reads: the calls, a call, its notices.
struct CallRoutes {
    let slots: CallSlots

    var all: [Route] {
        [
            .get("/calls", .anyone, cached: true, list),
            .get("/calls/{id}", .anyone, cached: true, show),
            .get("/calls/{id}/notices/{number}", .anyone, cached: true, notice),
            .get("/calls/{id}/history", .rule(CallRules.follow), history),
            .get("/editions/{id}", .anyone, cached: true, edition),
        ]
    }

    private func list(_ context: Context) async throws -> Response {
        let place = context.query["after"].flatMap(CallStore.Place.init)
        let size = 25
        let list = try await context.site.database.read { db in
            let calls = try CallStore.published(after: place, limit: size + 1, in: db)
            let shown = Array(calls.prefix(size))
            let next = calls.count > size ? shown.last.flatMap(Self.place) : nil
            return CallListPage(
                open: place == nil ? try CallStore.open(at: context.now, in: db) : [], calls: shown, next: next,
                isFirst: place == nil, editions: place == nil ? try EditionStore.all(in: db) : [])
        }
        return context.show(context.words(CallPhrases.menu)) { list.body($0) }
    }

    private static func place(_ call: Call) -> CallStore.Place? {
        call.publishedAt.map { CallStore.Place(publishedAt: $0, id: call.id) }
    }

    func show(_ context: Context) async throws -> Response {
        try await Self.show(context, slots, reasons: nil)
    }

    /// The page of a call; `reasons` are those of a publication that was refused.
    static func show(_ context: Context, _ slots: CallSlots, reasons: [Phrase]?) async throws -> Response {
        let id: ID<Call> = try context.id()
        let (standing, actions, panels) = try await context.site.database.read { db in
            let standing = try CallActs.standing(id, in: db)
            guard CallRules.isVisible(standing.call, to: context.actor) else { throw Refusal.hidden }
            let isPublic = standing.call.state == .published
            let panels = isPublic ? try slots.panels.map { try $0.block(standing.call, context.page, db) } : []
            let isOpen = standing.call.isOpen(at: context.now)
            let actions = isOpen ? try slots.actions.filter { try $0.serves(standing.call, context.page, db) } : []
            return (standing, actions, panels.joined())
        }
        let against =
            standing.call.state == .draft ? reasons ?? standing.call.reasonsAgainstPublication(at: context.now) : []
        let view = CallPage(standing: standing, actions: actions, panels: panels)
        return context.show(standing.call.name.text(context.language), status: reasons == nil ? .ok : .conflict) {
            view.body($0, reasons: against)
        }
    }

    private func notice(_ context: Context) async throws -> Response {
        let id: ID<Call> = try context.id()
        guard let number = Digits.read(try context.parameter("number").utf8) else { throw Refusal.hidden }
        let (call, notice) = try await context.site.database.read { db in
            guard let call = try CallStore.find(id, in: db), call.state == .published,
                let notice = try CallStore.extension(number, of: id, in: db)
            else { throw Refusal.hidden }
            return (call, notice)
        }
        return context.show(context.words(CallPagePhrases.noticeOf(notice.number, call.name))) {
            NoticePage.body(call, notice, $0)
        }
    }

    private func history(_ context: Context) async throws -> Response {
        let id: ID<Call> = try context.id()
        let before = context.query["before"].flatMap { Digits.read($0.utf8) }
        let slots = slots
        let (call, lines, names) = try await context.site.database.read { db in
            guard let call = try CallStore.find(id, in: db) else { throw Refusal.hidden }
            let lines = try History.lines(of: .init("call", id), before: before, in: db)
            return (call, lines, try slots.names.people(Array(Set(lines.map(\.actor))), db))
        }
        let title = CallPagePhrases.historyOf(call.name)
        let next =
            lines.count == 50 ? lines.last.map { CallPaths.history(id).with([("before", String($0.number))]) } : nil
        return context.show(context.words(title)) { page in
            """
            <div class="wrap narrow pagehead">\(page.crumbs([(CallPhrases.menu, CallPaths.list), (CallPagePhrases.call, CallPaths.call(id))], here: page(CallPagePhrases.history)))\
            <h1>\(page(title))</h1></div><div class="wrap narrow stack">\(page.history(lines, names: names, saying: CallHistoryWords(configuration: call.configuration).words))\
            \(page.more(next, first: before == nil ? nil : CallPaths.history(id)))</div><div class="band"></div>
            """
        }
    }

    private func edition(_ context: Context) async throws -> Response {
        let id = try context.parameter("id")
        let slots = slots
        guard let view = try await context.site.database.read({ try EditionView.read(id, slots, in: $0) }) else {
            throw Refusal.hidden
        }
        return context.show(view.edition.name.text(context.language)) { EditionPage(view: view).body($0) }
    }
}
