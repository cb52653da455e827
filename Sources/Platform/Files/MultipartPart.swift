/// What stands at the head of one part of a form.
package struct MultipartPart: Sendable, Equatable {
    package let name: String
    /// Present exactly when the part is a file's; as the browser sent it: empty where nothing was chosen, or a whole
    /// path.
    package let filename: String?
    /// As claimed; what a file is gets decided by its content.
    package let contentType: String?

    /// Reads the header lines of a part, without their line ends (RFC 7578, 4.2 to 4.7).
    init(lines: [[UInt8]]) throws(MultipartError) {
        var headers: [String: ArraySlice<UInt8>] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0, line[..<colon].allSatisfy(isToken),
                line.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 }),
                headers.updateValue(line[(colon + 1)...].trimmed, forKey: line[..<colon].lowercased) == nil
            else { throw .header }
        }
        if let encoding = headers["content-transfer-encoding"] {
            guard ["7bit", "8bit", "binary"].contains(encoding.lowercased) else { throw .encoding }
        }
        guard let disposition = headers["content-disposition"] else { throw .disposition }
        let parameters = try Parameters(disposition)
        guard parameters.value == "form-data", let name = parameters["name"] else { throw .disposition }
        self.name = Self.unescaped(name)
        guard self.name.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else { throw .disposition }
        filename = parameters["filename"].map(Self.unescaped)
        contentType = headers["content-type"].map(\.lowercased)
    }

    /// Browsers write a quote and line ends in this way, and leave the percent sign alone (HTML, "multipart/form-data
    /// encoding algorithm").
    private static func unescaped(_ text: String) -> String {
        text.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}

/// Why a body is not a form. Every malformed input ends in one of these.
package enum MultipartError: Error, Equatable {
    /// The content type is not `multipart/form-data`.
    case notMultipart
    /// No boundary, or one that RFC 2046, 5.1.1 does not allow.
    case boundary
    /// A line begins with the boundary and goes on with something else.
    case delimiter
    case header, headersTooLarge, disposition, encoding, tooManyParts
    /// The closing boundary never came.
    case cutOff
}
