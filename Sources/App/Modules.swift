import Digest
import Mailbox
import People
import Web

/// The one list of modules: routes, rules, migrations, phrases, jobs and menus follow from it.
enum Modules {
    static func all(_ settings: Settings) -> [Module] {
        var modules = [Foundations.module, People.module()]
        if settings.isDemonstration { modules.append(Mailbox.module(Post.folder(settings))) }
        return modules
    }

    static func identity(key: SecretKey) -> Identity { People.identity(key: key) }
}
