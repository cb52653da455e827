import Access
import Phrases
import Values
import Web

extension CallForm {
    /// A call as typed, under `id`; nil when a field is wrong, as the faults say. Completeness is asked only at publication,
    /// but what is there must be sound.
    func read(_ form: Form, id: ID<Call>, by person: ID<Person>) -> (call: Call?, faults: FormFaults) {
        var reader = FormReader(form)
        let name = Localized(
            fr: reader.line("name-fr"), ar: reader.line("name-ar", required: false),
            en: reader.line("name-en", required: false))
        let launch = reader.day("launch")
        let deadline = reader.time("deadline")
        if let launch, let deadline, deadline.day <= launch {
            reader.faults.add("deadline", CallFormPhrases.deadlineBeforeLaunch)
        }
        let timetable = timetable(&reader, launch, deadline)
        let offered = tracks.filter { reader.isTicked("track.\($0.id.rawValue)") }
        if offered.isEmpty { reader.faults.add("track.\(tracks.first?.id.rawValue ?? "")", CallFormPhrases.tickATrack) }
        let criteria = criteria(&reader, offered)
        let rules = rules(&reader, offered)
        let parts = parts.filter { !Self.isOptional($0) || reader.isTicked("part.\($0.id)") }
        let evaluators = reader.int("evaluators", in: 1...9)
        let gap = reader.int("gap", in: 1...100)
        let support = support(&reader)
        guard reader.faults.isEmpty, let deadline, let evaluators, let gap, let support else {
            return (nil, reader.faults)
        }
        let configuration = CallConfiguration(
            tracks: offered, rules: rules, facts: template.facts,
            criteria: criteria, parts: parts, support: support, evaluatorsPerDossier: evaluators, moderationGap: gap,
            timetable: timetable)
        let instant = deadline.instant
        return (
            Call(
                id: id, number: nil, name: name, state: .draft, configuration: configuration, deadline: instant,
                firstDeadline: instant, publishedAt: nil, createdBy: person), reader.faults
        )
    }

    /// A step left empty is the template's, counted from the launch.
    private func timetable(_ reader: inout FormReader, _ launch: Day?, _ deadline: LocalTime?) -> [TimetableStep] {
        guard let launch, let deadline else { return [] }
        var read: [TimetableStep] = []
        for step in template.timetable(launch: launch) {
            switch step.step {
            case .launch: read.append(step)
            case .deadline: read.append(TimetableStep(step: .deadline, at: deadline))
            case .questionsClose:
                read.append(
                    TimetableStep(step: step.step, at: reader.time("step.questions-close", required: false) ?? step.at))
            default:
                let day = reader.day("step.\(step.step.rawValue)", required: false) ?? step.at.day
                read.append(TimetableStep(step: step.step, at: LocalTime(day, hour: 0) ?? step.at))
            }
        }
        return inOrder(read, &reader)
    }

    private func inOrder(_ steps: [TimetableStep], _ reader: inout FormReader) -> [TimetableStep] {
        for (earlier, later) in zip(steps, steps.dropFirst()) where later.at < earlier.at {
            let field = later.step == .deadline ? "deadline" : "step.\(later.step.rawValue)"
            reader.faults.add(field, CallFormPhrases.tooEarly(CallPhrases.step(earlier.step)))
        }
        return steps
    }

    private func criteria(_ reader: inout FormReader, _ offered: [Track]) -> [Criterion] {
        var read: [Criterion] = []
        for criterion in criteria where reader.isTicked("criterion.\(criterion.id)") {
            var typed = criterion
            for track in offered where criterion.tracks?.contains(track.id) ?? true {
                let field = "weight.\(criterion.id).\(track.id.rawValue)"
                typed.weights[track.id.rawValue] = reader.int(field, in: 0...1000, required: false) ?? 0
            }
            typed.threshold = reader.int("threshold.\(criterion.id)", in: 0...1000, required: false)
            let heaviest = offered.map { typed.weight(on: $0.id) }.filter { $0 > 0 }.min()
            if let threshold = typed.threshold, let heaviest, threshold > heaviest {
                reader.faults.add("threshold.\(criterion.id)", CallFormPhrases.thresholdTooHigh(heaviest))
            }
            read.append(typed)
        }
        for track in offered where !read.contains(where: { $0.weight(on: track.id) > 0 }) {
            let field = criteria.first.map { "weight.\($0.id).\(track.id.rawValue)" } ?? ""
            reader.faults.add(field, CallPhrases.noWeight(on: track.name))
        }
        return read
    }

    private func support(_ reader: inout FormReader) -> Support? {
        let amount = reader.money("amount")
        let years = reader.int("years", in: 1...20)
        let budget = reader.money("budget")
        if let amount, amount <= .zero { reader.faults.add("amount", CallPhrases.noSupport) }
        if let amount, let budget, budget < amount { reader.faults.add("budget", CallPhrases.budgetTooSmall) }
        guard let amount, let years, let budget else { return nil }
        return Support(amountPerYear: amount, years: years, budgetPerYear: budget)
    }
}
