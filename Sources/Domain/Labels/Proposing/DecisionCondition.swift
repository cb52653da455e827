import Web

/// The condition of a decision, before the eyes of whoever acts on it.
enum DecisionCondition {
    static func html(_ text: String, _ page: Page) -> HTML {
        page.notice(.warn, "<p><strong>\(page(LabelPhrases.decisionCondition))</strong></p>\(page.paragraphs(text))")
    }
}
