/// How names, labels and numbers are written in the Prometheus text format, version 0.0.4.
enum MetricText {
    static func line(_ name: String, _ labels: String, _ value: String) -> String {
        labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
    }

    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`: whatever else a library calls its metric.
    static func name(_ text: String) -> String { cleaned(text, colons: true) }

    /// `name="value"`, by name, so that the same labels in another order are the same. The last of two of one name counts.
    static func labels(_ dimensions: [(String, String)]) -> String {
        var values: [String: String] = [:]
        for (name, value) in dimensions { values[labelName(name)] = value }
        return values.sorted { $0.key < $1.key }.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: ",")
    }

    /// `le` tells the buckets of a distribution, and two underscores begin the collector's own names.
    private static func labelName(_ text: String) -> String {
        let name = cleaned(text, colons: false)
        return name == "le" || name.hasPrefix("__") ? "label_\(name)" : name
    }

    private static func cleaned(_ text: String, colons: Bool) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "_": out.unicodeScalars.append(scalar)
            case "0"..."9":
                if out.isEmpty { out = "_" }
                out.unicodeScalars.append(scalar)
            case ":" where colons: out.unicodeScalars.append(scalar)
            default: out += "_"
            }
        }
        return out.isEmpty ? "_" : out
    }

    private static func escaped(_ value: String) -> String {
        var out = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": out += "\\\\"
            case "\"": out += "\\\""
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if let whole = Int64(exactly: value) { return "\(whole)" }
        return "\(value)"
    }
}
