/// Roots and proofs out of a store of nodes, for trees of `size` leaves, in O(log size) reads and hashes.
extension NodeStore {
    /// MTH(D_size).
    package func root(size: Int) -> NodeHash { size == 0 ? .empty : hash(0..<size) }

    /// PATH(leaf, D_size) of RFC 9162, 2.1.3.1: the sibling of every node between the leaf and the root, from the leaf up.
    /// - Precondition: 0 ≤ leaf < size, and the store holds `size` leaves.
    package func inclusionPath(leaf: Int, size: Int) -> [NodeHash] {
        MerkleRanges.inclusion(leaf: leaf, size: size).map(hash)
    }

    /// PROOF(first, D_size) of RFC 9162, 2.1.4.1: what makes both roots. Empty where `first` is 0 or `size`.
    package func consistencyPath(from first: Int, to size: Int) -> [NodeHash] {
        MerkleRanges.consistency(from: first, to: size).map(hash)
    }

    /// MTH of a range of leaves that begins where a subtree of its size may.
    private func hash(_ range: Range<Int>) -> NodeHash {
        var hash: NodeHash?
        for (level, index) in MerkleRanges.complete(range).reversed() {
            let left = node(level: level, index: index)
            hash = hash.map { NodeHash(left, $0) } ?? left
        }
        return hash!
    }
}

/// Which ranges of leaves a proof is made of, without any hash.
package enum MerkleRanges {
    /// From the leaf up.
    package static func inclusion(leaf: Int, size: Int) -> [Range<Int>] {
        var (path, whole) = ([Range<Int>](), 0..<size)
        while whole.count > 1 {
            let middle = whole.lowerBound + split(whole.count)
            let (left, right) = (whole.lowerBound..<middle, middle..<whole.upperBound)
            path.append(leaf < middle ? right : left)
            whole = leaf < middle ? left : right
        }
        return path.reversed()
    }

    package static func consistency(from first: Int, to size: Int) -> [Range<Int>] {
        guard first > 0, first < size else { return [] }
        var (path, whole, isWholeOld) = ([Range<Int>](), 0..<size, true)
        while first < whole.upperBound {
            let middle = whole.lowerBound + split(whole.count)
            if first <= middle {
                path.append(middle..<whole.upperBound)
                whole = whole.lowerBound..<middle
            } else {
                path.append(whole.lowerBound..<middle)
                (whole, isWholeOld) = (middle..<whole.upperBound, false)
            }
        }
        // The verifier has the old root itself, where the old tree is a subtree of the new one.
        return (isWholeOld ? [] : [whole]) + path.reversed()
    }

    /// The complete subtrees that a range is made of, the largest first.
    package static func complete(_ range: Range<Int>) -> [(level: Int, index: Int)] {
        var (parts, start) = ([(level: Int, index: Int)](), range.lowerBound)
        while start < range.upperBound {
            let level = Int.bitWidth - 1 - (range.upperBound - start).leadingZeroBitCount
            parts.append((level, start >> level))
            start += 1 << level
        }
        return parts
    }

    /// The largest power of two below `count`.
    private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
