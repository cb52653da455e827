import Database
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import App

/// What history writes down as a word of a closed list is said by a phrase, never shown as `not-selected`.
@Suite struct HistoryWordsTests {
    /// The field of the history by which each closed list of the schema is told; nil where no act writes it down.
    private static let fields: [String: String?] = [
        "call_for_projects.state": "call.state", "conflict_flag.kind": "evaluation.flag",
        "conflict_flag.ruling": "evaluation.ruling", "contract.level": "contract.level",
        "contract.state": "contract.state", "contract_change.kind": "contract.change", "contract_change.state": nil,
        "contract_condition.kind": "contract.condition",
        "contract_tranche.state": nil, "declaration.conflict": "evaluation.conflict", "dossier.state": "dossier.state",
        "dossier_invitation.may": "dossier.may", "dossier_person.may": "dossier.may", "job.state": nil,
        "label.state": "label.state", "label_change.kind": "label.change", "label_change.state": nil,
        "person.language": "person.language", "review.state": nil, "role_grant.role": "person.role",
        "selection_decision.outcome": "selection.outcome",
    ]

    private func modules() async throws -> [Module] {
        Modules.all(try await Settings.read(flags: ["demo": "true"], environment: [:]), clock: .system)
    }

    private func lists() async throws -> [(column: String, words: Set<String>)] {
        let migrations = try await modules().flatMap(\.migrations).sorted { $0.id < $1.id }
        let tables = try await TestDatabase.withDatabase(.sqlite, migrations) { database in
            try await database.read { db in
                try db.all("SELECT name, sql FROM sqlite_master WHERE type = 'table'") {
                    (try $0.text(0), try $0.text(1))
                }
            }
        }
        return tables.flatMap { table, sql in
            sql.matches(of: #/\b(\w+) TEXT[^,]*?CHECK \((\w+) IN \(([^)]*)\)\)/#).map { found in
                let words = found.3.matches(of: #/'([^']*)'/#).map { String($0.1) }
                return ("\(table).\(found.1)", Set(words))
            }
        }
    }

    @Test func everyClosedListThatHistoryTellsHasItsPhrases() async throws {
        let values = try await modules().flatMap(\.values)
        let lists = try await lists()
        #expect(lists.count > 20)
        for (column, words) in lists {
            guard let told = Self.fields[column] else {
                // States, outcomes and rights are told; a new list must say whether it is.
                let ending = String(column.split(separator: ".")[1])
                #expect(!["state", "outcome", "ruling", "may", "role"].contains(ending), "\(column)")
                continue
            }
            guard let told else { continue }
            let phrases = values.first { $0.field == told }?.phrases ?? [:]
            #expect(words.subtracting(phrases.keys) == [], "\(column)")
        }
        for column in Self.fields.keys {
            #expect(lists.contains { $0.column == column }, "\(column)")
        }
    }

    @Test(arguments: Language.allCases) func everyWordIsSaid(language: Language) async throws {
        let modules = try await modules()
        let site = try TestSite(modules: modules, database: try await TestDatabase.open(.sqlite))
        let words = site.site.words(language)
        for value in modules.flatMap(\.values) {
            for (word, phrase) in value.phrases {
                let said = words(phrase)
                #expect(!said.contains("‹") && said != word, "\(value.field) \(word): \(said)")
            }
        }
    }
}
