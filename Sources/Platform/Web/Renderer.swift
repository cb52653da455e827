/// What makes a PDF of a whole page. An installation without one offers no PDF.
package struct Renderer: Sendable {
    /// - Throws: when the document could not be made now; asking again later is right.
    package let pdf: @Sendable (HTML) async throws -> [UInt8]
    package init(pdf: @escaping @Sendable (HTML) async throws -> [UInt8]) { self.pdf = pdf }
}
