import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// Tables that are filled in on the page, without script: given rows, or as many as the writer adds.
struct TableEditor {
    let sheet: PartSheet
    let page: Page

    func draw(_ field: PartField) -> HTML {
        let shape = TableShape.of(field, years: sheet.years)
        let optional: HTML =
            field.isRequired || sheet.items != nil
            ? "" : " <span class=\"opt\">\(page(WebPhrases.optional))</span>"
        let body: HTML =
            switch shape {
            case .rows(let columns): field.kind == .projectList ? cards(field, columns) : lines(field, columns)
            case .named(let rows): named(field, rows)
            case .crossed(let rows, let columns, let isMoney): crossed(field, rows, columns, isMoney)
            case nil: .empty
            }
        return
            "<fieldset class=\"field\" id=\"f-\(field.id)\" tabindex=\"-1\"><legend>\(page(field.name))\(optional)</legend>\(unfilled(field, shape))\(body)</fieldset>"
    }

    /// What is saved and not whole yet, where the answer is wanted.
    private func unfilled(_ field: PartField, _ shape: TableShape?) -> HTML {
        guard field.isRequired, field.kind != .memberList, sheet.faults.isEmpty,
            let saved = sheet.saved[field.id], saved.isAnswer, let gaps = shape?.gaps(in: JSONView(saved)),
            !gaps.isEmpty
        else { return .empty }
        return page.notice(.warn, "<p>\(GapWords(field: field, years: sheet.years, page: page).draw(gaps))</p>")
    }

    private func named(_ field: PartField, _ rows: [String]) -> HTML {
        rows.map { row -> HTML in
            let name = "\(field.id).\(row)"
            var out = Field(name, DossierNames.row(row, page), .area(rows: 3))
            (out.value, out.fault) = (sheet.form[name], sheet.faults[name].map { page($0) })
            return page.render(out)
        }.joined()
    }

    private func crossed(_ field: PartField, _ rows: [String], _ columns: [String], _ isMoney: Bool) -> HTML {
        let head = columns.map { "<th scope=\"col\" class=\"n\">\(DossierNames.column($0, page))</th>" as HTML }
        let lines = rows.map { row -> HTML in
            let cells = columns.map { column in
                cell(
                    "\(field.id).\(row).\(column)", isMoney ? .amount : .decimal,
                    "<span class=\"sr\">\(DossierNames.row(row, page))\(page.comma)</span>\(DossierNames.column(column, page))"
                )
            }
            return
                "<tr><th scope=\"row\">\(isMoney ? DossierNames.row(row, page) : IndicatorUnit.named(row, page))</th>\(cells)</tr>"
        }
        let unit: HTML =
            "<p class=\"hint\">\(page(isMoney ? DossierPhrases.inDirhams : DossierPhrases.noughtCounts))</p>"
        let sums = isMoney ? SavedTotals(sheet: sheet, page: page).foot(field, rows, columns) : .empty
        return unit + table(field, "<tr><td></td>\(head)</tr>", lines, sums)
    }

    private func lines(_ field: PartField, _ columns: [String]) -> HTML {
        let head = columns.map { column -> HTML in
            let kind = AnswerKind.column(column, years: sheet.years)
            return kind == .amount || kind == .whole
                ? "<th scope=\"col\" class=\"n\">\(DossierNames.column(column, page))</th>"
                : "<th scope=\"col\">\(DossierNames.column(column, page))</th>"
        }
        let count = count(field, spare: 3, least: field.kind == .memberList ? 15 : 5)
        let lines = (0..<count).map { index -> HTML in
            let cells = columns.map { column in
                cell(
                    "\(field.id).\(index).\(column)", .column(column, years: sheet.years),
                    "\(DossierNames.column(column, page))<span class=\"sr\">\(page.comma)\(index + 1)</span>")
            }
            return "<tr><td class=\"n muted\">\(index + 1)</td>\(cells)</tr>"
        }
        let hint: HTML = field.kind == .memberList ? "<p class=\"hint\">\(page(DossierPhrases.membersHint))</p>" : ""
        return hint + table(field, "<tr><td></td>\(head)</tr>", lines, isBroad: columns.count > 6)
            + SavedTotals(sheet: sheet, page: page).under(field, columns) + more(field, after: count)
    }

