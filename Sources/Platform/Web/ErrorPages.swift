import Access
import Database
import Digest
import Files
package import Phrases
import Values

/// A module's own errors, each with a kind and a sentence for the reader.
package protocol ReportedError: Error {
    var status: Status { get }
    var phrase: Phrase { get }
}

/// The one place where errors become pages.
enum ErrorPages {
    static func page(for error: any Error, _ context: Context) -> Response {
        switch error {
        case Refusal.hidden: plain(context, .notFound, WebPhrases.notFoundTitle, WebPhrases.notFoundText)
        case Refusal.refused(let reason): plain(context, .forbidden, WebPhrases.refusedTitle, reason)
        case let reported as any ReportedError:
            plain(context, reported.status, WebPhrases.refusedTitle, reported.phrase)
        case DatabaseError.unavailable: unavailable(context)
        case WebError.malformed: plain(context, .badRequest, WebPhrases.badRequestTitle, WebPhrases.badRequestText)
        case WebError.staleForm: plain(context, .forbidden, WebPhrases.staleTitle, WebPhrases.staleText)
        case WebError.tooMany: plain(context, .tooMany, WebPhrases.tooManyTitle, WebPhrases.tooManyText)
        case BodyError.tooLarge: plain(context, .tooLarge, WebPhrases.tooLargeTitle, WebPhrases.tooLargeText)
        case BodyError.cutOff: plain(context, .badRequest, WebPhrases.badRequestTitle, WebPhrases.cutOffText)
        default: plain(context, .internalError, WebPhrases.brokenTitle, WebPhrases.brokenText(context.request.id))
        }
    }

    static func methodNotAllowed(_ context: Context, _ methods: Set<Method>) -> Response {
        var response = plain(context, .methodNotAllowed, WebPhrases.notFoundTitle, WebPhrases.notFoundText)
        let allowed = methods.contains(.get) ? methods.union([.head]) : methods
        response.add("allow", allowed.map(\.rawValue).sorted().joined(separator: ", "))
        return response
    }

    /// The answer to a form whose session had ended: what was typed is safe, nothing was done.
    static func parked(_ context: Context) -> Response {
        context.show(context.words(WebPhrases.parkedTitle), status: .forbidden) { page in
            """
            <div class="wrap narrow band stack"><h1>\(page(WebPhrases.parkedTitle))</h1>
            \(page.notice(.warn, WebPhrases.parkedText))
            <p>\(page.anchor(context.site.identity.signIn, WebPhrases.signIn, style: "btn main"))</p></div>
            """
        }
    }

    private static func plain(_ context: Context, _ status: Status, _ title: Phrase, _ text: Phrase) -> Response {
        context.show(context.words(title), status: status) { page in
            """
            <div class="wrap narrow band stack"><h1>\(page(title))</h1><p>\(page(text))</p>
            <p>\(page.anchor("/", WebPhrases.home, style: "btn"))</p></div>
            """
        }
    }

    /// Made without the database, which is what is away.
    private static func unavailable(_ context: Context) -> Response {
        var response = plain(context, .unavailable, WebPhrases.awayTitle, WebPhrases.awayText)
        response.add("retry-after", "10")
        return response
    }
}
