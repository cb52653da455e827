import Phrases
import Values
import Web

/// The officer's form of a call: what it shows at first, and what was typed as a configuration, each fault beside its field.
///
/// Everything on the form has one field: `name-fr`, `deadline`, `launch`, `step.results`, `track.new`, `criterion.strategy`,
/// `weight.strategy.new`, `threshold.strategy`, `rule.members-minimum`, `limit.members-minimum.0`, `part.P12`, `evaluators`, `gap`,
/// `amount`, `years`, `budget`; in an edit also `revision`, that of the draft on which it is written.
struct CallForm {
    /// What may be offered: of the template and, in an edit, of the call itself, which comes first.
    let tracks: [Track]
    let criteria: [Criterion]
    let parts: [Part]
    /// As the template words them, further ones as the call does; what a call sets in them is among the fields.
    let rules: [EligibilityRule]
    let template: CallTemplate

    init(template: CallTemplate, call: Call? = nil) {
        self.template = template
        let starter = template.configuration()
        let own = call?.configuration
        tracks = Self.joined(starter.tracks, own?.tracks ?? [], \.id)
        criteria = Self.joined(starter.criteria, own?.criteria ?? [], \.id)
        rules = Self.joined(own?.rules ?? [], template.rules, \.id)
        parts = Self.joined(starter.parts, own?.parts ?? [], \.id).sorted { $0.order < $1.order }
    }

    /// A part that feeds no criterion holds identity, eligibility or statements: it cannot be switched off.
    static func isOptional(_ part: Part) -> Bool { !part.criteria.isEmpty }

    static let amounts = ["amount", "budget"]

    /// The steps that are typed, the launch and the deadline being fields of their own.
    var steps: [CallTemplate.Step] {
        template.frame.timetable.filter { $0.step != .launch && $0.step != .deadline }
    }

    private static func joined<Value, Key: Hashable>(
        _ starter: [Value], _ own: [Value], _ key: (Value) -> Key
    ) -> [Value] {
        let mine = Dictionary(own.map { (key($0), $0) }, uniquingKeysWith: { a, _ in a })
        let known = Set(starter.map(key))
        return starter.map { mine[key($0)] ?? $0 } + own.filter { !known.contains(key($0)) }
    }
}

extension CallForm {
    /// The fields of a new call launched on `day`.
    func fields(launch day: Day) -> Form {
        var form = fields(template.configuration(launch: day))
        form.set("launch", day.description)
        if let deadline = template.timetable(launch: day).first(where: { $0.step == .deadline }) {
            form.set("deadline", deadline.at.description)
        }
        return form
    }

    /// The fields of a draft.
    func fields(of call: Call) -> Form {
        var form = fields(call.configuration)
        for language in Language.allCases { form.set("name-\(language.rawValue)", call.name[language] ?? "") }
        form.set("launch", call.launch?.description ?? "")
        form.set("deadline", LocalTime(call.deadline).description)
        form.set("revision", String(call.revision))
        return form
    }

    /// What was typed, with the timetable computed anew from the day of the launch.
    func recomputed(_ typed: Form) -> (form: Form, faults: FormFaults) {
        var reader = FormReader(typed)
        guard let day = reader.day("launch") else { return (typed, reader.faults) }
        var form = typed
        for step in template.timetable(launch: day) where step.step != .launch {
            form.set(step.step == .deadline ? "deadline" : "step.\(step.step.rawValue)", Self.text(step))
        }
        return (form, FormFaults())
    }

    private func fields(_ configuration: CallConfiguration) -> Form {
        var form = Form()
        for step in configuration.timetable where step.step != .launch && step.step != .deadline {
            form.set("step.\(step.step.rawValue)", Self.text(step))
        }
        for track in configuration.tracks { form.set("track.\(track.id.rawValue)", "yes") }
        for criterion in criteria {
            if configuration.criteria.contains(where: { $0.id == criterion.id }) {
                form.set("criterion.\(criterion.id)", "yes")
            }
            for track in tracks where criterion.tracks?.contains(track.id) ?? true {
                form.set("weight.\(criterion.id).\(track.id.rawValue)", String(criterion.weight(on: track.id)))
            }
            form.set("threshold.\(criterion.id)", criterion.threshold.map { String($0) } ?? "")
        }
        set(configuration.rules, in: &form)
        for part in configuration.parts { form.set("part.\(part.id)", "yes") }
        form.set("evaluators", String(configuration.evaluatorsPerDossier))
        form.set("gap", String(configuration.moderationGap))
        form.set("amount", Self.text(configuration.support.amountPerYear))
        form.set("years", String(configuration.support.years))
        form.set("budget", Self.text(configuration.support.budgetPerYear))
        return form
    }

    private static func text(_ step: TimetableStep) -> String {
        step.step == .deadline || step.step == .questionsClose ? step.at.description : step.at.day.description
    }
    private static func text(_ money: Money) -> String {
        let cents = money.minor % 100
        return "\(money.minor / 100)" + (cents == 0 ? "" : ",\(Digits.pad(Int(cents), 2))")
    }
}
