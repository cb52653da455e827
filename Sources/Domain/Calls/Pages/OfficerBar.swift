import Access
import Phrases
import Values
import Web

/// What the division may do with a call, and what keeps it from being published; nothing for other readers.
struct OfficerBar {
    let standing: CallStanding
    let page: Page
    let reasons: [Phrase]

    private var call: Call { standing.call }

    func render() -> HTML {
        guard CallRules.follow(page.actor, at: page.now).isAllowed else { return .empty }
        return "<div class=\"stack mt-s\">\(preview)<div class=\"row\">\(buttons)</div></div>"
    }

    private var preview: HTML {
        guard call.state == .draft else { return .empty }
        guard !reasons.isEmpty else { return page.notice(.info, CallPagePhrases.previewReady) + launch + weights }
        let items = reasons.map { reason -> HTML in "<li>\(page(reason))</li>" }
        return page.notice(.warn, "<h2>\(page(CallPagePhrases.notYet))</h2><ul>\(items)</ul>") + weights
    }

    /// Publishing is the launch, whatever day the timetable gives.
    private var launch: HTML {
        guard let day = call.launch, day != page.now.localDay,
            CallRules.publish(page.actor, call, at: page.now).isAllowed
        else { return .empty }
        return page.notice(.warn, CallPagePhrases.launchOther(day))
    }

    /// Weights of another sum than 100 are published as fractions of it: told before, while it can be changed.
    private var weights: HTML {
        call.configuration.tracks.map { track -> HTML in
            let total = call.configuration.totalWeight(on: track.id)
            guard total != 100, total != 0 else { return .empty }
            return page.notice(.warn, CallPagePhrases.weightsOf(track.name, total))
        }.joined()
    }

    private var buttons: [HTML] {
        var buttons: [HTML] = []
        if CallRules.publish(page.actor, call, at: page.now).isAllowed, reasons.isEmpty {
            buttons.append(page.button(CallPaths.publication(call.id), CallPagePhrases.publish, style: "btn main"))
        }
        if CallRules.edit(page.actor, call, at: page.now).isAllowed {
            buttons.append(page.anchor(CallPaths.edit(call.id), CallPagePhrases.edit, style: "btn"))
        }
        if CallRules.extend(page.actor, standing, at: page.now).isAllowed {
            buttons.append(page.anchor(CallPaths.newExtension(call.id), CallPagePhrases.extend, style: "btn"))
        }
        if CallRules.cancel(page.actor, call, at: page.now).isAllowed {
            buttons.append(page.button(CallPaths.cancellation(call.id), CallPagePhrases.cancel))
        }
        buttons.append(page.anchor(CallPaths.history(call.id), CallPagePhrases.history, style: "btn"))
        return buttons
    }
}
