package import Phrases

/// What a form is called and how its fields are labelled, told by the route that takes it: for whoever finds the form
/// again elsewhere than on its page. Fields without a label, such as the version that was seen, are nobody's to read.
package struct FormName: Sendable {
    package let title: Phrase
    private let labels: [String: Phrase]
    private let choices: [String: ValueWords]

    /// - Parameters:
    ///   - labels: by field; `score.*` stands for every field that begins with `score.`.
    ///   - choices: the words of fields whose values are those of a closed list.
    init(_ title: Phrase, _ labels: [String: Phrase], _ choices: [ValueWords]) {
        (self.title, self.labels, self.choices) = (title, labels, choices.byField)
    }

    package func label(_ field: String) -> Phrase? {
        if let label = labels[field] { return label }
        return labels.first { $0.key.hasSuffix("*") && field.hasPrefix($0.key.dropLast()) }?.value
    }

    /// How the page of the form says `value`; nil for what was written freely.
    package func choice(_ field: String, _ value: String) -> Phrase? { choices[field]?.phrases[value] }
}

extension Route {
    /// The same route, whose form has a name.
    package func named(
        _ title: Phrase, _ labels: [String: Phrase] = [:], choices: [ValueWords] = []
    ) -> Route {
        var route = self
        route.form = FormName(title, labels, choices)
        return route
    }
}

extension Site {
    /// The route that takes the form posted to `path`, which holds no language.
    package func route(taking path: String) -> Route? {
        let segments = path.prefix { $0 != "?" }.split(separator: "/").map(String.init)
        guard case .route(let route, _) = router.find(.post, segments) else { return nil }
        return route
    }
}
