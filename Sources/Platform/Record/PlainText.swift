import Values
import Yams

/// A text that a file gives without saying in which language: the record's plain texts are English, but for those that begin with a
/// French article, which are quoted from a French page.
enum PlainText {
    private static let french = ["Une ", "Un ", "Le ", "La ", "Les ", "L’", "L'", "Des "]

    static func localized(_ text: String) -> Localized {
        isFrench(text) ? Localized(fr: text) : Localized(en: text)
    }

    /// A plain text in a list of texts, as the map that it stands for.
    static func map(_ node: Node) -> Node.Mapping? {
        guard let text = node.scalar?.string else { return nil }
        return Node.Mapping([(Node(isFrench(text) ? "fr" : "en"), node)])
    }

    private static func isFrench(_ text: String) -> Bool { french.contains { text.hasPrefix($0) } }
}
