/// The kinds of file that are taken. What a file is gets decided by its content, not by its name or by what the
/// browser claims.
package enum FileType: String, Sendable, CaseIterable, Comparable {
    case pdf, png, jpeg, docx, xlsx, odt, ods, csv, txt

    /// What a dossier may hold.
    package static let documents: Set<FileType> = [.pdf, .docx, .xlsx, .odt, .ods, .png, .jpeg, .csv, .txt]
    package static let images: Set<FileType> = [.png, .jpeg]

    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .csv: "text/csv; charset=utf-8"
        case .txt: "text/plain; charset=utf-8"
        }
    }

    /// Without the dot; the first is the usual one.
    package var extensions: [String] { self == .jpeg ? ["jpg", "jpeg"] : [rawValue] }

    /// As readers know it: `PDF`.
    package var label: String { rawValue.uppercased() }

    /// For the `accept` attribute of a file field.
    package static func accept(_ types: Set<FileType>) -> String {
        types.sorted().flatMap(\.extensions).map { ".\($0)" }.joined(separator: ",")
    }

    package static func < (a: FileType, b: FileType) -> Bool { order(a) < order(b) }
    private static func order(_ type: FileType) -> Int { allCases.firstIndex(of: type) ?? 0 }

    /// Bytes of a file anywhere in it, asked for as needed; fewer at its end.
    package typealias Source = (_ offset: Int, _ count: Int) throws -> [UInt8]

    /// nil for everything not on the list, and for office files that carry macros.
    ///
    /// Text looks alike whatever it is for, so here the name has a say: only `.csv` and `.txt` are taken as text,
    /// never HTML or SVG.
    package static func detect(name: String, size: Int, _ source: Source) rethrows -> FileType? {
        let head = try source(0, 16)
        if head.starts(with: "%PDF-".utf8) { return .pdf }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return try office(size, source) }
        guard let type = [FileType.csv, .txt].first(where: { name.lowercased().hasSuffix(".\($0.rawValue)") }),
            try PlainText.holds(size, source)
        else { return nil }
        return type
    }

    private static func office(_ size: Int, _ source: Source) rethrows -> FileType? {
        guard let names = try ZipDirectory.names(size, source),
            !names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") })
        else { return nil }
        if names.contains("[Content_Types].xml") {
            if names.contains("word/document.xml") { return .docx }
            if names.contains("xl/workbook.xml") { return .xlsx }
        }
        // OpenDocument 1.3, part 2, 3.3: the first entry is "mimetype", stored, without extra field.
        guard names.contains("content.xml"), try source(30, 8).elementsEqual("mimetype".utf8) else { return nil }
        let claimed = try source(38, 64)
        return [FileType.ods, .odt].first { type in
            claimed.starts(with: type.mediaType.utf8)
                && claimed.dropFirst(type.mediaType.utf8.count).starts(with: "PK".utf8)
        }
    }
}
