package import Phrases

extension Page {
    /// A form that posts to `path`, signed.
    package func form(_ path: Path, style: String = "form", upload: Bool = false, _ body: HTML) -> HTML {
        """
        <form class="\(style)" method="post" action="\(link(path))"\(flag: upload, " enctype=\"multipart/form-data\"")>\(signature)\(body)</form>
        """
    }

    /// A form of one button.
    package func button(_ path: Path, _ label: Phrase, style: String = "btn") -> HTML {
        form(path, style: "row", "<button class=\"\(style)\">\(held(label))</button>")
    }

    package func anchor(_ path: Path, _ label: Phrase, style: String? = nil) -> HTML {
        anchor(path, style == nil ? self(label) : held(label), style: style)
    }

    /// What is put into a sentence stands in pieces of its own: a button holds them together.
    private func held(_ label: Phrase) -> HTML {
        label.arguments.isEmpty ? self(label) : "<span>\(self(label))</span>"
    }

    package func anchor(_ path: Path, _ label: HTML, style: String? = nil) -> HTML {
        let style: HTML = style.map { " class=\"\($0)\"" } ?? ""
        return "<a\(style) href=\"\(path, in: language)\">\(label)</a>"
    }

    package func crumbs(_ trail: [(Phrase, Path)], here: HTML) -> HTML {
        let items = trail.map { title, path -> HTML in "<li>\(anchor(path, title))</li>" }
        return """
            <nav class="crumbs" aria-label="\(text(WebPhrases.breadcrumb))"><ol>\(items)<li aria-current="page">\(here)</li></ol></nav>
            """
    }

    /// Facts, each with its name.
    package func facts(_ pairs: [(Phrase, HTML)], style: String = "kv") -> HTML {
        let rows = pairs.map { name, value -> HTML in "<div><dt>\(self(name))</dt><dd>\(value)</dd></div>" }
        return "<dl class=\"\(style)\">\(rows)</dl>"
    }

    /// A table that scrolls by itself on a narrow screen, reachable by keyboard. Its name says that it is a table, so that it is not
    /// that of the section around it; `about` tells two of the same caption apart.
    package func table(
        _ caption: Phrase, about: Phrase? = nil, head: [(Phrase, isNumber: Bool)], _ rows: [HTML]
    ) -> HTML {
        let columns = head.map { title, isNumber -> HTML in
            isNumber ? "<th scope=\"col\" class=\"n\">\(self(title))</th>" : "<th scope=\"col\">\(self(title))</th>"
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(regionName(caption, about))"><table class="table">\
            <thead><tr>\(columns)</tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }

    package func regionName(_ caption: Phrase, _ about: Phrase? = nil) -> String {
        text(WebPhrases.tableNamed(text(caption) + (about.map { ", " + text($0) } ?? "")))
    }

    /// On to the next rows of a list that pages by key.
    package func more(_ next: Path?, first: Path?) -> HTML {
        guard next != nil || first != nil else { return .empty }
        let back: HTML = first.map { "<li>\(anchor($0, WebPhrases.firstPage))</li>" } ?? ""
        let on: HTML = next.map { "<li>\(anchor($0, WebPhrases.nextPage))</li>" } ?? ""
        return "<nav class=\"pager\" aria-label=\"\(text(WebPhrases.pages))\"><ul>\(back)\(on)</ul></nav>"
    }
}
