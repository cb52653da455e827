import Foundation
import Phrases
import Values

enum CallPhrases {
    static let bundle = Bundle.module

    static let templateMissing: Phrase = "calls.template-missing"
}
