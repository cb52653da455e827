package import CoreMetrics
package import Database
import Digest
import Documents
import Files
import Foundation
import PostgreSQL
import SQLite
package import Values
package import Web

/// One installation opened: its database, files, keys and the site that stands on them.
package struct Installation: Sendable {
    package let settings: Settings
    package let database: any Database
    package let site: Site
    let pdf: PDFWorker?
    let metrics: any MetricsFactory

    /// - Throws: `SettingsError`, `DatabaseError`, or a fault of the disk.
    package static func open(
        _ settings: Settings, clock: Clock = .system, log: @escaping @Sendable (LogLine) -> Void = { _ in },
        metrics: any MetricsFactory = NOOPMetricsHandler.instance,
        deliver: (@Sendable (OutgoingMail) async throws -> Void)? = nil
    ) throws -> Installation {
        let database = MeteredDatabase(try database(settings), metrics)
        let key = try Keys.site(in: settings.data)
        let siteSettings = SiteSettings(
            authority: settings.authority, unit: settings.unit, contactEmail: settings.contactEmail,
            contactAddress: settings.contactAddress, isDemonstration: settings.isDemonstration, baseURL: settings.url,
            limits: FileLimits(fileSize: settings.fileSize, totalSize: settings.totalSize), key: key)
        let pdf = PDF.worker(settings)
        let site = try Site(
            modules: Modules.all(settings, clock: clock), database: database,
            files: try FileStore(folder: settings.data + "/files"), clock: clock, settings: siteSettings,
            assets: try Assets(folder: URL(fileURLWithPath: settings.public)), identity: Modules.identity(key: key),
            log: log, deliver: Metered(factory: metrics).mail(try deliver ?? Post.delivery(settings, clock: clock)),
            renderer: pdf.map(PDF.renderer))
        return Installation(settings: settings, database: database, site: site, pdf: pdf, metrics: metrics)
    }

    private static func database(_ settings: Settings) throws -> any Database {
        if settings.database.hasPrefix("sqlite:") {
            return try SQLiteDatabase(path: String(settings.database.dropFirst(7)), readers: settings.readers)
        }
        if settings.database.hasPrefix("postgres://") || settings.database.hasPrefix("postgresql://") {
            return PostgreSQLDatabase(url: settings.database, connections: settings.readers)
        }
        throw SettingsError.value(
            "database", "'\(settings.database.prefix(12))…' begins neither with sqlite: nor with postgres://")
    }
}
