import Foundation
import Web

/// A form of a page as a browser holds it: where it posts to, and what its controls hold before anybody types.
struct PageForm {
    let action: String
    let isUpload: Bool
    private(set) var fields: [(name: String, value: String)]
    /// Every name that a control of the form has, also of those that hold nothing.
    let names: Set<String>
    /// The choices of radio buttons, ticks and lists, by name.
    let choices: [String: [String]]
    /// The names in the order of the page, each once.
    let order: [String]
    /// The controls that take files.
    let files: [String]

    /// All forms of a page of this site, whose markup is well formed.
    static func all(in html: String) -> [PageForm] {
        html.matches(of: #/<form([^>]*)>([\s\S]*?)<\/form>/#).compactMap { match in
            let attributes = Self.attributes(match.1)
            guard attributes["method"] == "post", let action = attributes["action"] else { return nil }
            return PageForm(action: action, isUpload: attributes["enctype"] == "multipart/form-data", String(match.2))
        }
    }

    private init(action: String, isUpload: Bool, _ body: String) {
        (self.action, self.isUpload) = (action, isUpload)
        var (fields, names, choices): ([(String, String)], Set<String>, [String: [String]]) = ([], [], [:])
        var (files, order): ([String], [String]) = ([], [])
        for match in body.matches(of: #/<(input|textarea|select|button)([^>]*)>/#) {
            let (tag, attributes) = (match.1, Self.attributes(match.2))
            guard let name = attributes["name"] else { continue }
            if names.insert(name).inserted { order.append(name) }
            let rest = body[match.range.upperBound...]
            switch (tag, attributes["type"] ?? "") {
            case ("textarea", _):
                let text = rest.prefix(upTo: rest.range(of: "</textarea>")?.lowerBound ?? rest.startIndex)
                fields.append((name, Self.decoded(text.hasPrefix("\n") ? text.dropFirst() : text)))
            case ("select", _):
                let list = rest.prefix(upTo: rest.range(of: "</select>")?.lowerBound ?? rest.startIndex)
                let options = list.matches(of: #/<option([^>]*)>/#).map { Self.attributes($0.1) }
                choices[name, default: []] += options.compactMap { $0["value"] }
                fields.append((name, (options.first { $0["selected"] != nil } ?? options.first)?["value"] ?? ""))
            case (_, "radio"), (_, "checkbox"):
                choices[name, default: []].append(attributes["value"] ?? "on")
                if attributes["checked"] != nil { fields.append((name, attributes["value"] ?? "on")) }
            case (_, "file"):
                files.append(name)
                names.remove(name)
            case ("button", _), (_, "submit"): continue
            default: fields.append((name, attributes["value"] ?? ""))
            }
        }
        (self.fields, self.names, self.choices) = (fields, names, choices)
        (self.files, self.order) = (files, order)
    }

    /// What would be sent after typing `typed` over it: a name that comes there replaces all that the form held under it.
    func filled(_ typed: [(String, String)], without unticked: Set<String> = []) -> Form {
        let replaced = Set(typed.map(\.0)).union(unticked)
        return Form(fields.filter { !replaced.contains($0.name) } + typed)
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        var found: [String: String] = [:]
        for match in text.matches(of: #/([a-zA-Z-]+)(?:="([^"]*)")?/#) {
            found[String(match.1)] = match.2.map(decoded) ?? ""
        }
        return found
    }

    private static func decoded(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
