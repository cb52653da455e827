import Phrases

// The words of closed lists.
extension EvaluationPhrases {
    static func told(_ declaration: Assignment.Declaration) -> Phrase {
        switch declaration {
        case .none: toldNone
        case .declared: toldDeclared
        }
    }

    static func says(_ kind: ConflictFlag.Kind) -> Phrase {
        switch kind {
        case .employerIsMember: flagMember
        case .employerIsMemberOfCompetitor: flagCompetitor
        }
    }

    static func ruled(_ ruling: ConflictFlag.Ruling) -> Phrase {
        switch ruling {
        case .cleared: ruledCleared
        case .upheld: ruledUpheld
        }
    }
}
