import ArgumentParser
import CanonicalJSON
import Digest
import TransparencyLog
import Values

struct LogSign: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Signs the head of a log: its origin, size, root and time (Ed25519).")
    @OptionGroup var source: LogSource
    @Option(help: "The name of the log.") var origin: String
    @Option(help: "The time of the head, as 2023-12-22T10:00:00Z.") var time: String
    @Option(help: "A file of 64 hexadecimal digits: the private key (openssl rand -hex 32).") var key: String

    func answer() throws -> CommandAnswer {
        guard let text = String(validating: try InputFile(key).bytes(), as: UTF8.self),
            let seed = LowerHex.bytes(text.last == "\n" ? String(text.dropLast()) : text),
            let key = SigningKey(seed: seed)
        else { throw CommandFailure.badInput("\(key): not 64 hexadecimal digits in lower case") }
        guard !origin.isEmpty else { throw CommandFailure.badInput("--origin: a name is missing") }
        let milliseconds = time.count == 20 && time.hasSuffix("Z") ? time.dropLast() + ".000Z" : time
        guard Instant(milliseconds) != nil else { throw CommandFailure.badInput("--time: not as 2023-12-22T10:00:00Z") }
        let (root, size) = try source.root()
        let head = TreeHead(origin: origin, size: size, root: root, time: time)
        return CommandAnswer([
            (
                "head",
                .object([
                    ("origin", .text(head.origin)), ("root", .text(head.root.description)), ("size", .int(head.size)),
                    ("time", .text(head.time)),
                ])
            ),
            ("signature", .text(LowerHex.text(head.signature(by: key)))),
            ("public_key", .text(LowerHex.text(key.verifyingKey.bytes))),
        ])
    }
}

struct LogCheckHead: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-head",
        abstract: "Verifies a signed head: exit code 0 where the signature holds, 1 where it does not.")
    @Option(help: "A head as grappe log sign prints it.") var head: String
    @Option(help: "The public key, 64 hexadecimal digits.") var publicKey: String

    func answer() throws -> CommandAnswer {
        let file = try JSONFile(head)
        guard let key = LowerHex.bytes(publicKey).flatMap(VerifyingKey.init) else {
            throw CommandFailure.badInput("--public-key: not 64 hexadecimal digits in lower case")
        }
        guard let signature = LowerHex.bytes(try file.text("signature")) else {
            throw file.wrong("signature", "hexadecimal digits")
        }
        let holds = key.verifies(signature, of: try file.object("head").canonical)
        return CommandAnswer([("valid", .bool(holds))], code: holds ? 0 : 1)
    }
}
