import Foundation

/// What is wrong with a page, in words; empty when nothing is: `#expect(checkPage(answer.text) == [])`.
///
/// Tags are balanced and attributes quoted; `html` has `lang` and `dir`; there is one `h1`; each input, select and
/// textarea has a label; ids are unique, and those that `for`, `aria-describedby` and `aria-labelledby` name exist;
/// no phrase is missing.
package func checkPage(_ html: String) -> [String] {
    var check = PageCheck()
    check.read(html)
    return check.faults
}

private struct PageCheck {
    private struct Tag {
        let name: String
        let attributes: [String: String]
    }

    private(set) var faults: [String] = []
    private var open: [Tag] = []
    private var ids: Set<String> = []
    private var labelled: Set<String> = []
    private var named: [String] = []
    private var controls: [(id: String?, what: String)] = []
    private var headings = 0

    private static let void: Set<String> = [
        "meta", "link", "input", "br", "hr", "img", "area", "base", "col", "embed", "source", "track", "wbr",
    ]

    mutating func read(_ html: String) {
        if !html.hasPrefix("<!doctype html>") { faults.append("no doctype") }
        for match in html.matches(of: #/‹([^›]*)›/#) { faults.append("missing phrase \(match.1)") }
        for match in html.matches(of: #/\{[a-z]+\}/#) { faults.append("unfilled placeholder \(match.0)") }
        for match in html.matches(of: #/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s=>\/]+(?:="[^"]*")?)*)\s*(\/?)>/#) {
            let name = String(match.2).lowercased()
            if match.1 == "/" {
                close(name)
            } else {
                start(Tag(name: name, attributes: attributes(String(match.3))), isClosed: match.4 == "/")
            }
        }
        let loose = html.replacing(#/<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s+[^\s=>\/]+(?:="[^"]*")?)*\s*\/?>/#, with: "")
            .replacing("<!doctype html>", with: "")
        if loose.contains("<") { faults.append("a tag that cannot be read") }
        finish()
    }

    private mutating func start(_ tag: Tag, isClosed: Bool) {
        if tag.name == "html", tag.attributes["lang"] == nil || tag.attributes["dir"] == nil {
            faults.append("html without lang or dir")
        }
        if tag.name == "h1" { headings += 1 }
        if let id = tag.attributes["id"], !ids.insert(id).inserted { faults.append("id \(id) twice") }
        if tag.name == "label", let target = tag.attributes["for"] {
            labelled.insert(target)
            named.append(target)
        }
        for name in ["aria-describedby", "aria-labelledby"] {
            named += (tag.attributes[name] ?? "").split(separator: " ").map(String.init)
        }
        if ["input", "select", "textarea"].contains(tag.name) { control(tag) }
        if !isClosed, !Self.void.contains(tag.name) { open.append(tag) }
    }

    private mutating func control(_ tag: Tag) {
        let kind = tag.attributes["type"] ?? ""
        if ["hidden", "submit", "button"].contains(kind) || tag.attributes["aria-label"] != nil { return }
        if tag.attributes["aria-labelledby"] != nil || open.contains(where: { $0.name == "label" }) { return }
        controls.append((tag.attributes["id"], "\(tag.name) \(tag.attributes["name"] ?? "")"))
    }

    private mutating func close(_ name: String) {
        guard open.last?.name == name else {
            faults.append("</\(name)> closes <\(open.last?.name ?? "nothing")>")
            if let index = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(index...) }
            return
        }
        open.removeLast()
    }

    private mutating func finish() {
        for tag in open { faults.append("<\(tag.name)> is not closed") }
        if headings != 1 { faults.append("\(headings) h1") }
        for control in controls where control.id.map({ !labelled.contains($0) }) ?? true {
            faults.append("no label for \(control.what)")
        }
        for id in named where !ids.contains(id) { faults.append("no element with id \(id)") }
    }

    private func attributes(_ text: String) -> [String: String] {
        var found: [String: String] = [:]
        for match in text.matches(of: #/([^\s=]+)(?:="([^"]*)")?/#) {
            found[String(match.1).lowercased()] = match.2.map(String.init) ?? ""
        }
        return found
    }
}
