import Web

/// A file that a visitor chooses in a form.
struct Upload {
    let field: String
    let name: String
    let type: String
    let bytes: [UInt8]

    /// A small PDF whose text is its title: enough for the type to be told by content.
    static func pdf(_ field: String, _ title: String) -> Upload {
        let text = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            % \(title)
            %%EOF

            """
        return Upload(field: field, name: "\(title).pdf", type: "application/pdf", bytes: Array(text.utf8))
    }

    /// The form as `multipart/form-data` (RFC 7578).
    static func encode(_ form: Form, _ files: [Upload]) -> (type: String, body: [UInt8]) {
        let boundary = "grappe-journey-boundary"
        var body: [UInt8] = []
        for field in form.fields {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n".utf8
            )
        }
        for file in files {
            let head = "Content-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
            body +=
                Array("--\(boundary)\r\n\(head)\r\nContent-Type: \(file.type)\r\n\r\n".utf8) + file.bytes
                + Array("\r\n".utf8)
        }
        return ("multipart/form-data; boundary=\(boundary)", body + Array("--\(boundary)--\r\n".utf8))
    }
}
