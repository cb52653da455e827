package import Record
package import Web

/// The programme: its public record, the home page, the page of the programme, its sources, and the notices.
package enum Programmes {
    /// The files that this module loads. Sections of other modules come after these.
    package static let record: [RecordSection] = ProgrammeRecord.sections

    package static func module() -> Module {
        var module = Module("programmes", phrases: .module)
        module.migrations = ProgrammeMigrations.all
        return module
    }
}
