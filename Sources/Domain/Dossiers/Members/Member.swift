import CanonicalJSON
import Phrases
package import Values

/// A member of the cluster, as the candidate's register says.
package struct Member: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case large, midCap = "mid-cap", sme, micro, startup, research, training, `public`, other
        /// Counts as a company in the share of companies.
        package var isCompany: Bool {
            switch self {
            case .large, .midCap, .sme, .micro, .startup: true
            case .research, .training, .public, .other: false
            }
        }

        private static let index = KeyIndex(allCases.map(\.rawValue))
        private static let all = allCases

        /// Of the bytes of its name in UTF-8.
        init?(utf8 name: UnsafeBufferPointer<UInt8>) {
            guard let place = Self.index.find(name) else { return nil }
            self = Self.all[place]
        }
    }

    package var name: String
    package var kind: Kind
    /// People employed, where it is told.
    package var size: Int?
    package var ice: ICE?
    /// `MA-01` … `MA-12`, or as the register of regions names it.
    package var region: String?
    package var college: String?
    package var joined: Day?
    /// The fee of the year was paid: what makes a member an active one.
    package var isFeePaid: Bool

    package init(
        name: String, kind: Kind, size: Int? = nil, ice: ICE? = nil, region: String? = nil, college: String? = nil,
        joined: Day? = nil, isFeePaid: Bool
    ) {
        (self.name, self.kind, self.size, self.ice) = (name, kind, size, ice)
        (self.region, self.college, self.joined, self.isFeePaid) = (region, college, joined, isFeePaid)
    }

    /// What a snapshot holds; absent where nothing was told.
    var json: JSONValue {
        let told: [(String, JSONValue?)] = [
            ("college", college.map { .string($0) }), ("fee-paid", .bool(isFeePaid)),
            ("ice", ice.map { .string($0.description) }), ("joined", joined.map { .string($0.description) }),
            ("name", .string(name)), ("region", region.map { .string($0) }), ("size", size.map { .integer($0) }),
            ("type", .string(kind.rawValue)),
        ]
        return .object(JSONMembers(told.compactMap { name, value in value.map { (name, $0) } }))
    }

    init?(_ json: JSONValue) { self.init(JSONView(json)) }

    init?(_ json: JSONView) {
        var kind: Kind?
        json["type"]?.withText { kind = Kind(utf8: $0) }
        guard let name = json["name"]?.text, let kind else { return nil }
        var joined: Day?
        json["joined"]?.withText { joined = Day(utf8: $0) }
        self.init(
            name: name, kind: kind, size: json["size"]?.number, ice: (json["ice"]?.text).map { ICE(stored: $0) },
            region: json["region"]?.text, college: json["college"]?.text,
            joined: joined, isFeePaid: json["fee-paid"]?.flag ?? false)
    }
}
