import Digest
import Files
import Values
import Web

/// A file that came with a form which was not accepted: it stays in the store for a while, and the form holds a sealed
/// word of it, so that nobody has to choose it again. Good for one contract only.
enum KeptFile {
    static let field = "file-kept"

    static func seal(_ file: Evidence, for contract: ID<Contract>, key: SecretKey) -> String {
        let parts = [contract.text, file.digest.description, file.type.rawValue, String(file.size), file.name]
        return Base64URL.encode(key.seal(Array(parts.joined(separator: "\n").utf8)))
    }

    /// nil for anything that was not sealed here for this contract, and once the store no longer has the file.
    static func open(_ context: Context, for contract: ID<Contract>) -> Evidence? {
        guard let sealed = context.form[field].flatMap(Base64URL.decode),
            let bytes = context.site.settings.key.open(sealed), let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        let parts = text.split(separator: "\n", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0] == contract.text, let digest = SHA256Digest(hex: parts[1]),
            let type = FileType(rawValue: parts[2]), let size = Digits.read(parts[3].utf8),
            context.site.files.size(of: digest) == size
        else { return nil }
        return Evidence(name: parts[4], type: type, size: size, digest: digest)
    }
}
