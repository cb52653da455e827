/// A leaf stands in a tree.
package struct InclusionProof: Equatable, Sendable {
    package let leaf: Int
    package let size: Int
    package let leafHash: NodeHash
    package let path: [NodeHash]

    package init(leaf: Int, size: Int, leafHash: NodeHash, path: [NodeHash]) {
        (self.leaf, self.size, self.leafHash, self.path) = (leaf, size, leafHash, path)
    }

    /// RFC 9162, 2.1.3.2. It holds for no other leaf, place, size or root (as long as SHA-256 has no collision).
    package func holds(in root: NodeHash) -> Bool {
        guard leaf >= 0, leaf < size else { return false }
        var (node, last, hash) = (leaf, size - 1, leafHash)
        for sibling in path {
            if last == 0 { return false }
            if node & 1 == 1 || node == last {
                hash = NodeHash(sibling, hash)
                while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
            } else {
                hash = NodeHash(hash, sibling)
            }
            (node, last) = (node >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }
}

/// A tree is the beginning of a larger one: nothing that stood in it was changed or taken away.
package struct ConsistencyProof: Equatable, Sendable {
    package let first: Int
    package let second: Int
    package let path: [NodeHash]

    package init(first: Int, second: Int, path: [NodeHash]) {
        (self.first, self.second, self.path) = (first, second, path)
    }

    /// RFC 9162, 2.1.4.2; besides, the empty tree is the beginning of every one, and each of itself, both without a path.
    package func holds(from firstRoot: NodeHash, to secondRoot: NodeHash) -> Bool {
        guard first >= 0, first <= second else { return false }
        if first == second { return path.isEmpty && firstRoot == secondRoot && (first > 0 || firstRoot == .empty) }
        if first == 0 { return path.isEmpty && firstRoot == .empty }
        var path = path[...]
        if first & (first - 1) == 0 { path = [firstRoot] + path }
        guard let seed = path.popFirst() else { return false }
        var (node, last) = (first - 1, second - 1)
        while node & 1 == 1 { (node, last) = (node >> 1, last >> 1) }
        var (old, new) = (seed, seed)
        for sibling in path {
            if last == 0 { return false }
            if node & 1 == 1 || node == last {
                (old, new) = (NodeHash(sibling, old), NodeHash(sibling, new))
                while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
            } else {
                new = NodeHash(new, sibling)
            }
            (node, last) = (node >> 1, last >> 1)
        }
        return last == 0 && old == firstRoot && new == secondRoot
    }
}
