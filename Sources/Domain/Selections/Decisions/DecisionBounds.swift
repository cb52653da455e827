import Calls
import Dossiers
import Phrases
import Values

/// What binds the decisions of a call together: thresholds, the budget of a year, one dossier for each reserve rank, one selected dossier
/// for each cluster, and that what replaces a signed decision says something else, and why.
///
/// Checked on the form, and again in the transaction of every proposal, correction and signature: what was proposed
/// meanwhile counts.
enum DecisionBounds {
    struct Fault {
        let dossier: ID<Dossier>
        /// The field of the form that it stands beside.
        let field: String
        let phrase: Phrase
    }

    /// Of `proposals` beside the current decision, proposed or signed, on every other dossier.
    static func faults(_ proposals: [Proposal], in held: HeldSelection) -> [Fault] {
        let (table, touched) = (held.table, Set(proposals.map(\.dossier)))
        let kept = table.rows.compactMap { held.current($0.dossier) }.filter { !touched.contains($0.dossier) }
        var (ranks, faults) = (Set(kept.compactMap(\.reserveRank)), [Fault]())
        for proposal in proposals {
            if let signed = held.signed(proposal.dossier) { faults += Self.faults(proposal, correcting: signed) }
            let isBelow = table.row(proposal.dossier.text)?.below.isEmpty == false
            if isBelow, proposal.outcome != .notSelected {
                faults.append(
                    Fault(dossier: proposal.dossier, field: "outcome", phrase: SelectionPhrases.belowCannot))
            }
            if let rank = proposal.reserveRank, !ranks.insert(rank).inserted {
                faults.append(Fault(dossier: proposal.dossier, field: "rank", phrase: SelectionPhrases.rankTwice))
            }
        }
        let chosen = proposals.filter { $0.outcome == .selected }
        let clusters = held.clusters
        var selected = Set(kept.filter { $0.outcome == .selected }.compactMap { clusters[$0.dossier] })
        for proposal in chosen {
            guard let cluster = clusters[proposal.dossier], !selected.insert(cluster).inserted else { continue }
            faults.append(Fault(dossier: proposal.dossier, field: "outcome", phrase: SelectionPhrases.clusterTwice))
        }
        let (count, budget) = (chosen.count + kept.count { $0.outcome == .selected }, table.support.budgetPerYear)
        if table.support.amountPerYear * count > budget, let last = chosen.last {
            let phrase = SelectionPhrases.overBudget(count, budget)
            faults.append(Fault(dossier: last.dossier, field: "outcome", phrase: phrase))
        }
        return faults
    }

    /// A correction changes something; where it changes the outcome, the reasons of the other one cannot stand under it in any language.
    private static func faults(_ proposal: Proposal, correcting signed: SelectionDecision) -> [Fault] {
        let old = Proposal(signed)
        if proposal.outcome != old.outcome || proposal.reserveRank != old.reserveRank {
            return Language.allCases.filter { language in
                proposal.reasons[language].map { $0 == old.reasons[language] } ?? false
            }.map {
                Fault(dossier: proposal.dossier, field: $0.rawValue, phrase: SelectionPhrases.reasonsOfBefore)
            }
        }
        let isSame = proposal.reasons == old.reasons && proposal.conditions == old.conditions
        return isSame
            ? [Fault(dossier: proposal.dossier, field: "outcome", phrase: SelectionPhrases.nothingCorrected)] : []
    }

    /// - Throws: `SelectionError.outOfBounds` with the first reason.
    static func check(_ proposals: [Proposal], in held: HeldSelection) throws {
        if let fault = faults(proposals, in: held).first { throw SelectionError.outOfBounds(fault.phrase) }
    }
}
