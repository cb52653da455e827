package import Database
package import Phrases
package import Values
package import Web

/// What other modules bring to the pages of calls; `App` joins them, so that nothing dead is shown.
package struct CallSlots: Sendable {
    package var actions: [CallAction]
    package var panels: [CallPanel]
    package var names: CallNames

    package init(actions: [CallAction] = [], panels: [CallPanel] = [], names: CallNames = .none) {
        (self.actions, self.panels, self.names) = (actions, panels, names)
    }
}

/// Something that a reader may do with an open call: `Write a dossier`. Shown while the call takes submissions, to whom it serves.
package struct CallAction: Sendable {
    package let label: Phrase
    /// What to know before: an account is needed.
    package let hint: Phrase?
    package let path: @Sendable (ID<Call>) -> Path
    /// Whether this reader could do it; what somebody would only be refused is not offered.
    package let serves: @Sendable (Call, Page, any Connection) throws -> Bool

    package init(
        _ label: Phrase, hint: Phrase? = nil, path: @escaping @Sendable (ID<Call>) -> Path,
        serves: @escaping @Sendable (Call, Page, any Connection) throws -> Bool = { _, _, _ in true }
    ) {
        (self.label, self.hint, self.path, self.serves) = (label, hint, path, serves)
    }
}

/// A block under a published call, such as the dossiers that an officer may read; empty for whom it does not concern.
/// It is read with the page, and kept with it for readers without an account.
package struct CallPanel: Sendable {
    package let block: @Sendable (Call, Page, any Connection) throws -> HTML
    package init(_ block: @escaping @Sendable (Call, Page, any Connection) throws -> HTML) { self.block = block }
}

/// Names that other modules keep.
package struct CallNames: Sendable {
    /// Clusters by id, those of the directory that are known.
    package let clusters: @Sendable ([String], any Connection) throws -> [String: Localized]
    /// People by id, for the history of a call.
    package let people: @Sendable ([String], any Connection) throws -> [String: String]

    package init(
        clusters: @escaping @Sendable ([String], any Connection) throws -> [String: Localized],
        people: @escaping @Sendable ([String], any Connection) throws -> [String: String]
    ) {
        (self.clusters, self.people) = (clusters, people)
    }

    package static let none = CallNames(clusters: { _, _ in [:] }, people: { _, _ in [:] })
}
