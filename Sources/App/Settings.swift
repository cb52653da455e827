import Configuration
import Foundation
import SystemPackage
package import Values

/// Every setting of an installation, read once: a flag wins over the environment (`GRAPPE_PORT`), that over the YAML file.
/// `docs/operations.md` lists them all.
package struct Settings: Sendable {
    package var host = "127.0.0.1"
    package var port = 8080
    /// Folder of database, files, mail and keys.
    package var data = "var"
    /// `sqlite:PATH` or `postgres://…`.
    package var database: String
    /// The public address, without slash at the end.
    package var url: String
    package var record = "Record"
    package var `public` = "Public"
    package var metricsHost = "127.0.0.1"
    package var metricsPort: Int?
    package var isDemonstration = false
    /// A file that holds the time of a demonstration.
    package var demoClock: String?
    package var readers = 4
    package var proxies: [String] = []
    package var venv = ".venv"
    /// The script that makes PDFs, run by the Python of `venv`.
    package var pdfWorker = "Tools/pdf-worker.py"
    package var authority = Localized()
    package var unit = Localized()
    package var contactEmail: String?
    package var contactAddress: String?
    package var fileSize = 20_000_000
    package var totalSize = 60_000_000
    package var logLevel = "info"
    /// How long requests in flight may take when the server is asked to stop.
    package var stopSeconds = 20
    package var smtp: SMTP?
    package var mailFrom = "grappe@demo.grappe.invalid"

    package struct SMTP: Sendable {
        package var host: String
        package var port: Int
        /// `starttls`, `tls` or `none`.
        package var security: String
        package var user: String?
        package var password: String?
    }

    /// - Throws: `SettingsError`, naming the setting.
    package static func read(flags: [String: String], environment: [String: String]) async throws -> Settings {
        let config = try await reader(flags, environment)
        func text(_ name: String) -> String? {
            let text = config.string(forKey: ConfigKey([name]))
            return text?.isEmpty == true ? nil : text
        }
        func whole(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
            guard let text = text(name) else { return nil }
            guard let value = Digits.read(text.utf8), range.contains(value) else {
                throw SettingsError.number(name, text, range)
            }
            return value
        }
        let data = text("data") ?? "var"
        let port = try whole("port", 0...65_535) ?? 8080
        let host = text("host") ?? "127.0.0.1"
        var settings = Settings(
            database: text("database") ?? "sqlite:\(data)/grappe.sqlite",
            url: try address(text("url") ?? "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"))
        (settings.data, settings.port, settings.host) = (data, port, host)
        settings.record = text("record") ?? settings.record
        settings.public = text("public") ?? settings.public
        settings.metricsHost = text("metrics-host") ?? settings.metricsHost
        settings.metricsPort = try whole("metrics-port", 0...65_535)
        settings.isDemonstration = try flag("demo", text("demo"))
        settings.demoClock = text("demo-clock")
        guard settings.demoClock == nil || settings.isDemonstration else {
            throw SettingsError.value("demo-clock", "only a demonstration may have another time than the world's")
        }
        settings.readers = try whole("readers", 1...64) ?? settings.readers
        settings.proxies = (text("proxies") ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        settings.venv = text("venv") ?? settings.venv
        settings.pdfWorker = text("pdf-worker") ?? settings.pdfWorker
        settings.authority = Localized(fr: text("authority-fr"), ar: text("authority-ar"), en: text("authority-en"))
        settings.unit = Localized(fr: text("unit-fr"), ar: text("unit-ar"), en: text("unit-en"))
        (settings.contactEmail, settings.contactAddress) = (text("contact-email"), text("contact-address"))
        settings.fileSize = try whole("file-size", 1000...2_000_000_000) ?? settings.fileSize
        settings.totalSize = try whole("total-size", 1000...4_000_000_000) ?? settings.totalSize
        settings.stopSeconds = try whole("stop-seconds", 0...3600) ?? settings.stopSeconds
        settings.logLevel = try Log.level(text("log-level") ?? settings.logLevel)
        settings.mailFrom = text("mail-from") ?? settings.mailFrom
        settings.smtp = try text("smtp-host").map { host in
            SMTP(
                host: host, port: try whole("smtp-port", 1...65_535) ?? 587,
                security: text("smtp-security") ?? "starttls",
                user: text("smtp-user"), password: text("smtp-password"))
        }
        return settings
    }

    private static func reader(_ flags: [String: String], _ environment: [String: String]) async throws -> ConfigReader
    {
        let given = Dictionary(
            uniqueKeysWithValues: flags.map { (AbsoluteConfigKey([$0]), ConfigValue(.string($1), isSecret: false)) })
        let path = flags["config"] ?? environment["GRAPPE_CONFIG"]
        let file = try await FileProvider<YAMLSnapshot>(
            filePath: FilePath(path ?? "grappe.yaml"), allowMissing: path == nil)
        return ConfigReader(providers: [
            InMemoryProvider(name: "flags", values: given),
            EnvironmentVariablesProvider(
                environmentVariables: environment,
                secretsSpecifier: .specific(["GRAPPE_SMTP_PASSWORD", "GRAPPE_DATABASE"])
            ).prefixKeys(with: "grappe"),
            file,
        ])
    }

    /// A public address: scheme and host, no path, no slash at the end.
    private static func address(_ text: String) throws -> String {
        let text = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard text.wholeMatch(of: #/https?:\/\/[A-Za-z0-9.:\[\]-]+/#) != nil else {
            throw SettingsError.value(
                "url", "'\(text)' is not an address such as https://clusters.example.ma, without a path")
        }
        return text
    }

    /// The port that was found where 0 asked for a free one; the public address names it too unless another was given.
    mutating func take(port: Int) {
        if url.hasSuffix(":0") { url = "\(url.dropLast(2)):\(port)" }
        self.port = port
    }

    private static func flag(_ name: String, _ text: String?) throws -> Bool {
        switch text {
        case nil, "false", "no", "0": false
        case "true", "yes", "1": true
        case let other?: throw SettingsError.flag(name, other)
        }
    }

    /// Only this machine can reach the address.
    package var isLoopback: Bool {
        // Not by its beginning alone: 127.example.ma is a name like any other.
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return host == "localhost" || host == "::1" || numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
    }
}

package enum SettingsError: Error, CustomStringConvertible {
    case number(String, String, ClosedRange<Int>)
    case flag(String, String)
    case value(String, String)
    case demonstrationInPublic(String)

    package var description: String {
        switch self {
        case .number(let name, let text, let range):
            "\(name): '\(text)' is not a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .flag(let name, let text): "\(name): '\(text)' is neither true nor false"
        case .value(let name, let reason): "\(name): \(reason)"
        case .demonstrationInPublic(let host):
            "demo: demonstration accounts are refused on \(host); they are for an address that only this machine can reach"
        }
    }
}
