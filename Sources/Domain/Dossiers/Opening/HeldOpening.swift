import Access
package import Calls
import Database

/// A call for which the actor would open a dossier: what rules decide on.
package struct HeldOpening: Sendable {
    package let call: Call
    /// The actor was appointed to read a dossier of the call, whatever became of it.
    package let isAppointed: Bool

    package init(call: Call, isAppointed: Bool) { (self.call, self.isAppointed) = (call, isAppointed) }

    static func held(
        _ call: Call, for actor: Actor, _ sources: DossierSources, in db: any Connection
    ) throws -> HeldOpening {
        HeldOpening(call: call, isAppointed: try sources.appointed.hold(any: call.id, actor.person, in: db))
    }
}
