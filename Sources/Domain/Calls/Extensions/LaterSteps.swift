import Phrases
import Values
import Web

/// What an extension does to the dates after the deadline: each step, the date that stands and the one that comes.
enum LaterSteps {
    /// - Parameter new: nil while no other deadline is known: the dates that stand are then told to move.
    static func html(_ call: Call, from old: Instant, to new: Instant?, _ page: Page) -> HTML {
        let steps = call.laterSteps(from: old, to: new ?? old)
        guard !steps.isEmpty else { return .empty }
        let days = (new ?? old).localDay.daysSinceEpoch - old.localDay.daysSinceEpoch
        let text = new == nil ? CallPagePhrases.laterStepsMove : CallPagePhrases.laterStepsMoved(days)
        let rows = steps.map { step -> [HTML] in
            let before = page.moment(step.before, hasHour: step.hasHour)
            guard new != nil else { return [page(CallPhrases.step(step.step)), before] }
            let after = page.moment(step.after, hasHour: step.hasHour)
            return [page(CallPhrases.step(step.step)), "<s>\(before)</s>", "<strong>\(after)</strong>"]
        }
        let head: [(Phrase, isNumber: Bool)] =
            [(CallPagePhrases.laterStep, false), (CallPagePhrases.formerDate, false)]
            + (new == nil ? [] : [(CallPagePhrases.newDate, false)])
        return """
            <section class="stack" aria-labelledby="later"><h2 id="later">\(page(CallPagePhrases.laterStepsTitle))</h2>\
            <p>\(page(text))</p>\(page.cards(CallPagePhrases.laterStepsTitle, head: head, rows))</section>
            """
    }
}
