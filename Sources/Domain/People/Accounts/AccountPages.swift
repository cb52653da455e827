import Access
import History
import Phrases
import Values
import Web

enum AccountPages {
    struct Shown: Sendable {
        let account: Account
        let sessions: Int
        let history: HistoryPage
        let names: [String: String]
    }

    static let labels: [String: Phrase] = [
        "name": PeoplePhrases.name, "language": PeoplePhrases.mailLanguage, "password": PeoplePhrases.currentPassword,
        "new-password": PeoplePhrases.newPassword,
    ]

    static let languageWords = ValueWords("language", Language.self) { PeoplePhrases.name(of: $0) }

    static func show(_ shown: Shown, _ context: Context, _ faults: FormFaults) -> Response {
        context.show(context.words(PeoplePhrases.accountTitle), status: faults.isEmpty ? .ok : .invalid) { page in
            """
            <div class="wrap pagehead">\
            \(page.crumbs([(PeoplePhrases.homeTitle, HomeRoutes.path)], here: page(PeoplePhrases.accountTitle)))\
            <h1>\(page(PeoplePhrases.accountTitle))</h1>\
            <p class="intro">\(page.code(shown.account.email?.description ?? ""))</p></div>\
            <div class="wrap band split"><div class="stack airy measure">\(page.summary(of: faults, labels: labels))\
            \(details(shown.account, page, faults))\(password(page, faults))</div>\
            <aside class="stack">\(sessions(shown.sessions, page))\
            <details class="fold"\(flag: !shown.history.isFirst, " open")><summary><span>\(page(WebPhrases.history))</span></summary>\
            <div>\(page.history(shown.history, names: shown.names, at: AccountRoutes.path))</div></details></aside></div>
            """
        }
    }

    static func languages(_ page: Page) -> [Field.Option] {
        Language.allCases.map { Field.Option($0.rawValue, page.inLanguage($0.endonym, $0)) }
    }

    private static func details(_ account: Account, _ page: Page, _ faults: FormFaults) -> HTML {
        let typed = page.context.form
        return """
            <section class="stack" aria-labelledby="details"><h2 id="details">\(page(PeoplePhrases.details))</h2>\
            \(page.form(AccountRoutes.path, """
                \(page.field("name", PeoplePhrases.name, in: typed, faults, value: account.name, hint: PeoplePhrases.nameHint,
                    autocomplete: "name"))\
                \(page.field("language", PeoplePhrases.mailLanguage, .radio(languages(page)), in: typed, faults,
                    value: account.language.rawValue))\
                <button class="btn main">\(page(WebPhrases.save))</button>
                """))</section>
            """
    }

    private static func password(_ page: Page, _ faults: FormFaults) -> HTML {
        let typed = page.context.form
        return """
            <section class="stack" aria-labelledby="change"><h2 id="change">\(page(PeoplePhrases.changePassword))</h2>\
            \(page.form(AccountRoutes.password, """
                \(page.field("password", PeoplePhrases.currentPassword, .password, in: typed, faults))\
                \(page.field("new-password", PeoplePhrases.newPassword, .newPassword, in: typed, faults,
                    hint: PeoplePhrases.passwordHint(PasswordRules.least)))\
                <p class="hint">\(page(PeoplePhrases.passwordEndsSessions))</p>\
                <button class="btn">\(page(PeoplePhrases.passwordSend))</button>
                """))</section>
            """
    }

    private static func sessions(_ count: Int, _ page: Page) -> HTML {
        """
        <section class="panel" aria-labelledby="sessions"><header>\
        <h2 id="sessions">\(page(PeoplePhrases.sessions))</h2></header>\
        <div class="stack"><p>\(page(PeoplePhrases.sessionsOpen(count)))</p>\
        \(page.button(AccountRoutes.sessionsEnd, PeoplePhrases.endSessions))</div></section>
        """
    }
}
