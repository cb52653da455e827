/// Where the hashes of complete subtrees are kept: of 2^level leaves from leaf index × 2^level on.
package protocol NodeStore {
    func node(level: Int, index: Int) -> NodeHash
}

/// A Merkle tree (RFC 9162, 2.1) that only grows, kept whole: 64 bytes a leaf.
///
/// To append costs one hash for the leaf and, in the mean, one more; roots and proofs of any size it ever had cost O(log n) hashes.
package struct MerkleTree: NodeStore, Sendable {
    private var levels: [[NodeHash]] = [[]]

    package init() {}
    package var count: Int { levels[0].count }

    package mutating func append(_ leaf: NodeHash) {
        var (hash, level) = (leaf, 0)
        while true {
            levels[level].append(hash)
            let count = levels[level].count
            guard count % 2 == 0 else { return }
            hash = NodeHash(levels[level][count - 2], levels[level][count - 1])
            level += 1
            if level == levels.count { levels.append([]) }
        }
    }

    package func node(level: Int, index: Int) -> NodeHash { levels[level][index] }
}

/// The same tree without its leaves: only the roots of its complete subtrees are kept, one for each bit of the count. Enough to append and to
/// tell the root.
package struct MerkleFrontier: Sendable {
    /// From the largest on.
    private var roots: [NodeHash] = []
    package private(set) var count = 0

    package init() {}

    /// - Parameter complete: is told every complete subtree that ends with this leaf, the leaf itself first.
    package mutating func append(
        _ leaf: NodeHash, _ complete: (_ level: Int, _ index: Int, NodeHash) -> Void = { _, _, _ in }
    ) {
        var (hash, level, index) = (leaf, 0, count)
        complete(level, index, hash)
        while index % 2 == 1 {
            hash = NodeHash(roots.removeLast(), hash)
            (level, index) = (level + 1, index / 2)
            complete(level, index, hash)
        }
        roots.append(hash)
        count += 1
    }

    package var root: NodeHash {
        guard var hash = roots.last else { return .empty }
        for left in roots.dropLast().reversed() { hash = NodeHash(left, hash) }
        return hash
    }
}
