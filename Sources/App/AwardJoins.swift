import Access
import Calls
import Clusters
import Contracts
import Database
import Dossiers
import Labels
import Programmes
import Selections
import Values

/// From the signed decision to the label, and from labels and contracts back to the cluster.
enum AwardJoins {
    /// The dossiers of a call that a signed decision selected, by number.
    static let selected = SelectedDossiers(
        arePublished: { try DecisionStore.publishedAt($0, in: $1) != nil },
        certifiedName: { selected, db in
            try DossierStore.find(selected.id, in: db).map { try DepositedNames.of($0, in: db) } ?? selected.name
        }
    ) { call, db in
        let decisions = try DecisionStore.selected(of: call, in: db)
        let dossiers = try DossierStore.find(decisions.map(\.dossier), in: db)
        let callNumber = try CallStore.find(call, in: db)?.number
        return decisions.compactMap { decision in
            guard let dossier = dossiers[decision.dossier], let number = dossier.number,
                let signedAt = decision.signedAt, let signedBy = decision.signedBy, let callNumber
            else { return nil }
            return SelectedDossier(
                id: dossier.id, number: number, name: dossier.name, cluster: dossier.cluster, call: call,
                callNumber: callNumber, track: dossier.track, signedAt: signedAt, signedBy: signedBy,
                conditions: decision.conditions)
        }.sorted { $0.number < $1.number }
    }

    /// How many the published results of a call select.
    static let results = CallResults { call, db in
        guard try DecisionStore.publishedAt(call, in: db) != nil else { return nil }
        return (try DecisionStore.selected(of: call, in: db).count, ResultRoutes.path(call))
    }

    /// What the decision in force on a dossier asks for besides.
    static let conditions = DecisionConditions { dossier, db in
        guard let call = try DossierStore.find(dossier, in: db)?.call else { return nil }
        return try DecisionStore.inForce(of: call, in: db).first { $0.dossier == dossier }?.conditions
    }

    /// What was given on the ground of a selection and stands: a contract in force before its label.
    static let awards = Awards { dossier, db in
        if let contract = try ContractStore.find(dossier: dossier, in: db),
            contract.state == .signed || contract.state == .suspended
        {
            return .contract
        }
        let label = try LabelStore.find(dossier: dossier, in: db)
        return label?.state == .valid || label?.state == .suspended ? .label : nil
    }

    /// Whom labels and contracts of this platform add to the counters of the home page.
    static let awarded = Awarded { day, db in
        func key(_ cluster: String?, _ dossier: ID<Dossier>) -> String { cluster ?? "dossier \(dossier.text)" }
        let labels = try GivenLabel.all(on: day, in: db)
        let contracts = try SignedContract.all(on: day, in: db)
        let given = labels.map { key($0.cluster, $0.dossier) } + contracts.map { key($0.cluster, $0.dossier) }
        return .init(
            ever: Set(given), labelled: Set(labels.filter(\.isValid).map { key($0.cluster, $0.dossier) }),
            supported: Set(contracts.filter(\.isSupporting).map { key($0.cluster, $0.dossier) }))
    }

    /// Labels that a cluster was given here before the day on which a call closes: it is no new cluster any more.
    static func labels(of cluster: String, before day: Day, in db: any Connection) throws -> Int {
        try LabelStore.of(cluster: cluster, in: db).count { $0.grantedOn < day }
    }

    /// The labels given on this platform, on the cluster's page.
    static let labels = ClusterPanel(order: 10) { cluster, db in try ClusterLabels.panel(of: cluster.text, in: db) }

    /// The public record's duties, on which a suspension may rest; one of them has a threshold.
    static let duties = Duties { db in
        try Obligations.all(in: db).map { Duty(id: $0.id, text: $0.text, threshold: $0.threshold) }
    }

    /// Tranches planned, approved and paid before the closing day, for a candidate who had contracts here.
    static func tranches(of cluster: String, until: Day, in db: any Connection) throws -> [ClusterFacts.Tranche] {
        try ContractResults.of(cluster: cluster, until: until, in: db).flatMap { result in
            result.lines.map {
                ClusterFacts.Tranche(
                    contract: result.contract, year: $0.year, dueOn: $0.dueOn, planned: $0.amount,
                    approvedOn: $0.approvedOn, paidOn: $0.paidOn, paid: $0.paid)
            }
        }
    }

    /// Contracts signed on this platform count as months of support.
    static let support = SupportPeriods { cluster, db in
        try ContractPeriods.of(cluster: cluster.text, in: db).map {
            SupportPeriod(contract: $0.contract, first: $0.first, last: $0.last)
        }
    }
}
