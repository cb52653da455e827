import Digest
import Web

/// The one list of modules: routes, rules, migrations, phrases, jobs and menus follow from it.
enum Modules {
    static func all() -> [Module] { [Foundations.module] }
    static func identity(key: SecretKey) -> Identity { .none }
}
