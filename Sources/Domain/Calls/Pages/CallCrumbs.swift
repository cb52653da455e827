package import Phrases
package import Web

extension Page {
    /// The way back to a call from the pages of its work, `through` those between.
    package func crumbs(of call: Call, through: [(Phrase, Path)] = [], here: HTML) -> HTML {
        crumbs([(CallPhrases.named(call.name), CallPaths.call(call.id))] + through, here: here)
    }
}
