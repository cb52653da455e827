import Access
package import Calls
package import Database
package import Values

/// A label with its call and what waits for a signature about it: what rules and inner pages work with.
package struct HeldLabel: Sendable {
    package var label: Label
    package let call: Call
    package let changes: [LabelChange]

    package var openChange: LabelChange? { changes.first { $0.state == .proposed } }
    package var possibleChanges: [LabelChange.Kind] {
        LabelChange.Kind.allCases.filter { $0.isPossible(in: label.state) }
    }
    /// The change that made the label what it is, when it is not simply valid.
    package var lastChange: LabelChange? { changes.first { $0.state == .signed } }

    /// - Throws: `Refusal.hidden` for an id that nothing is known of, or that belongs to another call.
    package static func find(_ id: ID<Label>, of call: ID<Call>? = nil, in db: any Connection) throws -> HeldLabel {
        guard let label = try LabelStore.find(id, in: db), call == nil || label.call == call,
            let found = try CallStore.find(label.call, in: db)
        else { throw Refusal.hidden }
        return HeldLabel(label: label, call: found, changes: try LabelChangeStore.of(id, in: db))
    }
}
