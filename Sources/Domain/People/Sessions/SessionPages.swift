import Phrases
import Web

enum SessionPages {
    /// Says the same about an account that does not exist as about a wrong password.
    static func signIn(
        _ context: Context, to: String?, faults: FormFaults = FormFaults(), refusal: Phrase? = nil,
        status: Status = .invalid
    ) -> Response {
        let isFresh = faults.isEmpty && refusal == nil
        return context.show(context.words(WebPhrases.signIn), status: isFresh ? .ok : status) { page in
            let form = page.form(
                SessionRoutes.path,
                """
                \(to.map { "<input type=\"hidden\" name=\"to\" value=\"\($0)\">" as HTML })\
                \(page.field("email", PeoplePhrases.email, .email, in: context.form, faults, autocomplete: "username"))\
                \(page.field("password", PeoplePhrases.password, .password, in: context.form, faults))\
                <div class="row between"><button class="btn main">\(page(WebPhrases.signIn))</button>\
                \(page.anchor(ResetRoutes.path, PeoplePhrases.forgotten))</div>
                """)
            return """
                <div class="wrap narrow band stack"><h1>\(page(WebPhrases.signIn))</h1>\
                \(refusal.map { page.notice(.bad, $0) })\
                <div class="measure stack airy">\(form)\
                <p class="muted">\(page(PeoplePhrases.noAccount)) \(page.anchor(RegistrationRoutes.path, PeoplePhrases.register))</p>\
                </div></div>
                """
        }
    }
}
