package import Access
package import Database
import History
package import Values

/// A slot for the directory of clusters: where a new cluster enters it with its label, and where labels are told.
package struct LabelDirectory: Sendable {
    /// Enters the cluster to which a signed label was given; nil where it cannot be entered.
    package let admit: @Sendable (Label, Actor, Instant, any Connection) throws -> String?
    /// Something changed in what stands of the cluster's labels.
    package let changed: @Sendable (_ cluster: String, any Connection) throws -> Void

    package init(
        admit: @escaping @Sendable (Label, Actor, Instant, any Connection) throws -> String?,
        changed: @escaping @Sendable (_ cluster: String, any Connection) throws -> Void
    ) { (self.admit, self.changed) = (admit, changed) }

    /// Where there is no directory.
    package static let none = LabelDirectory(admit: { _, _, _, _ in nil }, changed: { _, _ in })

    /// After the signature.
    func enter(_ label: Label, by actor: Actor, at now: Instant, in db: any Connection) throws {
        if let cluster = label.cluster { return try changed(cluster, db) }
        guard let cluster = try admit(label, actor, now, db) else { return }
        try LabelStore.place(label.id, with: cluster, in: db)
        try History.record(
            "label.placed", of: .init("label", label.id), by: actor, at: now, [Change("label.cluster", after: cluster)],
            in: db)
        try changed(cluster, db)
    }
}
