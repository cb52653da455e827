import History
import Jobs
import Web

/// The platform's own tables.
enum Foundations {
    static var module: Module {
        var module = Module("platform", phrases: nil)
        module.migrations = History.migrations + JobMigrations.all
        return module
    }
}
