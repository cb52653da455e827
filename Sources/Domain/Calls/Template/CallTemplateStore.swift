package import Database
import Foundation
package import Values

/// The template of a call, as the record's files were loaded into the tables.
package enum CallTemplateStore {
    /// - Throws: `TemplateError.missing` when no template was loaded.
    package static func template(in db: any Connection) throws -> CallTemplate {
        guard let template = try loaded(in: db) else { throw TemplateError.missing }
        return template
    }

    /// The template, or nil when none was loaded.
    package static func loaded(in db: any Connection) throws -> CallTemplate? {
        guard
            let frame: CallTemplate.Frame = try db.first(
                "SELECT document FROM call_template ORDER BY position LIMIT 1", { try decoded($0.text(0)) })
        else { return nil }
        return CallTemplate(
            frame: frame, tracks: try eligibility("track", in: db), rules: try eligibility("rule", in: db),
            facts: try eligibility("fact", in: db),
            criteria: try db.all("SELECT document FROM template_criterion ORDER BY position") {
                try decoded($0.text(0))
            },
            parts: try db.all("SELECT document FROM template_part ORDER BY position") { try decoded($0.text(0)) })
    }

    /// What a new call starts from: `CallTemplate.configuration`.
    package static func starter(launch: Day? = nil, in db: any Connection) throws -> CallConfiguration {
        try template(in: db).configuration(launch: launch)
    }

    /// The record's own examples of eligibility, which tests replay.
    package static func examples(in db: any Connection) throws -> [EligibilityExample] {
        try eligibility("example", in: db)
    }

    private static func eligibility<Value: Decodable>(_ kind: String, in db: any Connection) throws -> [Value] {
        try db.all("SELECT document FROM template_eligibility WHERE kind = \(kind) ORDER BY position") {
            try decoded($0.text(0))
        }
    }

    private static func decoded<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
