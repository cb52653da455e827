import CQREncode

/// A QR code (ISO/IEC 18004, error correction M: 15 % of it may be lost), as large as the text needs.
package struct QRCode: Sendable, Equatable {
    /// Modules on a side: 21 for version 1, four more for each version.
    package let size: Int
    /// Row by row; true is dark.
    private let modules: [Bool]

    /// nil for an empty text, for one with a NUL, and for one longer than a code holds (some 2,300 bytes).
    package init?(_ text: String) {
        guard !text.isEmpty, !text.utf8.contains(0),
            let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1)
        else { return nil }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        self.size = size
        // Only the lowest bit is the colour; the others say what a module is for.
        modules = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    package subscript(row: Int, column: Int) -> Bool { modules[row * size + column] }

    /// An SVG image with the quiet zone of four modules, dark on white whatever the page's colours, without inline
    /// style.
    package func svg(label: String) -> [UInt8] {
        let side = size + 8
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, self[row, column] { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        let label = label.reduce(into: "") { $0 += Self.escaped($1) }
        let box = "xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(side) \(side)\""
        let head = "<svg \(box) role=\"img\" aria-label=\"\(label)\""
        let ground = "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)h-\(side)z\"/>"
        return Array("\(head) shape-rendering=\"crispEdges\">\(ground)<path fill=\"#000\" d=\"\(path)\"/></svg>".utf8)
    }

    private static func escaped(_ character: Character) -> String {
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case "\"": "&quot;"
        default: String(character)
        }
    }
}
