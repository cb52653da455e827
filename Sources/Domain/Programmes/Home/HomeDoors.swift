import Phrases
import Web

/// An entrance for each kind of reader: only to pages that exist.
struct HomeDoors {
    let page: Page
    let doors: Doors

    var html: HTML {
        """
        <section class="band tint" aria-labelledby="doors"><div class="wrap"><h2 id="doors">\(page(ProgrammePhrases.youAre))</h2>\
        <div class="grid mt">\(cards)</div></div></section>
        """
    }

    private var cards: [HTML] {
        var cards: [HTML] = []
        if let calls = doors.calls {
            cards.append(door(.flag, calls, ProgrammePhrases.sponsor, ProgrammePhrases.sponsorText))
        }
        if let directory = doors.directory {
            cards.append(door(.building, directory, ProgrammePhrases.company, ProgrammePhrases.companyText))
        }
        let signIn = page.context.site.identity.signIn
        if signIn != ProgrammePaths.home {
            cards.append(door(.people, signIn, ProgrammePhrases.director, ProgrammePhrases.directorText))
            cards.append(door(.scales, signIn, ProgrammePhrases.evaluator, ProgrammePhrases.evaluatorText))
        }
        cards.append(door(.school, ProgrammePaths.programme, ProgrammePhrases.citizen, ProgrammePhrases.citizenText))
        cards.append(door(.file, ProgrammePaths.sources, ProgrammePhrases.journalist, ProgrammePhrases.journalistText))
        if let verification = doors.verification {
            cards.append(door(.shield, verification, ProgrammePhrases.verifier, ProgrammePhrases.verifierText))
        }
        return cards
    }

    private func door(_ icon: Icon, _ path: Path, _ title: Phrase, _ text: Phrase) -> HTML {
        """
        <article class="card door">\(icon.html)<h3>\(page.anchor(path, title))</h3><p class="muted">\(page(text))</p></article>
        """
    }
}
