package import ArgumentParser
import TransparencyLog

/// `grappe log`: a log to which one can only add, and proofs that nothing was taken from it.
package struct LogCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Roots and proofs of a Merkle tree of leaves (RFC 9162, 2.1).",
        discussion: "The method: docs/methods/TransparencyLog.md.",
        subcommands: [LogRoot.self, LogProve.self, LogVerify.self, LogSign.self, LogCheckHead.self])
    package init() {}
}

struct LogSource: ParsableArguments {
    @Argument(help: "A file of leaves in hexadecimal digits, one a line.") var file: String
    @Option(help: "How many leaves, from the first; all unless told.") var size: Int?

    /// The file, and the size of the tree.
    func read() throws -> (leaves: LeavesFile, size: Int) {
        let leaves = LeavesFile(file)
        let count = try leaves.count()
        if let size, !(0...count).contains(size) {
            throw CommandFailure.badInput("--size: \(file) has \(count) leaves, not \(size)")
        }
        return (leaves, size ?? count)
    }

    func root() throws -> (root: NodeHash, size: Int) {
        let (leaves, size) = try read()
        var frontier = MerkleFrontier()
        try leaves.eachLeaf(upTo: size) { frontier.append($0) }
        return (frontier.root, size)
    }
}

struct LogRoot: PlainCommand {
    static let configuration = CommandConfiguration(commandName: "root", abstract: "Prints the root of the tree.")
    @OptionGroup var source: LogSource

    func answer() throws -> CommandAnswer { CommandAnswer(try source.root().root.description) }
}

struct LogProve: PlainCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Proves that a leaf stands in the tree, or that the tree goes on from a smaller one.")
    @OptionGroup var source: LogSource
    @Option(help: "The number of a leaf, from 0.") var leaf: Int?
    @Option(help: "The size of the smaller tree.") var from: Int?

    func validate() throws {
        guard (leaf == nil) != (from == nil) else { throw ValidationError("Give either --leaf or --from.") }
    }

    func answer() throws -> CommandAnswer {
        let (leaves, size) = try source.read()
        if let leaf {
            guard (0..<size).contains(leaf) else {
                throw CommandFailure.badInput("--leaf: the tree has the leaves 0 to \(size - 1), not \(leaf)")
            }
            let ranges = MerkleRanges.inclusion(leaf: leaf, size: size) + [leaf..<(leaf + 1)]
            let nodes = try PickedNodes(ranges, from: leaves, size: size)
            return CommandAnswer([
                ("leaf_index", .int(leaf)), ("tree_size", .int(size)),
                ("leaf_hash", .text(nodes.node(level: 0, index: leaf).description)),
                ("path", told(nodes.inclusionPath(leaf: leaf, size: size))),
            ])
        }
        let first = from ?? 0
        guard (0...size).contains(first) else {
            throw CommandFailure.badInput("--from: the tree has \(size) leaves, not \(first)")
        }
        let nodes = try PickedNodes(MerkleRanges.consistency(from: first, to: size), from: leaves, size: size)
        return CommandAnswer([
            ("first", .int(first)), ("second", .int(size)),
            ("path", told(nodes.consistencyPath(from: first, to: size))),
        ])
    }

    private func told(_ path: [NodeHash]) -> JSON.Value { .list(path.map { .text($0.description) }) }
}
