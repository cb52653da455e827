package import Foundation
package import Phrases

/// What the frame of every page says.
package enum WebPhrases {
    package static let bundle = Bundle.module

    package static let product: Phrase = "web.product"
    package static let tagline: Phrase = "web.tagline"
    package static let skip: Phrase = "web.skip"
    package static let languages: Phrase = "web.languages"
    package static let mainMenu: Phrase = "web.main-menu"
    package static let footer: Phrase = "web.footer"
    /// The column of the footer whose pages check what is shown to them: labels, receipts.
    package static let verification: Phrase = "web.verification"
    package static let signIn: Phrase = "web.sign-in"
    package static let signOut: Phrase = "web.sign-out"
    package static let mySpace: Phrase = "web.my-space"
    package static let home: Phrase = "web.home"
    package static let demonstration: Phrase = "web.demonstration"
    package static let demonstrationTop: Phrase = "web.demonstration-top"
    package static let demonstrationFoot: Phrase = "web.demonstration-foot"
    package static let optional: Phrase = "web.optional"
    package static let choose: Phrase = "web.choose"
    package static let breadcrumb: Phrase = "web.breadcrumb"
    package static let pages: Phrase = "web.pages"
    package static let firstPage: Phrase = "web.first-page"
    package static let nextPage: Phrase = "web.next-page"
    package static let required: Phrase = "web.required"
    package static let chooseOne: Phrase = "web.choose-one"
    package static let notAnAmount: Phrase = "web.not-an-amount"
    package static let notADay: Phrase = "web.not-a-day"
    package static let notATime: Phrase = "web.not-a-time"
    package static let notAnEmail: Phrase = "web.not-an-email"
    package static let notFoundTitle: Phrase = "web.not-found-title"
    package static let notFoundText: Phrase = "web.not-found-text"
    package static let notFoundAnonymous: Phrase = "web.not-found-anonymous"
    package static let back: Phrase = "web.back"
    package static let refusedTitle: Phrase = "web.refused-title"
    package static let badRequestTitle: Phrase = "web.bad-request-title"
    package static let badRequestText: Phrase = "web.bad-request-text"
    package static let cutOffText: Phrase = "web.cut-off-text"
    package static let staleTitle: Phrase = "web.stale-title"
    package static let staleText: Phrase = "web.stale-text"
    package static let tooManyTitle: Phrase = "web.too-many-title"
    package static let tooManyText: Phrase = "web.too-many-text"
    package static let tooLargeTitle: Phrase = "web.too-large-title"
    package static let tooLargeText: Phrase = "web.too-large-text"
    package static let brokenTitle: Phrase = "web.broken-title"
    package static let awayTitle: Phrase = "web.away-title"
    package static let awayText: Phrase = "web.away-text"
    package static let pdfAwayTitle: Phrase = "web.pdf-away-title"
    package static let pdfAwayText: Phrase = "web.pdf-away-text"
    package static let parkedTitle: Phrase = "web.parked-title"
    package static let parkedText: Phrase = "web.parked-text"
    package static let noHistory: Phrase = "web.no-history"
    package static let bySystem: Phrase = "web.by-system"
    package static let byVisitor: Phrase = "web.by-visitor"
    package static let bySomebody: Phrase = "web.by-somebody"
    package static let erased: Phrase = "web.erased"
    package static let history: Phrase = "web.history"
    package static let save: Phrase = "web.save"
    package static let cancel: Phrase = "web.cancel"
    package static let unknown: Phrase = "web.unknown"

    package static func tableNamed(_ name: String) -> Phrase { "web.table-named \(name, as: "name")" }
    package static func numberBetween(_ low: Int, _ high: Int) -> Phrase {
        "web.number-between \(low, as: "low") \(high, as: "high")"
    }
    package static func tooLong(_ count: Int, _ most: Int) -> Phrase {
        "web.too-long \(count, as: "written") \(most, as: "most")"
    }
    package static func brokenText(_ reference: String) -> Phrase { "web.broken-text \(reference, as: "reference")" }
    package static func toCorrect(_ count: Int) -> Phrase { "web.to-correct \(count, as: "count")" }
}
