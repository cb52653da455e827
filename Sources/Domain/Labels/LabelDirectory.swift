package import Access
package import Database
package import Values

/// A slot for the directory of clusters: where a new cluster enters it with its label, and where labels are told.
package struct LabelDirectory: Sendable {
    /// The cluster of the directory to which a signed label without one was given; nil where too little of it is known.
    package let admit: @Sendable (Label, Actor, Instant, any Connection) throws -> String?
    /// Something changed in what stands of the cluster's labels.
    package let changed: @Sendable (_ cluster: String, any Connection) throws -> Void

    package init(
        admit: @escaping @Sendable (Label, Actor, Instant, any Connection) throws -> String?,
        changed: @escaping @Sendable (_ cluster: String, any Connection) throws -> Void
    ) { (self.admit, self.changed) = (admit, changed) }

    /// Where there is no directory.
    package static let none = LabelDirectory(admit: { _, _, _, _ in nil }, changed: { _, _ in })

    /// After the signature, and after every change.
    func tell(_ id: ID<Label>, by actor: Actor, at now: Instant, in db: any Connection) throws {
        guard let label = try LabelStore.find(id, in: db), label.signature != nil else { return }
        if let cluster = label.cluster { return try changed(cluster, db) }
        guard let cluster = try admit(label, actor, now, db) else { return }
        try LabelStore.place(label.id, with: cluster, in: db)
        try changed(cluster, db)
    }
}
