import Phrases
import Values
import Web

/// The conditions of eligibility with a tick, the tracks on which they hold, and their limits: each explained, with its bounds and
/// with what the template proposes.
struct RulesTable {
    let form: CallForm
    let typed: Form
    let faults: FormFaults

    func render(_ page: Page) -> HTML {
        let rows = form.offeredRules.map { row($0, page) }
        return """
            <fieldset class="panel stack"><legend>\(page(CallFormPhrases.rulesTitle))</legend>\
            <p class="hint">\(page(CallFormPhrases.rulesText))</p>\
            <div class="scroll" tabindex="0" role="region" aria-label="\(page.regionName(CallFormPhrases.rulesTitle))"><table class="table stacks" role="table">\
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">\(page(CallFormPhrases.condition))</th>\
            <th role="columnheader" scope="col">\(page(CallPagePhrases.tracksTitle))</th>\
            <th role="columnheader" scope="col">\(page(CallFormPhrases.limit))</th></tr></thead><tbody role="rowgroup">\(rows)</tbody></table></div></fieldset>
            """
    }

    private func row(_ rule: EligibilityRule, _ page: Page) -> HTML {
        let tracks = form.tracks.filter { $0.rules.contains(rule.id) }.map { page($0.name) }.joined(page.comma)
        let limits = rule.require.limits.enumerated().map { index, limit -> HTML in
            number(CallForm.field(rule, limit: index), limit, page)
        }
        let cell: HTML = limits.isEmpty ? "<div></div>" : "\(limits)"
        return """
            <tr role="row"><th role="rowheader" scope="row">\(tick(rule, page))</th>\
            <td role="cell" data-label="\(page.text(CallPagePhrases.tracksTitle))"><div>\(tracks)</div></td>\
            <td role="cell">\(cell)</td></tr>
            """
    }

    private func tick(_ rule: EligibilityRule, _ page: Page) -> HTML {
        guard !rule.require.isAboutDeadline else {
            return "\(Icon.lock.html) \(name(rule, page)) <small>\(page(CallFormPhrases.always))</small>"
        }
        let field = CallForm.field(rule)
        return """
            <label class="choice"><input type="checkbox" id="f-\(field)" name="\(field)" value="yes"\
            \(flag: typed.has(field), " checked")><span>\(name(rule, page))</span></label>
            """
    }

    /// A condition with limits is named by its facts, since what it comes to is typed beside; any other says itself.
    private func name(_ rule: EligibilityRule, _ page: Page) -> HTML { page(Self.title(rule, form)) }

    static func title(_ rule: EligibilityRule, _ form: CallForm) -> Phrase {
        let facts = rule.require.limits.map { CallFormPhrases.fact(form.name($0.fact)) }
        guard let first = facts.first else { return RuleWords(facts: form.template.facts).of(rule) }
        return facts.dropFirst().reduce(first, CallPagePhrases.both)
    }

    private func number(_ name: String, _ limit: RuleLimit, _ page: Page) -> HTML {
        page.field(
            name, Self.label(limit, form), .number, in: typed, faults, hint: hint(limit))
    }

    static func label(_ limit: RuleLimit, _ form: CallForm) -> Phrase {
        let name = form.name(limit.fact)
        return switch limit.comparison {
        case .moreThan: CallFormPhrases.limitMoreThan(name)
        case .atMost: CallFormPhrases.limitAtMost(name)
        case .lessThan: CallFormPhrases.limitLessThan(name)
        case .atLeast, .equal, .notEqual, .oneOf: CallFormPhrases.limitAtLeast(name)
        }
    }

    private func hint(_ limit: RuleLimit) -> Phrase {
        let kind = form.kind(limit.fact)
        let most = RuleLimit.bounds(of: kind).upperBound
        return switch kind {
        case .percent: CallFormPhrases.percentHint(most, limit.value)
        case .months: CallFormPhrases.monthsHint(most, limit.value)
        default: CallFormPhrases.numberHint(most, limit.value)
        }
    }
}
