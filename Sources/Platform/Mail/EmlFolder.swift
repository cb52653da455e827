import Foundation
package import Values

/// Messages as files, `<instant>-<id>.eml`, where there is no mail server: for demonstrations only, since whoever
/// reads the folder reads everybody's links.
package struct EmlFolder: MailTransport {
    package struct Entry: Sendable, Equatable {
        /// Without `.eml`.
        package let name: String
        package let at: Instant
        package let id: ID<Mail>
    }

    package let folder: String

    /// The folder is made with the first message.
    package init(_ folder: String) { self.folder = folder }

    package func send(_ mail: Mail, from sender: MailSender, at instant: Instant) async throws {
        let bytes = try MailMessage.bytes(mail, from: sender, at: instant)
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(bytes).write(to: URL(fileURLWithPath: path("\(Self.stamp(instant))-\(mail.id)")), options: .atomic)
        } catch {
            throw MailError.unavailable("\(folder): \(error)")
        }
    }

    /// Newest first. A message that was sent again, as when a job was done twice, is one: the folder is looked through here and not at
    /// every sending.
    package func entries() throws -> [Entry] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        let all = try FileManager.default.contentsOfDirectory(atPath: folder).compactMap(Self.entry)
        var seen: Set<ID<Mail>> = []
        return all.sorted { $0.name > $1.name }.filter { seen.insert($0.id).inserted }
    }

    /// nil when there is no such message, or it is not one of ours.
    package func read(_ name: String) -> ReadMail? {
        guard Self.entry("\(name).eml") != nil, let bytes = FileManager.default.contents(atPath: path(name)) else {
            return nil
        }
        return ReadMail(Array(bytes))
    }

    private func path(_ name: String) -> String { "\(folder)/\(name).eml" }

    /// An instant without colons, which not every file system takes.
    private static func stamp(_ instant: Instant) -> String { instant.description.replacing(":", with: "") }

    private static func entry(_ file: String) -> Entry? {
        guard file.hasSuffix(".eml") else { return nil }
        let name = String(file.dropLast(4))
        // `2026-11-21T010732.123Z-`: 22 characters and a hyphen, of which the hours and minutes get their colons back.
        let stamp = Array(name.prefix(22))
        guard stamp.count == 22, name.dropFirst(22).first == "-", let id = ID<Mail>(name.dropFirst(23)),
            let at = Instant(String(stamp[..<13]) + ":" + String(stamp[13..<15]) + ":" + String(stamp[15...]))
        else { return nil }
        return Entry(name: name, at: at, id: id)
    }
}
