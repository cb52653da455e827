import Foundation
import Phrases
import Record
import Values
import Web

extension ProgrammePage {
    func national(_ figures: [NationalFigure]) -> HTML {
        let cells = figures.map { figure -> HTML in
            let others = figure.others.map { "<li>\(page($0.name))\(page.words.colon)\($0.value)</li>" as HTML }
            let compared: HTML = others.isEmpty ? "" : "<ul class=\"hint row\">\(others)</ul>"
            return """
                <div><dt>\(page(figure.name))\(page.comma)\(page.date(figure.date))\(page.sources(figure.citation, in: book))</dt>\
                <dd>\(value(figure))\(compared)\(page.note(figure.citation))</dd></div>
                """
        }
        return cells.isEmpty ? "" : "<dl class=\"kv\">\(cells)</dl>"
    }

    private func value(_ figure: NationalFigure) -> HTML {
        let number = page.language == .en ? figure.value : figure.value.replacing(".", with: ",")
        return page(ProgrammePhrases.nationalValue(figure.unit, number))
    }

    func duties(_ obligations: [Obligation]) -> HTML {
        let items = obligations.map { duty -> HTML in
            let law: HTML = duty.legalText.isEmpty ? "" : "<p class=\"hint\">\(page(duty.legalText))</p>"
            return
                "<li><div>\(page(duty.text))\(page.sources(duty.citation, in: book))\(law)\(page.note(duty.citation))</div></li>"
        }
        return items.isEmpty ? "" : "<ul>\(items)</ul>"
    }

    /// Facts of this page that other sources tell otherwise.
    func contradictions(_ authorities: [Authority]) -> HTML {
        let frames = frameworks.map { item in
            page.conflicts(item.citation, in: book) { field in
                field == "date" ? item.date.map { (ProgrammePhrases.dateOf(item.name), page.date($0)) } : nil
            }
        }
        let names = authorities.map { body in
            page.conflicts(body.citation, in: book) { field in
                field == "name.fr" ? body.name.fr.map { (ProgrammePhrases.nameOfUnit, page.inLanguage($0, .fr)) } : nil
            }
        }
        return (frames + names).joined()
    }
}
