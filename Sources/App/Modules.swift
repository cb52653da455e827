import Calls
import Clusters
import Digest
import Mailbox
import People
import Programmes
import Record
import Values
import Web

/// The one list of modules: routes, rules, migrations, phrases, jobs and menus follow from it.
enum Modules {
    static func all(_ settings: Settings, clock: Clock) -> [Module] {
        let joins = Joins(clock: clock)
        var modules = [
            Foundations.module, joins.people, joins.programmes, joins.clusters, joins.calls, joins.dossiers,
            joins.evaluations, joins.selections, joins.labels,
            joins.contracts,
        ]
        if settings.isDemonstration { modules.append(Mailbox.module(Post.folder(settings))) }
        return modules
    }

    static func identity(key: SecretKey) -> Identity { People.identity(key: key) }

    /// The files of the public record, those that others point to first.
    static var record: [RecordSection] { Programmes.record + Clusters.record + Calls.record }
}
