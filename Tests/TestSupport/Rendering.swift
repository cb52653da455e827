package import Web

extension Site {
    /// The same site, with something that makes PDFs.
    /// - Parameter settings: other settings than its own.
    package func rendering(
        settings: SiteSettings? = nil, _ pdf: @escaping @Sendable (HTML) async throws -> [UInt8]
    ) throws -> Site {
        try Site(
            modules: modules, database: database, files: files, clock: clock, settings: settings ?? self.settings,
            assets: assets,
            identity: identity, log: log, deliver: deliver, renderer: Renderer(pdf: pdf))
    }
}
