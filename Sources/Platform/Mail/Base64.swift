import Foundation

/// RFC 4648, section 4.
enum Base64 {
    static func encode(_ bytes: ArraySlice<UInt8>) -> String { Data(bytes).base64EncodedString() }

    /// In lines of 76 characters (RFC 2045, 6.8), CRLF between them.
    static func lines(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
    }

    /// Line ends are passed over; nil for anything else outside the alphabet.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        Data(base64Encoded: Data(text.filter { $0 != 13 && $0 != 10 })).map(Array.init)
    }
}
