import Phrases
package import Record
package import Web

/// The programme: its public record, the home page, the page of the programme, its sources, and the notices.
package enum Programmes {
    /// The files that this module loads. Sections of other modules come after these.
    package static let record: [RecordSection] = ProgrammeRecord.sections

    /// - Parameters:
    ///   - panels: what other modules show on the home page, and `sections` at the end of the programme's page.
    ///   - counts: what the register of clusters counts; nil when there is no register.
    ///   - doors: pages of other modules that the home page leads to.
    package static func module(
        panels: [HomePanel] = [], sections: [ProgrammePanel] = [], counts: RegisterCounts? = nil, doors: Doors = Doors()
    ) -> Module {
        let slots = Slots(home: panels, programme: sections, counts: counts, doors: doors)
        var module = Module("programmes", phrases: .module)
        module.migrations = ProgrammeMigrations.all
        module.routes = ProgrammeRoutes.all(slots)
        module.menu = [
            MenuEntry(.main, ProgrammePhrases.programmeMenu, ProgrammePaths.programme, order: 40),
            MenuEntry(
                .footer(ProgrammePhrases.programmeMenu), ProgrammePhrases.presentation, ProgrammePaths.programme,
                order: 10),
            MenuEntry(
                .footer(ProgrammePhrases.programmeMenu), ProgrammePhrases.sourcesTitle, ProgrammePaths.sources,
                order: 20),
            MenuEntry(.footer(NoticePhrases.helpMenu), NoticePhrases.contactTitle, ProgrammePaths.contact, order: 60),
            MenuEntry(
                .footer(NoticePhrases.helpMenu), NoticePhrases.accessibilityTitle, ProgrammePaths.accessibility,
                order: 61),
            MenuEntry(.footer(NoticePhrases.rightsMenu), NoticePhrases.privacyTitle, ProgrammePaths.privacy, order: 70),
            MenuEntry(.footer(NoticePhrases.rightsMenu), NoticePhrases.legalTitle, ProgrammePaths.legal, order: 71),
        ]
        return module
    }
}
