import Testing

@testable import Files

private func detect(_ bytes: [UInt8], _ name: String) -> FileType? {
    FileType.detect(name: name, size: bytes.count) { offset, count in Array(bytes.dropFirst(offset).prefix(count)) }
}

@Suite struct FileTypeTests {
    private static let ods = "application/vnd.oasis.opendocument.spreadsheet"

    @Test(arguments: [
        (Array("%PDF-1.7\n".utf8), "a.txt", FileType.pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a", .png),
        ([0xFF, 0xD8, 0xFF, 0xE0], "a.png", .jpeg),
        (Zip.docx, "a.zip", .docx),
        (
            Zip.archive([("xl/workbook.xml", ""), ("[Content_Types].xml", "")], comment: "PK\u{5}\u{6}"), "a.xlsx",
            .xlsx
        ),
        (Zip.archive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "")]), "a", .odt),
        (Zip.archive([("mimetype", ods), ("content.xml", "")]), "a", .ods),
        (Array("nom;montant\r\nÉlan;1\t2\n".utf8), "a.CSV", .csv),
        (Array("\u{FEFF}نص".utf8), "a.txt", .txt),
    ]) func taken(bytes: [UInt8], name: String, type: FileType) { #expect(detect(bytes, name) == type) }

    @Test(arguments: [
        (Array("<!doctype html><script>".utf8), "a.html"), (Array("<svg/>".utf8), "a.svg"), (Array("text".utf8), "a"),
        ([0x4D, 0x5A, 0x90], "a.txt"), ([0xE9, 0x74, 0xE9], "a.txt"), (Array("a\u{0}b".utf8), "a.csv"),
        (Array("a\u{85}".utf8), "a.csv"),
        (Array(" %PDF-1.7".utf8), "a.pdf"), (Zip.archive([("a.txt", "x")]), "a.docx"),
        (Array(Zip.docx.dropLast()), "a.docx"),
        (Array(Zip.docx.prefix(60)), "a.docx"), ([0x50, 0x4B, 3, 4], "a.docx"), ([], "a.pdf"),
        (Zip.archive([("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "")]), "a.docx"),
        (Zip.archive([("content.xml", ""), ("mimetype", ods)]), "a.ods"),
        (Zip.archive([("mimetype", ods + "-template"), ("content.xml", "")]), "a.ods"),
    ]) func refused(bytes: [UInt8], name: String) { #expect(detect(bytes, name) == nil) }

    /// The directory's place, length and count each say something untrue.
    @Test func archivesThatLie() {
        for at in 1...10 {
            var bytes = Zip.docx
            bytes[bytes.count - 2 - at] = 0xFF
            #expect(detect(bytes, "a.docx") == nil)
        }
    }

    @Test func lettersCutBetweenPieces() {
        for shift in 0..<4 {
            let text = String(repeating: "a", count: shift) + String(repeating: "é€𝄞", count: 20_000)
            #expect(detect(Array(text.utf8), "a.txt") == .txt)
            #expect(detect(Array(text.utf8).dropLast(), "a.txt") == nil)
        }
    }

    @Test(arguments: [
        ("C:\\bureau\\Statuts.PDF", FileType.pdf, "Statuts.PDF"), ("/etc/passwd", .txt, "passwd.txt"),
        ("../..", .pdf, "document.pdf"),
        ("", .jpeg, "document.jpg"), ("a.exe", .pdf, "a.exe.pdf"), ("a\u{202E}fdp.\r\npdf", .pdf, "afdp.pdf"),
        ("photo.jpeg", .jpeg, "photo.jpeg"),
        ("  e\u{301}té .pdf", .pdf, "été .pdf"), (".htaccess", .txt, "htaccess.txt"),
        (String(repeating: "ا", count: 300) + ".pdf", .pdf, String(repeating: "ا", count: 196) + ".pdf"),
    ]) func names(sent: String, type: FileType, name: String) { #expect(FileName.cleaned(sent, for: type) == name) }

    @Test func accept() { #expect(FileType.accept([.jpeg, .pdf]) == ".pdf,.jpg,.jpeg") }
}
