import Phrases
package import Web

/// Calls for projects: from the draft to the deadline, and the past editions that the record tells of.
package enum Calls {
    package static func module() -> Module {
        var module = Module("Calls", phrases: CallPhrases.bundle)
        module.migrations = CallMigrations.all
        return module
    }
}
