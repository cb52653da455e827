import Phrases
import Values

/// What is said of the answers that readers give in a moderation.
extension EvaluationPhrases {
    static func said(_ answer: Moderation.Answer.Kind) -> Phrase {
        answer == .kept ? "evaluations.kept" : "evaluations.revised"
    }
    /// To whoever answered the moderation that is open.
    static func answered(_ answer: Moderation.Answer) -> Phrase {
        let at = LocalTime(answer.at)
        return answer.kind == .kept ? "evaluations.you-kept \(at, as: "at")" : "evaluations.you-revised \(at, as: "at")"
    }
    /// To whoever may close a moderation in which not all have answered.
    static func silent(_ count: Int) -> Phrase { "evaluations.silent \(count, as: "count")" }
    /// To a reader, once it is concluded.
    static func concluded(_ at: LocalTime) -> Phrase { "evaluations.concluded \(at, as: "at")" }
    static func concluded(_ answer: Moderation.Answer?) -> Phrase {
        guard let answer else { return "evaluations.you-were-silent" }
        return answer.kind == .kept ? "evaluations.you-had-kept" : "evaluations.you-had-revised"
    }
    /// What a reader did in a moderation, to those who conclude it.
    static func reader(_ number: Int, _ answer: Moderation.Answer?, isOver: Bool) -> Phrase {
        guard let answer else {
            return isOver
                ? "evaluations.reader-was-silent \(number, as: "number")"
                : "evaluations.reader-silent \(number, as: "number")"
        }
        let at = LocalTime(answer.at)
        return answer.kind == .kept
            ? "evaluations.reader-kept \(number, as: "number") \(at, as: "at")"
            : "evaluations.reader-revised \(number, as: "number") \(at, as: "at")"
    }
}
