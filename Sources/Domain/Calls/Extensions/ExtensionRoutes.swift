import Access
import Database
import Phrases
import Values
import Web

/// The officer's form that moves a deadline.
enum ExtensionRoutes {
    static let all: [Route] = [
        .get("/calls/{id}/extensions/new", .rule(CallRules.extend), new),
        .post("/calls/{id}/extensions", .rule(CallRules.extend), create).named(CallFormPhrases.extendTitle, labels),
    ]

    private static func new(_ context: Context) async throws -> Response {
        answer(context, try await standing(context).call, Form())
    }

    private static func create(_ context: Context) async throws -> Response {
        let call = try await standing(context).call
        if context.form.has("preview") { return preview(context, call) }
        var reader = FormReader(context.form)
        let deadline = deadline(&reader, call, context.now)
        let reason = Localized(
            fr: reader.text("reason-fr", most: 1000), ar: reader.text("reason-ar", most: 1000),
            en: reader.text("reason-en", required: false, most: 1000))
        guard reader.faults.isEmpty, let deadline else { return answer(context, call, context.form, reader.faults) }
        let notice = try await context.site.database.write { db in
            try CallActs.extend(
                call.id, to: deadline.instant, because: reason, by: context.actor, at: context.now, in: db)
        }
        context.site.publicDataChanged()
        return context.redirect(CallPaths.call(call.id), saying: CallFormPhrases.extended(notice.number))
    }

    /// A deadline that the call could have.
    private static func deadline(_ reader: inout FormReader, _ call: Call, _ now: Instant) -> LocalTime? {
        guard let deadline = reader.time("deadline") else { return nil }
        let (earliest, latest) = (max(call.deadline, now), call.latestExtension(at: now))
        if deadline.instant <= earliest {
            reader.faults.add("deadline", CallPhrases.notLater(than: LocalTime(earliest)))
        }
        if deadline.instant > latest { reader.faults.add("deadline", CallPhrases.notLate(after: LocalTime(latest))) }
        return deadline
    }

    /// The form as it was typed, with the dates to which the deadline would bring the later steps. Nothing is saved.
    private static func preview(_ context: Context, _ call: Call) -> Response {
        var reader = FormReader(context.form)
        _ = deadline(&reader, call, context.now)
        return answer(context, call, context.form, reader.faults)
    }

    private static func standing(_ context: Context) async throws -> CallStanding {
        let id: ID<Call> = try context.id()
        let standing = try await context.site.database.read { try CallActs.standing(id, in: $0) }
        try CallRules.extend.check(context.actor, standing, at: context.now)
        return standing
    }

    private static func answer(
        _ context: Context, _ call: Call, _ typed: Form, _ faults: FormFaults = FormFaults()
    ) -> Response {
        context.show(
            context.words(CallFormPhrases.extendTitle), status: faults.isEmpty ? .ok : .invalid,
            layout: .work(bar: bar(context.page, call))
        ) { body($0, call, typed, faults) }
    }

    private static func bar(_ page: Page, _ call: Call) -> HTML {
        """
        <section class="workbar" aria-labelledby="bar-title"><div class="wrap"><h1 id="bar-title">\(page(CallFormPhrases.extendTitle))</h1>\
        \(page.anchor(CallPaths.call(call.id), CallFormPhrases.back, style: "btn"))</div></section>
        """
    }

    private static func body(_ page: Page, _ call: Call, _ typed: Form, _ faults: FormFaults) -> HTML {
        let facts: [(Phrase, HTML)] = [
            (CallPagePhrases.call, page(call.name)), (CallFormPhrases.presentDeadline, page.deadline(call.deadline)),
        ]
        var reader = FormReader(typed)
        let new = deadline(&reader, call, page.now).flatMap { reader.faults.isEmpty ? $0.instant : nil }
        return """
            <div class="wrap narrow band stack">\(page.summary(of: faults, labels: labels))\(page.facts(facts))\
            <p>\(page(CallFormPhrases.extendText))</p>\
            \(page.form(CallPaths.extensions(call.id), """
                \(page.field("deadline", CallFormPhrases.newDeadline, .time, in: typed, faults, hint: CallFormPhrases.localTime))\
                <p><button class="btn" name="preview" value="yes" formnovalidate>\(page(CallFormPhrases.previewDates))</button></p>\
                \(LaterSteps.html(call, from: call.deadline, to: new, page))\
                \(page.field("reason-fr", CallFormPhrases.reasonFr, .area(rows: 3), in: typed, faults))\
                \(page.field("reason-ar", CallFormPhrases.reasonAr, .area(rows: 3), in: typed, faults))\
                \(page.field("reason-en", CallFormPhrases.reasonEn, .area(rows: 3), in: typed, faults, required: false, hint: CallFormPhrases.reasonEnHint))\
                <p><button class="btn main">\(page(CallFormPhrases.announce))</button></p>
                """))</div>
            """
    }

    private static let labels: [String: Phrase] = [
        "deadline": CallFormPhrases.newDeadline, "reason-fr": CallFormPhrases.reasonFr,
        "reason-ar": CallFormPhrases.reasonAr, "reason-en": CallFormPhrases.reasonEn,
    ]
}
