package import Phrases

/// Why a file was not taken, to be said beside its field.
package enum FileFault: Error, Sendable, Hashable {
    /// Larger than this many bytes.
    case tooLarge(limit: Int)
    /// With the others of the form, larger than this many bytes.
    case togetherTooLarge(limit: Int)
    case wrongType(taken: Set<FileType>)
    case empty
    /// The connection broke off before the end.
    case cutOff
    /// What came is not a form.
    case malformed

    package var phrase: Phrase {
        switch self {
        case .tooLarge(let limit): FilePhrases.tooLarge(FilePhrases.size(limit))
        case .togetherTooLarge(let limit): FilePhrases.togetherTooLarge(FilePhrases.size(limit))
        case .wrongType(let taken): FilePhrases.wrongType(taken)
        case .empty: FilePhrases.empty
        case .cutOff: FilePhrases.cutOff
        case .malformed: FilePhrases.malformed
        }
    }
}
