import Glibc
import Tables
import TransparencyLog

/// A file of leaves: one in hexadecimal digits a line, an empty line is the empty leaf, the last line feed ends the last line.
struct LeavesFile {
    let input: InputFile
    init(_ path: String) { input = InputFile(path) }

    /// How many leaves there are: line feeds, and a last line without one.
    func count() throws -> Int {
        var (count, last) = (0, UInt8(ascii: "\n"))
        try input.eachPiece { piece in
            for byte in piece where byte == UInt8(ascii: "\n") { count += 1 }
            last = piece[piece.count - 1]
        }
        return last == UInt8(ascii: "\n") ? count : count + 1
    }

    /// The hashes of the leaves in their order, up to `limit` of them.
    /// - Throws: `CommandFailure` where a line is not hexadecimal.
    func eachLeaf(upTo limit: Int, _ body: (NodeHash) -> Void) throws {
        var (carried, leaf, line) = ([UInt8](), [UInt8](), 0)
        func end(_ text: UnsafeBufferPointer<UInt8>) throws {
            line += 1
            guard line <= limit else { return }
            leaf.removeAll(keepingCapacity: true)
            if let wrong = LowerHex.firstFault(text, into: &leaf) {
                let message =
                    wrong == text.count ? "a hexadecimal digit is missing" : "not a hexadecimal digit in lower case"
                throw TableFault(line: line, column: wrong + 1, message)
            }
            body(leaf.withUnsafeBufferPointer { NodeHash(leaf: $0) })
        }
        try input.eachPiece { piece in
            let bytes = piece.bindMemory(to: UInt8.self)
            var start = 0
            while let found = memchr(piece.baseAddress! + start, 0x0A, piece.count - start) {
                let feed = UnsafeRawPointer(found) - piece.baseAddress!
                if carried.isEmpty {
                    try end(UnsafeBufferPointer(rebasing: bytes[start..<feed]))
                } else {
                    carried.append(contentsOf: bytes[start..<feed])
                    try carried.withUnsafeBufferPointer { try end($0) }
                    carried.removeAll(keepingCapacity: true)
                }
                start = feed + 1
            }
            carried.append(contentsOf: bytes[start...])
        }
        if !carried.isEmpty { try input.naming { try carried.withUnsafeBufferPointer { try end($0) } } }
    }
}

/// The nodes that proofs need, picked while leaves go by.
struct PickedNodes: NodeStore {
    private var nodes: [[Int: NodeHash]] = []

    /// - Parameter ranges: of leaves, each as `MerkleRanges` gives them.
    init(_ ranges: [Range<Int>], from leaves: LeavesFile, size: Int) throws {
        var nodes: [[Int: NodeHash]] = []
        for (level, index) in ranges.flatMap(MerkleRanges.complete) {
            while nodes.count <= level { nodes.append([:]) }
            nodes[level][index] = .empty
        }
        var frontier = MerkleFrontier()
        try leaves.eachLeaf(upTo: size) { leaf in
            frontier.append(leaf) { level, index, hash in
                if level < nodes.count, !nodes[level].isEmpty, nodes[level][index] != nil { nodes[level][index] = hash }
            }
        }
        self.nodes = nodes
    }

    func node(level: Int, index: Int) -> NodeHash { nodes[level][index]! }
}
