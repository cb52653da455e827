import Phrases

extension Page {
    /// What stands between the items of a list on one line: the Arabic comma in Arabic.
    package var comma: HTML { HTML(text: words.comma) }
}
