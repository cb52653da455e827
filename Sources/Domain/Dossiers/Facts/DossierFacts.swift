import CanonicalJSON
package import Calls
package import Values

/// The facts of a candidate by their id, as the rules of eligibility name them. A fact that is not known is absent, never guessed.
package struct DossierFacts: Sendable, Equatable {
    package let members: MemberFacts
    package let cluster: ClusterFacts
    package let values: [String: FactValue]

    /// From what was deposited; the instant of the deposit is the dossier's own, not that of a later completion.
    package init(
        _ snapshot: Snapshot, receivedAt: Instant?, cluster: ClusterFacts, configuration: CallConfiguration,
        deadline: Instant, sectorScopes: [String: String]
    ) {
        self.init(
            answers: snapshot.answers, members: MemberFacts(reading: snapshot.membersJSON), receivedAt: receivedAt,
            cluster: cluster, configuration: configuration, deadline: deadline, sectorScopes: sectorScopes)
    }

    /// - Parameters:
    ///   - sectorScopes: the scope of each sector of the register for which one is established.
    package init(
        answers: DossierAnswers, members: [Member], track: TrackID, receivedAt: Instant?,
        cluster: ClusterFacts, configuration: CallConfiguration, deadline: Instant, sectorScopes: [String: String]
    ) {
        self.init(
            answers: answers, members: MemberFacts(members), receivedAt: receivedAt, cluster: cluster,
            configuration: configuration, deadline: deadline, sectorScopes: sectorScopes)
    }

    private init(
        answers: DossierAnswers, members: MemberFacts, receivedAt: Instant?, cluster: ClusterFacts,
        configuration: CallConfiguration, deadline: Instant, sectorScopes: [String: String]
    ) {
        (self.members, self.cluster) = (members, cluster)
        var values: [String: FactValue] = [
            "members.active.count": .integer(self.members.active),
            "labels.past.count": .integer(cluster.pastLabels),
            "support.months.total": .integer(cluster.supportMonths),
        ]
        values.reserveCapacity(8)
        if self.members.active > 0 {
            values["members.companies.share"] = .percent(
                numerator: self.members.companies, denominator: self.members.active)
        }
        if let form = Self.answer(configuration, answers, where: { $0.id == "legal-form" }) {
            values["organisation.legal-form"] = .word(form)
        }
        let sector = Self.answer(configuration, answers, where: { $0.choicesFrom == "sectors" })
        if let scope = sector.flatMap({ sectorScopes[$0] }) { values["sector.scope"] = .word(scope) }
        if let receivedAt { values["application.received-at"] = .instant(receivedAt) }
        if let open = Eligibility.openTrack(configuration: configuration, facts: values, deadline: deadline) {
            values["track"] = .word(open.rawValue)
        }
        self.values = values
    }

    private static func answer(
        _ configuration: CallConfiguration, _ answers: DossierAnswers,
        where isWanted: (PartField) -> Bool
    ) -> String? {
        for part in configuration.parts {
            for field in part.fields where isWanted(field) {
                if let text = answers[part.id, field.id]?.text, !text.isEmpty { return text }
            }
        }
        return nil
    }
}
