import Testing

@testable import Files

/// What a parser says about a body fed in pieces of one size, with the data of each part joined.
private func read(_ body: String, pieces size: Int = 1, limits: MultipartParser.Limits = .init()) throws -> [String] {
    var parser = try MultipartParser(contentType: "multipart/form-data; boundary=AaB03x", limits: limits)
    var said: [String] = []
    var data: [UInt8] = []
    let bytes = Array(body.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
        for event in try parser.feed(bytes[start..<min(start + size, bytes.count)]) {
            switch event {
            case .partBegan(let part):
                said.append([part.name, part.filename, part.contentType].map { $0 ?? "-" }.joined(separator: "|"))
            case .data(let bytes): data += bytes
            case .partEnded:
                said.append(String(decoding: data, as: UTF8.self))
                data = []
            }
        }
    }
    try parser.finish()
    return said
}

private func form(_ parts: (headers: String, content: String)...) -> String {
    parts.map { "--AaB03x\r\n\($0.headers)\r\n\r\n\($0.content)\r\n" }.joined() + "--AaB03x--\r\n"
}

@Suite struct MultipartParserTests {
    private static let ordinary = form(
        ("Content-Disposition: form-data; name=\"titre\"", "Énergie \u{202B}طاقة\r\n--AaB03\r\n\r"),
        ("content-disposition:form-data;name=vide", ""),
        (
            "Content-Disposition: form-data; name=\"f\"; filename=\"a.pdf\"\r\nContent-Type: application/PDF",
            "%PDF-1.7\r\n--\r\n"
        ))

