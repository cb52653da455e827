import Phrases
import Values
import Web

extension Page {
    /// An exact fraction: `25`, `12,5`, `27 7/9`.
    func exact(_ value: Fraction) -> HTML {
        let tenths = value * Fraction(10)
        if value.denominator == 1 { return HTML(text: words.number(value.numerator)) }
        if tenths.denominator == 1 { return HTML(text: words.tenths(tenths.numerator)) }
        let whole = value.numerator / value.denominator
        let rest = "\(value.numerator - whole * value.denominator)/\(value.denominator)"
        return "<bdi>\(whole == 0 ? rest : "\(words.number(whole))\u{A0}\(rest)")</bdi>"
    }
}
