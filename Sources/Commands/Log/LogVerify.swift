import ArgumentParser
import TransparencyLog

struct LogVerify: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Verifies a proof: exit code 0 where it holds, 1 where it does not.")
    @Option(help: "A proof as grappe log prove prints it.") var proof: String
    @Option(help: "The root of the tree, of the larger one where there are two.") var root: String
    @Option(help: "The root of the smaller tree.") var firstRoot: String?
    @Option(help: "The leaf, in hexadecimal digits.") var leaf: String?

    func answer() throws -> CommandAnswer {
        let file = try JSONFile(proof)
        let root = try Self.hash(self.root, "--root")
        let holds: Bool
        switch file.names {
        case ["leaf_index", "tree_size", "leaf_hash", "path"]: holds = try isIncluded(file, root)
        case ["first", "second", "path"]: holds = try isConsistent(file, root)
        default:
            throw CommandFailure.badInput(
                "\(proof): a proof has leaf_index, tree_size, leaf_hash and path, or first, second and path")
        }
        return CommandAnswer([("valid", .bool(holds))], code: holds ? 0 : 1)
    }

    private func isIncluded(_ file: JSONFile, _ root: NodeHash) throws -> Bool {
        guard firstRoot == nil else { throw CommandFailure.badInput("--first-root: the proof is one of a leaf") }
        let proof = InclusionProof(
            leaf: try file.integer("leaf_index"), size: try file.integer("tree_size"),
            leafHash: try file.hash("leaf_hash"), path: try file.hashes("path"))
        guard let leaf else { return proof.holds(in: root) }
        guard let bytes = LowerHex.bytes(leaf) else {
            throw CommandFailure.badInput("--leaf: not hexadecimal digits in lower case")
        }
        return NodeHash(leaf: bytes) == proof.leafHash && proof.holds(in: root)
    }

    private func isConsistent(_ file: JSONFile, _ root: NodeHash) throws -> Bool {
        guard leaf == nil else { throw CommandFailure.badInput("--leaf: the proof is one of two trees") }
        guard let firstRoot else {
            throw CommandFailure.badInput("--first-root: missing, the proof is one of two trees")
        }
        let proof = ConsistencyProof(
            first: try file.integer("first"), second: try file.integer("second"), path: try file.hashes("path"))
        return proof.holds(from: try Self.hash(firstRoot, "--first-root"), to: root)
    }

    static func hash(_ text: String, _ option: String) throws -> NodeHash {
        guard let hash = NodeHash(hex: text) else {
            throw CommandFailure.badInput("\(option): not 64 hexadecimal digits in lower case")
        }
        return hash
    }
}
