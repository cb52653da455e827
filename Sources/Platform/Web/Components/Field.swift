package import Phrases

/// A field of a form: its label, hint, what was typed, and what is wrong with it, tied together for every reader.
package struct Field: Sendable {
    package enum Kind: Sendable {
        case line, code, email, newPassword, password, number, amount, day, time, search
        case area(rows: Int)
        case select([Option])
        case radio([Option])
        case tick
        case file(accept: String)
    }

    package struct Option: Sendable {
        package let value: String
        package let label: HTML
        package let detail: HTML?
        package init(_ value: String, _ label: HTML, detail: HTML? = nil) {
            (self.value, self.label, self.detail) = (value, label, detail)
        }
    }

    package let name: String
    package let label: HTML
    package var kind: Kind = .line
    package var hint: HTML?
    package var isRequired = true
    /// Also written into the page when the form comes back with faults; never for passwords.
    package var value: String?
    package var fault: HTML?
    /// Lets through, but asks to look again.
    package var doubt: HTML?
    package var unit: String?
    /// Several ticked or chosen values, where the kind allows them.
    package var autocomplete: String?
    /// Of a select: what stands for no choice.
    package var blank: HTML?

    package init(_ name: String, _ label: HTML, _ kind: Kind = .line) {
        (self.name, self.label, self.kind) = (name, label, kind)
    }
}

extension Page {
    /// A field filled from `form` (what was typed) or else from `value`, with its fault beside it.
    package func field(
        _ name: String, _ label: Phrase, _ kind: Field.Kind = .line, in form: Form, _ faults: FormFaults = FormFaults(),
        value: String? = nil,
        required: Bool = true, hint: Phrase? = nil, unit: Phrase? = nil, autocomplete: String? = nil,
        blank: Phrase? = nil
    ) -> HTML {
        var field = Field(name, self(label), kind)
        field.hint = hint.map { self($0) }
        field.isRequired = required
        field.value = form[name] ?? value
        // A box that was unticked is not sent at all; a posted form always holds its signature.
        if case .tick = kind, form.has("csrf") { field.value = form[name] }
        field.fault = faults[name].map { self($0) }
        field.unit = unit.map { text($0) }
        field.autocomplete = autocomplete
        field.blank = blank.map { self($0) }
        return render(field)
    }

    package func render(_ field: Field) -> HTML {
        let style: HTML = field.fault != nil ? "field wrong" : field.doubt != nil ? "field doubt" : "field"
        let optional: HTML = field.isRequired ? "" : " <span class=\"opt\">\(self(WebPhrases.optional))</span>"
        let hint: HTML? = field.hint.map { "<p class=\"hint\" id=\"h-\(field.name)\">\($0)</p>" }
        let says = says(field)
        switch field.kind {
        case .radio(let options):
            return """
                <fieldset class="\(style)" id="f-\(field.name)"\(described(field))><legend>\(field.label)\(optional)</legend>\(hint)\
                \(options.map { radio(field, $0) })\(says)</fieldset>
                """
        case .tick:
            return """
                <div class="\(style)"><label class="choice"><input type="checkbox" id="f-\(field.name)" name="\(field.name)" value="yes"\
                \(flag: field.value != nil, " checked")\(described(field))><span>\(field.label)</span></label>\(hint)\(says)</div>
                """
        default:
            return """
                <div class="\(style)"><label for="f-\(field.name)">\(field.label)\(optional)</label>\(hint)\(control(field))\(says)</div>
                """
        }
    }

    /// What is wrong with a field, beside it: named so that the field can point to it.
    package func says(_ name: String, _ fault: HTML) -> HTML {
        "<p class=\"says\" id=\"e-\(name)\">\(Icon.warning.html)<span>\(fault)</span></p>"
    }

    private func says(_ field: Field) -> HTML {
        if let fault = field.fault { return says(field.name, fault) }
        if let doubt = field.doubt {
            return "<p class=\"says\" id=\"e-\(field.name)\">\(Icon.info.html)<span>\(doubt)</span></p>"
        }
        return .empty
    }

    private func described(_ field: Field) -> HTML {
        var ids: [String] = []
        if field.hint != nil { ids.append("h-\(field.name)") }
        if field.fault != nil || field.doubt != nil { ids.append("e-\(field.name)") }
        let invalid: HTML = field.fault == nil ? "" : " aria-invalid=\"true\""
        return ids.isEmpty ? invalid : "\(invalid) aria-describedby=\"\(ids.joined(separator: " "))\""
    }

    private func radio(_ field: Field, _ option: Field.Option) -> HTML {
        """
        <label class="choice"><input type="radio" name="\(field.name)" value="\(option.value)"\
        \(flag: field.value == option.value, " checked")><span>\(option.label)\(option.detail.map { "<small>\($0)</small>" })</span></label>
        """
    }

    private func control(_ field: Field) -> HTML {
        let common: HTML = "id=\"f-\(field.name)\" name=\"\(field.name)\"\(described(field))\(autocomplete(field))"
        let value: HTML = field.value.map { " value=\"\($0)\"" } ?? ""
        let input: HTML
        // Figures and codes are typed from left to right in every language: in an Arabic line, the groups of `1 800 000` change places.
        switch field.kind {
        case .line: input = "<input class=\"input\" dir=\"auto\" \(common)\(value)>"
        case .code: input = "<input class=\"input code mid\" dir=\"ltr\" inputmode=\"numeric\" \(common)\(value)>"
        case .email: input = "<input class=\"input\" type=\"email\" dir=\"ltr\" \(common)\(value)>"
        case .password, .newPassword: input = "<input class=\"input mid\" type=\"password\" dir=\"ltr\" \(common)>"
        case .number: input = "<input class=\"input short\" dir=\"ltr\" inputmode=\"numeric\" \(common)\(value)>"
        case .amount: input = "<input class=\"input\" dir=\"ltr\" inputmode=\"decimal\" \(common)\(value)>"
        case .day: input = "<input class=\"input short\" type=\"date\" \(common)\(value)>"
        case .time: input = "<input class=\"input mid\" type=\"datetime-local\" \(common)\(value)>"
        case .search: input = "<input class=\"input\" type=\"search\" dir=\"auto\" \(common)\(value)>"
        case .area(let rows):
            input =
                "<textarea class=\"textarea\" dir=\"auto\" rows=\"\(rows)\" \(common)>\n\(field.value ?? "")</textarea>"
        case .select(let options):
            let blank: HTML = "<option value=\"\">\(field.blank ?? self(WebPhrases.choose))</option>"
            let lines = options.map { option -> HTML in
                "<option value=\"\(option.value)\"\(flag: option.value == field.value, " selected")>\(option.label)</option>"
            }
            input = "<select class=\"select mid\" \(common)>\(blank)\(lines)</select>"
        case .file(let accept): input = "<div class=\"drop\"><input type=\"file\" accept=\"\(accept)\" \(common)></div>"
        case .radio, .tick: input = .empty
        }
        return field.unit.map { "<div class=\"unit\">\(input)<span>\($0)</span></div>" } ?? input
    }

    private func autocomplete(_ field: Field) -> HTML {
        let told: String? =
            switch field.kind {
            case .email: field.autocomplete ?? "email"
            case .password: "current-password"
            case .newPassword: "new-password"
            default: field.autocomplete
            }
        return told.map { " autocomplete=\"\($0)\"" } ?? ""
    }
}
