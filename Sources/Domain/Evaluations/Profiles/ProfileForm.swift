import Access
import Phrases
import Values
import Web

enum ProfileForm {
    static let labels: [String: Phrase] = [
        "employer": EvaluationPhrases.employerName, "ice": EvaluationPhrases.employerICE,
        "expertise": EvaluationPhrases.expertise,
    ]

    static func read(_ form: Form, of person: ID<Person>) -> (profile: EvaluatorProfile?, faults: FormFaults) {
        var reader = FormReader(form)
        let employer = reader.line("employer")
        let expertise = reader.text("expertise", most: 2000)
        let typed = reader.line("ice", required: false, most: 40)
        var ice: ICE?
        if let typed {
            do throws(ICE.Fault) {
                ice = try ICE(typed: typed)
            } catch {
                switch error {
                case .notDigits: reader.faults.add("ice", EvaluationPhrases.iceNotDigits)
                case .length(let count): reader.faults.add("ice", EvaluationPhrases.iceLength(count))
                }
            }
        }
        guard reader.faults.isEmpty, let employer, let expertise else { return (nil, reader.faults) }
        return (
            EvaluatorProfile(person: person, employerName: employer, employerICE: ice, expertise: expertise),
            reader.faults
        )
    }
}