    @Test(arguments: [1, 2, 3, 7, 16, 64, 1000]) func cutAnywhere(size: Int) throws {
        #expect(
            try read(Self.ordinary, pieces: size) == [
                "titre|-|-", "Énergie \u{202B}طاقة\r\n--AaB03\r\n\r", "vide|-|-", "", "f|a.pdf|application/pdf",
                "%PDF-1.7\r\n--\r\n",
            ])
    }

    @Test func preamblePaddingAndEpilogueAreIgnored() throws {
        let body =
            "hi\r\n--AaB03x \t\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\n1\r\n--AaB03x--end\r\n--AaB03x"
        #expect(try read(body, pieces: 5) == ["a|-|-", "1"])
    }

    @Test(arguments: [
        (#"filename="C:\dir\a.pdf""#, #"C:\dir\a.pdf"#),
        (#"filename="a\"b\\c.pdf""#, #"a"b\c.pdf"#),
        (#"filename="a%22b;c.pdf""#, #"a"b;c.pdf"#),
        (#"filename="ملف.pdf""#, "ملف.pdf"),
        (#"filename="a.pdf"; filename*=UTF-8'fr'%C3%A9t%c3%a9.pdf"#, "été.pdf"),
        (#"filename="""#, ""),
    ]) func fileNames(parameter: String, name: String) throws {
        let body = form(("Content-Disposition: form-data; name=\"f\"; \(parameter)", "x"))
        #expect(try read(body) == ["f|\(name)|-", "x"])
    }

    @Test(arguments: [
        ("", MultipartError.cutOff),
        ("--AaB03x", .cutOff),
        ("--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\nabc", .cutOff),
        ("--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\nabc\r\n--AaB03x", .cutOff),
        ("--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\nabc\r\n--AaB03x-", .cutOff),
        ("--AaB03xy\r\n", .delimiter),
        ("--AaB03x\nContent-Disposition: form-data; name=a\n\nabc\n--AaB03x--", .delimiter),
        (form(("", "x")), .disposition),
        (form(("Content-Type: text/plain", "x")), .disposition),
        (form(("Content-Disposition: attachment; name=a", "x")), .disposition),
        (form(("Content-Disposition: form-data", "x")), .disposition),
        (form(("Content-Disposition: form-data; name=\"a%0D%0Ab\"", "x")), .disposition),
        (form(("Content-Disposition: form-data; name=\"a", "x")), .header),
        (form(("Content-Disposition: form-data; name=a; name=b", "x")), .header),
        (form(("Content-Disposition: form-data; name=", "x")), .header),
        (form(("Content-Disposition: form-data; name=\"a\" b", "x")), .header),
        (form(("Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b", "x")), .header),
        (form(("no colon", "x")), .header),
        (form((" folded: first", "x")), .header),
        (form((": empty", "x")), .header),
        (form(("Content-Disposition: form-data; name=a\u{1}", "x")), .header),
        (form(("Content-Disposition: form-data; name=a; filename*=latin1''%E9", "x")), .encoding),
        (form(("Content-Disposition: form-data; name=a; filename*=UTF-8''%E9", "x")), .encoding),
        (form(("Content-Disposition: form-data; name=a; filename*=UTF-8''%4", "x")), .encoding),
        (form(("Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64", "eA==")), .encoding),
        (
            form(("Content-Disposition: form-data; name=\"\(String(repeating: "a", count: 9000))\"", "x")),
            .headersTooLarge
        ),
        ("--AaB03x\r\n" + String(repeating: "a", count: 9000), .headersTooLarge),
    ]) func malformed(body: String, error: MultipartError) throws {
        for size in [1, 4, 100_000] { #expect(throws: error) { try read(body, pieces: size) } }
    }

    @Test func namesMustBeUTF8() throws {
        var parser = try MultipartParser(contentType: "multipart/form-data; boundary=b")
        let head = Array("--b\r\nContent-Disposition: form-data; name=\"".utf8) + [0xE9] + Array("\"\r\n\r\n".utf8)
        #expect(throws: MultipartError.encoding) { try parser.feed(head) }
        #expect(throws: MultipartError.encoding) { try parser.feed([]) }
        #expect(throws: MultipartError.encoding) { try parser.finish() }
    }

    @Test func tooManyParts() throws {
        let part = ("Content-Disposition: form-data; name=a", "x")
        #expect(try read(form(part, part), limits: .init(parts: 2)).count == 4)
        #expect(throws: MultipartError.tooManyParts) { try read(form(part, part, part), limits: .init(parts: 2)) }
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=a", nil), ("Multipart/Form-Data; charset=utf-8; boundary=\"a b:/\"", nil),
        ("", MultipartError.notMultipart), ("multipart/mixed; boundary=a", .notMultipart),
        ("multipart/form-data; =", .notMultipart),
        ("multipart/form-data", .boundary), ("multipart/form-data; boundary=\"\"", .boundary),
        ("multipart/form-data; boundary=\"a \"", .boundary), ("multipart/form-data; boundary=\"é\"", .boundary),
        ("multipart/form-data; boundary=\(String(repeating: "a", count: 71))", .boundary),
    ]) func contentTypes(type: String, error: MultipartError?) {
        #expect(Result { () throws(MultipartError) in _ = try MultipartParser(contentType: type) }.failure == error)
    }

    /// Whatever comes, and however it is cut, there is an answer: seeded noise made of the pieces that matter.
    @Test func noiseNeverTraps() throws {
        let words = [
            "--AaB03x", "--", "\r\n", "\r", "\n", "Content-Disposition: form-data; name=\"", "filename*=UTF-8''%", "\"",
            ";", "\0", "é",
        ]
        var random = Seeded(state: 7)
        var ends: Set<Bool> = []
        for _ in 0..<3000 {
            let body = (0..<Int.random(in: 0..<24, using: &random)).map { _ in words.randomElement(using: &random) ?? ""
            }.joined()
            do {
                let whole = try read(body, pieces: 10_000)
                #expect(try read(body, pieces: 3) == whole)
                ends.insert(true)
            } catch let error as MultipartError {
                #expect(throws: error) { try read(body, pieces: 1) }
                ends.insert(false)
            }
        }
        #expect(ends.contains(false))
    }
}

private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
