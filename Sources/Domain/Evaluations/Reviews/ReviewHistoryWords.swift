import Calls
import Foundation
import History
import Phrases
import Values
import Web

/// What the history of a review keeps by criteria's ids, in words: a score and a comment for each.
enum ReviewHistoryWords {
    static func of(_ call: Call) -> HistoryWords {
        let criteria = call.configuration.criteria
        return HistoryWords { field, text, _, page in
            switch field {
            case "evaluation.scores": read(Int.self, text).map { page.listed(scores($0, criteria, page)) }
            case "evaluation.comments": read(String.self, text).map { page.listed(comments($0, criteria, page)) }
            default: nil
            }
        }
    }

    /// Whom the lines name: those who acted, and whoever was appointed.
    static func people(_ lines: [HistoryLine]) -> [String] {
        lines.flatMap { line in
            [line.actor] + line.fields.filter { $0.name == "evaluation.evaluator" }.compactMap(\.after)
        }
    }

    private static func read<Value: Decodable>(_ type: Value.Type, _ text: String) -> [String: Value]? {
        try? JSONDecoder().decode([String: Value].self, from: Data(text.utf8))
    }

    /// In the order of the grid; what the grid no longer has stands last, as it was recorded.
    private static func scores(_ scores: [String: Int], _ criteria: [Criterion], _ page: Page) -> [HTML] {
        var rest = scores
        let told = criteria.flatMap { criterion in
            criterion.scored.compactMap { sub in
                rest.removeValue(forKey: Scores.key(criterion, sub)).map { score -> HTML in
                    page(
                        criterion.subs.isEmpty
                            ? EvaluationPhrases.toldScore(criterion.name, score)
                            : EvaluationPhrases.toldSubScore(criterion.name, sub.name, score))
                }
            }
        }
        return told + rest.sorted { $0.key < $1.key }.map { "<bdi>\($0.key)</bdi> <bdi>\($0.value)</bdi>" }
    }

    private static func comments(_ comments: [String: String], _ criteria: [Criterion], _ page: Page) -> [HTML] {
        var rest = comments.filter { !$0.value.isEmpty }
        let told = criteria.compactMap { criterion in
            rest.removeValue(forKey: criterion.id).map { text -> HTML in
                "\(page(EvaluationPhrases.toldComment(criterion.name))) \(page.written(text))"
            }
        }
        return told + rest.sorted { $0.key < $1.key }.map { "<bdi>\($0.key)</bdi> \(page.written($0.value))" }
    }
}
