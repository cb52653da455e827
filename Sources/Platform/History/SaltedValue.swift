import Database
import Digest

/// One field of an act as the chain holds it: hashes that tell nothing of the values to whoever lacks the salt.
struct SaltedValue {
    let change: Change
    let salt: String
    let hashes: FieldHash

    private init(_ change: Change, _ salt: String) {
        (self.change, self.salt) = (change, salt)
        hashes = FieldHash(
            field: change.field, before: History.hash(change.before, salt), after: History.hash(change.after, salt))
    }

    static func of(_ changes: [Change]) -> [SaltedValue] {
        let random = Random.bytes(16 * changes.count)
        return changes.enumerated().map { index, change in
            let isSalted = change.isPersonal || change.before != nil || change.after != nil
            return SaltedValue(change, isSalted ? Hex.encode(random[(16 * index)..<(16 * index + 16)]) : "")
        }
    }

    func row(_ entry: Int, _ position: Int) -> SQL {
        """
        (\(entry), \(position), \(change.field), \(change.isPersonal), \(salt), \(hashes.before), \(hashes.after),
            \(change.before), \(change.after))
        """
    }
}

extension History {
    static func hash(_ value: String?, _ salt: String) -> String {
        guard let value else { return "-" }
        var text: [UInt8] = []
        text.reserveCapacity(salt.utf8.count + 1 + value.utf8.count)
        text.append(contentsOf: salt.utf8)
        text.append(UInt8(ascii: "\n"))
        text.append(contentsOf: value.utf8)
        return SHA256Digest(of: text).description
    }
}
