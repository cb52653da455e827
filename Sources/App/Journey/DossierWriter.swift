import Values
import Web

/// Fills whatever form a part of a dossier shows: the register of members from the assumed file, everything else with an answer of the
/// right kind, so that the journey does not depend on which parts a call asks.
struct DossierWriter {
    let candidate: Assumed.Candidate
    let serial: Int

    /// Answers for the controls that hold nothing yet.
    func answers(_ form: PageForm) -> [(String, String)] {
        let held = Dictionary(form.fields.map { ($0.name, $0.value) }) { a, b in a.isEmpty ? b : a }
        return form.names.sorted().compactMap { name in
            guard held[name, default: ""].isEmpty,
                !["csrf", "revision", "opened", "next", "more", "remove"].contains(name)
            else {
                return nil
            }
            return answer(name, form.choices[name]).map { (name, $0) }
        }
    }

    /// How many rows the register of members needs.
    var memberCount: Int {
        candidate.members.companies + candidate.members.research + candidate.members.training + candidate.members.public
    }

    private func answer(_ name: String, _ choices: [String]?) -> String? {
        let parts = name.split(separator: ".").map(String.init)
        if parts.count == 3, let row = Int(parts[1]) {
            return parts[0] == "members" ? member(row, parts[2]) : row == 0 ? plain(parts[2], choices) : nil
        }
        if parts.count == 3 { return ["budget", "resources"].contains(parts[0]) ? "200 000" : "12" }
        return plain(parts.last ?? name, choices)
    }

    private func plain(_ name: String, _ choices: [String]?) -> String? {
        if let choices { return choices.first { $0 == "association" } ?? choices.first { !$0.isEmpty } }
        return switch name {
        case "ice": nil
        case "fte", "size": "4"
        case "cost", "budget", "amount": "150 000"
        case "from", "joined": "2022-01-10"
        case "to": "2024-12-31"
        default: "Réponse assumée de \(candidate.title)"
        }
    }

    private func member(_ row: Int, _ column: String) -> String? {
        guard row < memberCount else { return nil }
        switch column {
        case "name": return "Membre \(row + 1) de \(candidate.title)"
        case "type": return kind(row)
        case "fee-paid": return "yes"
        case "joined": return "2021-06-01"
        case "ice": return Self.ice(serial * 1000 + row)
        default: return nil
        }
    }

    private func kind(_ row: Int) -> String {
        let members = candidate.members
        if row < members.companies { return row == 0 ? "large" : "sme" }
        if row < members.companies + members.research { return "research" }
        if row < members.companies + members.research + members.training { return "training" }
        return "public"
    }

    /// A number of fifteen digits whose key holds.
    static func ice(_ serial: Int) -> String {
        let body = "9" + Digits.pad(serial, 8) + "0000"
        let rest = body.utf8.reduce(0) { ($0 * 10 + Int($1 - UInt8(ascii: "0"))) % 97 } * 100 % 97
        return body + Digits.pad((97 - rest) % 97, 2)
    }
}
