import Phrases
import Values
import Web

/// How a tranche's standing is said in lists.
enum TrancheViews {
    static func state(_ tranche: Tranche, _ page: Page) -> HTML {
        switch tranche.state {
        case .planned: page.state(.quiet, .open, ContractPhrases.tranchePlanned)
        case .conditionsMet: page.state(.info, .threeQuarters, ContractPhrases.trancheConditionsMet)
        case .approved: page.state(.info, .full, ContractPhrases.trancheApproved)
        case .paid: page.state(.ok, .done, ContractPhrases.tranchePaid)
        }
    }

    /// Exactly what is missing, or whose act comes next, or the payment's reference.
    static func missingLine(_ tranche: Tranche, _ page: Page) -> HTML {
        switch tranche.state {
        case .planned:
            let names = tranche.missing.map { page(ContractPhrases.condition($0.kind)) }
            return names.map { "<li class=\"todo\">\(Grain.bang.html)<span>\($0)</span></li>" as HTML }.wrapped
        case .conditionsMet: return page(ContractPhrases.waitsForApproval)
        case .approved: return page(ContractPhrases.waitsForPayment)
        case .paid:
            guard let payment = tranche.payment else { return .empty }
            return "\(page(ContractPhrases.paidOn(payment.paidOn))) · \(page.code(payment.reference))"
        }
    }
}

extension [HTML] {
    fileprivate var wrapped: HTML { "<ul class=\"checks\">\(self)</ul>" }
}
