package import Database
import Record
package import Values

// The facts of one cluster, each list in the record's order.
extension ClusterStore {
    package static func labels(of cluster: ID<Cluster>, in db: any Connection) throws -> [ClusterLabel] {
        try db.all(
            """
            SELECT \(Citation.columns), authority, kind, decided, call FROM cluster_label
            WHERE cluster = \(cluster) ORDER BY position
            """
        ) {
            ClusterLabel(
                authority: try $0.text(7), kind: try $0.text(8), decided: try $0.optionalPartialDate(9),
                call: try $0.optionalText(10), citation: try $0.citation(0))
        }
    }

    static func names(of cluster: ID<Cluster>, in db: any Connection) throws -> [ClusterName] {
        try db.all(
            """
            SELECT \(Citation.columns), name_fr, name_ar, name_en, from_date, until_date, seen FROM cluster_name
            WHERE cluster = \(cluster) ORDER BY position
            """
        ) {
            ClusterName(
                name: try $0.localized(7), from: try $0.optionalPartialDate(10), until: try $0.optionalPartialDate(11),
                seen: try $0.optionalPartialDate(12), citation: try $0.citation(0))
        }
    }

    package static func figures(of cluster: ID<Cluster>, in db: any Connection) throws -> [ClusterFigure] {
        try db.all(
            """
            SELECT \(Citation.columns), kind, measure, value, money, dated, at_least, approximate, detail
            FROM cluster_figure WHERE cluster = \(cluster) ORDER BY kind, position
            """
        ) {
            ClusterFigure(
                kind: try $0.value(7), measure: try $0.text(8), value: try $0.int(9), isMoney: try $0.bool(10),
                date: try $0.optionalPartialDate(11), isAtLeast: try $0.bool(12), isApproximate: try $0.bool(13),
                detail: try $0.optionalText(14).map(ClusterFigure.parts) ?? [], citation: try $0.citation(0))
        }
    }

    static func poles(of cluster: ID<Cluster>, in db: any Connection) throws -> [ClusterPole] {
        try db.all(
            """
            SELECT \(Citation.columns), name_fr, name_ar, name_en, funded_by FROM cluster_pole
            WHERE cluster = \(cluster) ORDER BY position
            """
        ) { ClusterPole(name: try $0.localized(7), fundedBy: try $0.optionalText(10), citation: try $0.citation(0)) }
    }

    static func people(of cluster: ID<Cluster>, in db: any Connection) throws -> [ClusterPerson] {
        try db.all(
            """
            SELECT \(Citation.columns), role, name, seen FROM cluster_person
            WHERE cluster = \(cluster) ORDER BY position
            """
        ) {
            ClusterPerson(
                role: try $0.text(7), name: try $0.text(8), seen: try $0.partialDate(9), citation: try $0.citation(0))
        }
    }

    static func partners(of cluster: ID<Cluster>, in db: any Connection) throws -> [ClusterPartner] {
        try db.all(
            """
            SELECT \(Citation.columns), name, country, since FROM cluster_partner
            WHERE cluster = \(cluster) ORDER BY position
            """
        ) {
            ClusterPartner(
                name: try $0.text(7), country: try $0.optionalText(8), since: try $0.optionalPartialDate(9),
                citation: try $0.citation(0))
        }
    }

    static func projects(of cluster: ID<Cluster>, in db: any Connection) throws -> [ClusterProject] {
        try db.all(
            """
            SELECT \(Citation.columns), title, from_date, until_date, amount, own_funds FROM cluster_project
            WHERE cluster = \(cluster) ORDER BY position
            """
        ) {
            ClusterProject(
                title: try $0.text(7), from: try $0.optionalPartialDate(8), until: try $0.optionalPartialDate(9),
                amount: $0.isNull(10) ? nil : try $0.money(10), ownFunds: $0.isNull(11) ? nil : try $0.money(11),
                citation: try $0.citation(0))
        }
    }

    static func events(of cluster: ID<Cluster>, in db: any Connection) throws -> [ClusterEvent] {
        try db.all(
            """
            SELECT \(Citation.columns), dated, what FROM cluster_event
            WHERE cluster = \(cluster) ORDER BY position
            """
        ) { ClusterEvent(date: try $0.partialDate(7), text: try $0.told(8), citation: try $0.citation(0)) }
    }

    static func memberships(of cluster: ID<Cluster>, in db: any Connection) throws -> [NetworkMembership] {
        try db.all(
            """
            SELECT \(Citation.columns), as_of, listed_as FROM network_member
            WHERE cluster = \(cluster) ORDER BY as_of, id
            """
        ) { NetworkMembership(date: try $0.partialDate(7), listedAs: try $0.text(8), citation: try $0.citation(0)) }
    }
}

extension ClusterFigure {
    static func parts(_ json: String) -> [Part] {
        let values: [String: Int] = JSONText.read(json) ?? [:]
        return values.map { Part(name: $0.key, value: $0.value) }.sorted { ($1.value, $0.name) < ($0.value, $1.name) }
    }
}
