import Phrases
import Web

/// The pages that end with a mail on its way.
enum MailedPages {
    static func register(_ context: Context, _ faults: FormFaults = FormFaults()) -> Response {
        ask(context, PeoplePhrases.registerTitle, PeoplePhrases.registerIntro, faults) { page in
            let name = page.field(
                "name", PeoplePhrases.name, in: context.form, faults, hint: PeoplePhrases.nameHint, autocomplete: "name"
            )
            return page.form(
                RegistrationRoutes.path, "\(name)\(email(page, faults))\(submit(page, PeoplePhrases.registerSend))")
        }
    }

    static func reset(_ context: Context, _ faults: FormFaults = FormFaults()) -> Response {
        ask(context, PeoplePhrases.resetTitle, PeoplePhrases.resetIntro, faults) { page in
            page.form(ResetRoutes.path, "\(email(page, faults))\(submit(page, PeoplePhrases.resetSend))")
        }
    }

    /// Says the same whether or not there is an account.
    static func sent(_ context: Context, _ title: Phrase, _ text: Phrase) -> Response {
        context.show(context.words(title)) { page in
            """
            <div class="wrap narrow band stack"><h1>\(page(title))</h1>\(page.notice(.ok, text))\
            <p class="muted measure">\(page(PeoplePhrases.nothingCame))</p></div>
            """
        }
    }

    private static func ask(
        _ context: Context, _ title: Phrase, _ intro: Phrase, _ faults: FormFaults, _ form: (Page) -> HTML
    ) -> Response {
        context.show(context.words(title), status: faults.isEmpty ? .ok : .invalid) { page in
            """
            <div class="wrap narrow band stack"><h1>\(page(title))</h1>\
            <p class="measure">\(page(intro))</p>\
            <div class="measure stack airy">\(form(page))\
            <p class="muted">\(page(PeoplePhrases.haveAccount)) \(page.anchor(SessionRoutes.path, WebPhrases.signIn))</p>\
            </div></div>
            """
        }
    }

    private static func email(_ page: Page, _ faults: FormFaults) -> HTML {
        page.field("email", PeoplePhrases.email, .email, in: page.context.form, faults)
    }

    private static func submit(_ page: Page, _ label: Phrase) -> HTML {
        "<button class=\"btn main\">\(page(label))</button>"
    }
}