    /// One block for each project: nine columns do not fit beside each other.
    private func cards(_ field: PartField, _ columns: [String]) -> HTML {
        let count = count(field, spare: 1, least: 1)
        let cards = (0..<count).map { index -> HTML in
            let inner = columns.map { column -> HTML in
                let name = "\(field.id).\(index).\(column)"
                var out = Field(name, DossierNames.column(column, page), control(.column(column, years: sheet.years)))
                out.value = sheet.form[name]
                out.fault = sheet.faults[name].map { page($0) }
                return page.render(out)
            }
            return
                "<fieldset class=\"form inset\"><legend>\(page(DossierPhrases.project(index + 1)))</legend>\(inner)</fieldset>"
        }
        return cards.joined() + SavedTotals(sheet: sheet, page: page).under(field, columns) + more(field, after: count)
    }

    private func more(_ field: PartField, after rows: Int) -> HTML {
        // A project is a block of nine fields, a row is a line.
        let wanted = MoreRows(field: field.id, rows: rows + (field.kind == .projectList ? 1 : 10))
        return
            "<div class=\"row\"><button class=\"btn small\" name=\"more\" value=\"\(wanted.description)\">\(page(DossierPhrases.moreRows))</button></div>"
    }

    /// - Parameter isBroad: its columns need the whole width of the page, beside which no list of parts stands.
    private func table(
        _ field: PartField, _ head: HTML, _ lines: [HTML], _ foot: HTML = .empty, isBroad: Bool = false
    ) -> HTML {
        """
        <div class="scroll" tabindex="0" role="region" aria-label="\(field.name.text(page.language))">\
        <table class="table compact entry\(flag: isBroad, " broad")"><thead>\(head)</thead><tbody>\(lines)</tbody>\(foot)</table></div>
        """
    }

    /// Rows that the form holds, and some empty ones. A field's name is typed text too: an index that no row can have
    /// is none.
    private func count(_ field: PartField, spare: Int, least: Int) -> Int {
        let start = "\(field.id)."
        let typed = sheet.form.fields.filter { !$0.value.isEmpty && $0.name.hasPrefix(start) }
        let indices = typed.compactMap { Digits.read($0.name.dropFirst(start.count).prefix { $0 != "." }.utf8) }
        let filled = (indices.filter { $0 < AnswerReader.rowsAtMost }.max() ?? -1) + 1
        let wanted = sheet.more?.field == field.id ? sheet.more?.rows ?? 0 : 0
        return min(max(filled + spare, least, wanted), AnswerReader.rowsAtMost)
    }

    private func control(_ kind: AnswerKind) -> Field.Kind {
        switch kind {
        case .text: .area(rows: 3)
        case .decimal, .whole: .number
        case .amount: .amount
        case .day: .day
        case .ice, .rib: .code
        case .tick: .tick
        case .word(let words): .select(words.map { .init($0, DossierNames.word($0, page)) })
        case .register(let list):
            .select((sheet.registers[list] ?? []).map { .init($0.id, HTML(text: $0.name.text(page.language))) })
        case .line, .yesNo: .line
        }
    }

    private func width(_ kind: AnswerKind) -> HTML {
        switch kind {
        case .line, .text: "wide"
        case .ice, .rib: "long"
        // Years and levels are short; what is named in words is not.
        case .word(let words): words.allSatisfy { $0.last?.isNumber == true } ? "middling" : "long"
        case .register, .day: "middling"
        case .amount: "money"
        case .decimal, .whole, .tick, .yesNo: "narrow"
        }
    }

    /// One control in a table; its label is seen where the rows stand as cards, and heard everywhere.
    private func cell(_ name: String, _ kind: AnswerKind, _ label: HTML) -> HTML {
        let fault = sheet.faults[name]
        let doubt = fault == nil ? sheet.doubts[name] : nil
        var out = Field(name, "<span class=\"cell\">\(label)</span>", control(kind))
        out.value = sheet.form[name]
        out.fault = fault.map { page($0) }
        out.doubt = doubt.map { page($0) }
        return "<td class=\"\(width(kind))\">\(page.render(out))</td>"
    }
}
