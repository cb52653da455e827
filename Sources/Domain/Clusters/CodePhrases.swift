import Phrases
import Values
import Web

/// Phrases for the codes that the record uses: measures, roles, kinds of label, fields.
enum CodePhrases {
    static let measures: [String: Phrase] = [
        "members": "clusters.measure.members",
        "startups": "clusters.measure.startups",
        "collaborative-projects": "clusters.measure.collaborative-projects",
        "projects-labelled": "clusters.measure.projects-labelled",
        "international-partnerships": "clusters.measure.international-partnerships",
        "startups-supported-per-year": "clusters.measure.startups-supported-per-year",
        "startups-supported": "clusters.measure.startups-supported",
        "startup-funds-raised": "clusters.measure.startup-funds-raised",
        "jobs": "clusters.measure.jobs",
        "industrial-sites": "clusters.measure.industrial-sites",
    ]

    static let parts: [String: Phrase] = [
        "sme": "clusters.part.sme",
        "universities-and-schools": "clusters.part.universities-and-schools",
        "associations": "clusters.part.associations",
        "large": "clusters.part.large",
    ]

    static let roles: [String: Phrase] = [
        "president": "clusters.role.president",
        "vice-president": "clusters.role.vice-president",
        "director": "clusters.role.director",
    ]

    static let labelKinds: [String: Phrase] = [
        "new": "clusters.label-kind.new",
        "renewal": "clusters.label-kind.renewal",
        "bronze": "clusters.label-kind.bronze",
    ]

    static let fields: [String: Phrase] = [
        "founded": "clusters.field.founded",
        "city": "clusters.field.city",
        "labels": "clusters.field.labels",
        "results.startups": "clusters.field.results-startups",
        "amount_means": "clusters.field.amount-means",
        "clusters": "clusters.field.clusters",
        "years": "clusters.field.years",
        "amount_per_year": "clusters.field.amount-per-year",
    ]
}

extension Page {
    /// The phrase of a code, or the code itself.
    func code(_ code: String, _ phrases: [String: Phrase]) -> HTML { phrases[code].map { self($0) } ?? self.code(code) }
}
