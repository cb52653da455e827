import Access
import Database
import Values
import Web

/// What the first screen tells of labels: those given lately, as anybody may verify them.
enum LabelOverview {
    private static let most = 5
    private static let followers: Set<Role> = [.headOfDivision, .networkSecretary, .auditor]

    /// Without those of dossiers closed by a conflict of interest, although the register is public.
    static func source(_ source: LabelSources) -> OverviewSource {
        OverviewSource(order: 40) { actor, _, db in
            guard actor.has(any: followers) else { return nil }
            let signed = try LabelStore.lastSigned(limit: most, in: db)
            let lines = try HeldLabel.hold(signed, for: actor, source, in: db).map(\.label).compactMap { label in
                label.signature.map {
                    Overview.Line(
                        LabelPhrases.overviewLabel($0.number, label.name), LabelPaths.verification($0.code),
                        .at($0.signedAt))
                }
            }
            return Overview(LabelPhrases.overviewLabels, lines, none: LabelPhrases.overviewNone)
        }
    }

    /// Labels in the latest acts, without those of dossiers closed by a conflict of interest.
    static func records(_ source: LabelSources) -> RecordNames {
        RecordNames("label") { ids, actor, now, db in
            guard LabelRules.follow(actor, at: now).isAllowed else { return [:] }
            let labels = try LabelStore.find(ids.map { ID<Label>(stored: $0) }, in: db).values
            let held = try HeldLabel.hold(Array(labels), for: actor, source, in: db)
            return Dictionary(
                uniqueKeysWithValues: held.map(\.label).map { label in
                    let number = label.signature?.number ?? label.dossierNumber
                    return (label.id.text, (LabelPhrases.overviewLabel(number, label.name), LabelPaths.record(label)))
                })
        }
    }
}
