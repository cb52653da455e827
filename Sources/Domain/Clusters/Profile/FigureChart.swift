import Phrases
import Values
import Web

/// A small drawing of dated figures: columns in order of date, drawn the same way in every language. The table beside it holds the values.
enum FigureChart {
    private static let (width, height, base) = (320, 132, 108)

    /// Nothing for a single figure: there is nothing to compare it with.
    static func columns(_ figures: [ClusterFigure], _ title: Phrase, _ page: Page) -> HTML {
        guard figures.count > 1, let most = figures.map(\.value).max(), most > 0 else { return .empty }
        let step = width / figures.count
        let bars = figures.enumerated().map { index, figure -> HTML in
            let (centre, tall) = (step * index + step / 2, max(figure.value * 80 / most, 1))
            return """
                <rect class="\(figure.isAtLeast || figure.isApproximate ? "f4" : "f1")" x="\(centre - 20)" y="\(base - tall)" \
                width="40" height="\(tall)"/><text class="strong" x="\(centre)" y="\(base - tall - 6)" text-anchor="middle">\
                \(page.words.number(figure.value))</text><text x="\(centre)" y="\(base + 18)" text-anchor="middle">\
                \(String(figure.date?.year ?? 0))</text>
                """
        }
        let told = figures.map { "\($0.date.map { page.words.date($0) } ?? "") \(page.words.number($0.value))" }
        return """
            <svg class="chart mid" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(page.text(title)). \
            \(told.joined(separator: page.words.comma))"><path class="axis" d="M0 \(base)H\(width)"/>\(bars)</svg>
            """
    }
}
