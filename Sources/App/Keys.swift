import Digest
import Foundation

/// The installation's secret, made at first start and kept in the data folder, readable by its owner only.
enum Keys {
    /// - Throws: when the file exists but does not hold 32 bytes.
    static func site(in folder: String) throws -> SecretKey {
        let path = folder + "/keys/site.key"
        if FileManager.default.fileExists(atPath: path) {
            // One that cannot be read is never replaced: it has sealed and signed what is out there.
            guard let kept = FileManager.default.contents(atPath: path), let key = SecretKey([UInt8](kept)) else {
                throw SettingsError.value("data", "\(path) cannot be read, or is not a key of 32 bytes")
            }
            return key
        }
        try FileManager.default.createDirectory(
            atPath: folder + "/keys", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let bytes = Random.bytes(32)
        guard
            FileManager.default.createFile(atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else {
            throw SettingsError.value("data", "cannot write \(path)")
        }
        return SecretKey(bytes)!
    }
}
