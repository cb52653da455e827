package import Access
package import Values

/// What an evaluator says of himself or herself before the first file: whom the conflict check looks for, and what he or she knows.
package struct EvaluatorProfile: Sendable, Equatable {
    package let person: ID<Person>
    package var employerName: String
    /// nil where the employer has none (abroad, some administrations): then only the declaration protects.
    package var employerICE: ICE?
    package var expertise: String

    package init(person: ID<Person>, employerName: String, employerICE: ICE?, expertise: String) {
        (self.person, self.employerName, self.employerICE, self.expertise) = (
            person, employerName, employerICE, expertise
        )
    }
}
