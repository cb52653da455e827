package import Access
import Values

/// Who may do what with the register. Reading it is for anyone.
package enum ClusterRules {
    /// The history tells who edited what: for those who run the programme and those who control it.
    package static let history = Rule<Cluster>(
        "cluster.history", [.programmeOfficer, .headOfDivision, .auditor, .administrator]
    ) { _, _, _ in .allowed }
}
