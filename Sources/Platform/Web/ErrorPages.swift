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

/// Thrown where the page that answers is made already: the reader's own form, with the reason why it is not taken.
package struct Answered: Error {
    package let response: Response
    package init(_ response: Response) { self.response = response }
}

/// The one place where errors become pages.
enum ErrorPages {
    static func page(for error: any Error, _ context: Context) -> Response {
        switch error {
        case let answered as Answered: answered.response
        case Refusal.hidden: notFound(context, .notFound)
        case Refusal.refused(let reason): refused(context, .forbidden, reason)
        case let reported as any ReportedError: refused(context, reported.status, reported.phrase)
        case DatabaseError.unavailable: unavailable(context)
        case WebError.malformed: plain(context, .badRequest, WebPhrases.badRequestTitle, WebPhrases.badRequestText)
        case WebError.staleForm: plain(context, .forbidden, WebPhrases.staleTitle, WebPhrases.staleText)
        case WebError.tooMany: plain(context, .tooMany, WebPhrases.tooManyTitle, WebPhrases.tooManyText)
        case WebError.rendererAway: withoutPDF(context)
        case BodyError.tooLarge: plain(context, .tooLarge, WebPhrases.tooLargeTitle, WebPhrases.tooLargeText)
        case BodyError.cutOff: plain(context, .badRequest, WebPhrases.badRequestTitle, WebPhrases.cutOffText)
        default: plain(context, .internalError, WebPhrases.brokenTitle, WebPhrases.brokenText(context.request.id))
        }
    }

    static func methodNotAllowed(_ context: Context, _ methods: Set<Method>) -> Response {
        var response = notFound(context, .methodNotAllowed)
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

    /// To a reader without an account, the same address may lead somewhere once he or she has signed in.
    private static func notFound(_ context: Context, _ status: Status) -> Response {
        guard !context.actor.isSignedIn else {
            return plain(context, status, WebPhrases.notFoundTitle, WebPhrases.notFoundText)
        }
        let back = context.request.method == .post ? nil : context.path.text
        let signIn = (WebPhrases.signIn, context.site.identity.signIn.with([("to", back)]))
        return plain(context, status, WebPhrases.notFoundTitle, WebPhrases.notFoundAnonymous, and: signIn)
    }

    /// With the way back to the page from which it was asked, as far as the address tells.
    private static func refused(_ context: Context, _ status: Status, _ reason: Phrase) -> Response {
        let above = context.site.pageAbove(context.path, orItself: context.request.method == .post).map {
            (WebPhrases.back, $0)
        }
        return plain(context, status, WebPhrases.refusedTitle, reason, and: above)
    }

    private static func plain(
        _ context: Context, _ status: Status, _ title: Phrase, _ text: Phrase, and way: (Phrase, Path)? = nil
    ) -> Response {
        context.show(context.words(title), status: status) { page in
            let first: HTML = way.map { page.anchor($0.1, $0.0, style: "btn main") } ?? .empty
            return """
                <div class="wrap narrow band stack"><h1>\(page(title))</h1><p>\(page(text))</p>
                <p class="row">\(first)\(page.anchor("/", WebPhrases.home, style: "btn"))</p></div>
                """
        }
    }

    /// With the way back to the page that says the same.
    private static func withoutPDF(_ context: Context) -> Response {
        let above = context.site.pageAbove(context.path).map { (WebPhrases.back, $0) }
        var response = plain(
            context, .unavailable, WebPhrases.pdfAwayTitle, WebPhrases.pdfAwayText, and: above)
        response.add("retry-after", "120")
        return response
    }

    /// Made without the database, which is what is away.
    private static func unavailable(_ context: Context) -> Response {
        var response = plain(context, .unavailable, WebPhrases.awayTitle, WebPhrases.awayText)
        response.add("retry-after", "10")
        return response
    }
}
