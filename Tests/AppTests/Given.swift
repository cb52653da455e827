import Clusters
import Contracts
import Database
import Labels
import Selections
import TestSupport
import Values
import Web

@testable import App

/// Labels and contracts as rows, for what only reads them.
enum Given {
    static let modules = [
        Clusters.module(awards: [DirectoryJoins.awards]), Selections.module(),
        Labels.module(selected: AwardJoins.selected, barred: []),
        Contracts.module(duties: AwardJoins.duties, barred: []),
    ]

    static func label(_ dossier: String, of cluster: String?, state: String, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO label (id, call, dossier, cluster, call_number, dossier_number, decided_on, name_fr, granted_on,
                valid_until, state, proposed_by, proposed_at, number, code, authority_fr, signed_by, signed_at, digest,
                chain_length, chain_hash)
            VALUES (\("l-" + dossier), 'call-1', \(dossier), \(cluster), 'AAP-2023-01', \(dossier), '2023-09-20', 'Cluster 1',
                '2023-10-01', '2028-09-30', \(state), 'officer', \(EvaluatedCall.now), \("LAB-" + dossier), \(dossier),
                'Autorité', 'head', \(EvaluatedCall.now), 'digest', 1, 'hash')
            """)
    }

    static func contract(_ dossier: String, of cluster: String?, in db: any Connection) throws {
        let digest = String(repeating: "a", count: 64)
        try db.execute(
            """
            INSERT INTO contract (id, number, call, label, dossier, cluster, name_fr, years, amount_per_year, starts_on, ends_on,
                rib, state, drafted_by, drafted_at, signed_on, place, level, file_name, file_type, file_size, file_digest,
                recorded_by, recorded_at)
            VALUES (\("c-" + dossier), 'CP-2023-0001', 'call-1', \("l-" + dossier), \(dossier), \(cluster), 'Cluster 1', 1,
                200000000, '2023-11-01', '2024-10-31', \(String(repeating: "0", count: 24)), 'signed', 'officer',
                \(EvaluatedCall.now), '2023-10-01', 'Rabat', 'handwritten', 'c.pdf', 'pdf', 10, \(digest), 'head',
                \(EvaluatedCall.now))
            """)
    }
}
