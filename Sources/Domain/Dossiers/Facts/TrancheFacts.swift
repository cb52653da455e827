import Phrases
import Values
import Web

/// What a candidate was to receive and received under contracts signed on this platform.
struct TrancheFacts {
    let page: Page

    /// Contract by contract: planned, approved and paid.
    func sums(_ tranches: [ClusterFacts.Tranche]) -> HTML {
        guard !tranches.isEmpty else { return .empty }
        let byContract = Dictionary(grouping: tranches, by: \.contract).sorted { $0.key < $1.key }
        return page.table(
            DossierPhrases.contractSums,
            head: [
                (DossierPhrases.contractNumber, false), (DossierPhrases.planned, true), (DossierPhrases.approved, true),
                (DossierPhrases.paid, true),
            ],
            byContract.map { contract, own in
                let approved = own.filter { $0.approvedOn != nil }.map(\.planned).reduce(.zero, +)
                return """
                    <tr><th scope="row">\(page.code(contract))</th>\(amount(own.map(\.planned).reduce(.zero, +)))\
                    \(amount(approved))\(amount(own.compactMap(\.paid).reduce(.zero, +)))</tr>
                    """
            })
    }

    /// Tranche by tranche, with the days.
    func table(_ tranches: [ClusterFacts.Tranche]) -> HTML {
        guard !tranches.isEmpty else { return .empty }
        return page.table(
            DossierPhrases.tranches,
            head: [
                (DossierPhrases.contractNumber, false), (DossierPhrases.trancheYear, false),
                (DossierPhrases.dueOn, false), (DossierPhrases.planned, true), (DossierPhrases.approvedOn, false),
                (DossierPhrases.paid, true), (DossierPhrases.paidOn, false),
            ],
            tranches.map { tranche in
                """
                <tr><th scope="row">\(page.code(tranche.contract))</th><td><bdi>\(page.words.number(tranche.year))</bdi></td>\
                <td>\(page.day(tranche.dueOn))</td>\(amount(tranche.planned))<td>\(day(tranche.approvedOn))</td>\
                \(tranche.paid.map { amount($0) } ?? "<td class=\"n\">–</td>")<td>\(day(tranche.paidOn))</td></tr>
                """
            })
    }

    private func amount(_ money: Money) -> HTML { "<td class=\"n\"><bdi>\(page.words.money(money))</bdi></td>" }
    private func day(_ day: Day?) -> HTML { day.map { page.day($0) } ?? "–" }
}
