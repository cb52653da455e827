import Access
import Database
import History
import Phrases
import Values
import Web

/// The public answer to "is this label real, and does it hold today?". No personal data, no account.
///
/// Not kept in memory: what holds changes with the day.
enum VerificationRoutes {
    static let all: [Route] = [
        .get("/labels", .anyone, form),
        .get("/labels/{code}", .anyone, show),
    ]

    /// The form, and what was typed into it: a code that is well formed leads to its page.
    private static func form(_ context: Context) async throws -> Response {
        guard let typed = context.query["code"], !typed.allSatisfy(\.isWhitespace) else {
            return VerificationPages.form(context, status: .ok)
        }
        guard let code = LabelCode(typed: typed) else {
            return VerificationPages.form(context, typed: typed, fault: fault(typed), status: .invalid)
        }
        return context.redirect(LabelPaths.verification(code))
    }

    /// A label's number is on its certificate too, and no code.
    private static func fault(_ typed: String) -> Phrase {
        typed.wholeMatch(of: #/\s*LAB[- ]?\d{4}[- ]?\d+\s*/#.ignoresCase()) == nil
            ? LabelPhrases.codeMistyped : LabelPhrases.codeIsNumber
    }

    private static func show(_ context: Context) async throws -> Response {
        let typed = try context.parameter("code")
        guard let code = LabelCode(typed: typed) else {
            return VerificationPages.form(context, typed: typed, fault: fault(typed), status: .notFound)
        }
        let found = try await context.site.database.read { db -> VerifiedLabel? in
            guard let label = try LabelStore.find(code: code, in: db), let signature = label.signature else {
                return nil
            }
            let change = try LabelChangeStore.of(label.id, in: db).first { $0.state == .signed }
            return VerifiedLabel(label: label, signature: signature, change: change, head: try History.head(in: db))
        }
        guard let found else {
            return VerificationPages.form(
                context, typed: code.description, fault: LabelPhrases.codeUnknown(code.description), status: .notFound)
        }
        return VerificationPages.show(found, context)
    }
}

/// What the verification page tells: the label, its last signed change, and how long the history is now.
struct VerifiedLabel: Sendable {
    let label: Label
    let signature: Label.Signature
    let change: LabelChange?
    let head: Head
}
