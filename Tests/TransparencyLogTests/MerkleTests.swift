import Digest
import MethodSupport
import Testing
import TransparencyLog

struct MerkleTests {
    /// MTH of RFC 9162, 2.1.1, as it stands there.
    static func root(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        guard leaves.count > 1 else { return SHA256Digest(of: leaves.first.map { [0] + $0 } ?? []).bytes }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        let middle = leaves.startIndex + split
        return SHA256Digest(of: [1] + root(leaves[..<middle]) + root(leaves[middle...])).bytes
    }

    static func leaves(_ count: Int) -> [[UInt8]] { (0..<count).map { Array("\($0)".utf8.prefix($0 % 4)) } }

    static func tree(_ leaves: [[UInt8]]) -> MerkleTree {
        var tree = MerkleTree()
        for leaf in leaves { tree.append(NodeHash(leaf: leaf)) }
        return tree
    }

    /// Roots that the Certificate Transparency project published for its test tree (RFC 6962 hashing, which is the same).
    static let published: [(String, String)] = [
        ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        ("606162636465666768696a6b6c6d6e6f", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ]

    @Test func rootsAreThePublishedOnes() {
        #expect(
            NodeHash.empty.description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        var (tree, frontier) = (MerkleTree(), MerkleFrontier())
        for (leaf, root) in Self.published {
            let hash = NodeHash(leaf: LowerHex.bytes(leaf)!)
            tree.append(hash)
            frontier.append(hash)
            #expect(tree.root(size: tree.count).description == root)
            #expect(frontier.root.description == root)
        }
    }

    @Test func rootsOfEverySizeAreThoseOfTheDefinition() {
        let leaves = Self.leaves(70)
        let tree = Self.tree(leaves)
        var frontier = MerkleFrontier()
        for size in 0...70 {
            #expect(tree.root(size: size).bytes == Self.root(leaves[..<size]))
            #expect(frontier.root == tree.root(size: size))
            if size < 70 { frontier.append(NodeHash(leaf: leaves[size])) }
        }
    }

    @Test func everyLeafIsProvenInEverySizeAndNowhereElse() {
        let tree = Self.tree(Self.leaves(33))
        for size in 1...33 {
            let root = tree.root(size: size)
            for leaf in 0..<size {
                let path = tree.inclusionPath(leaf: leaf, size: size)
                let hash = tree.node(level: 0, index: leaf)
                #expect(InclusionProof(leaf: leaf, size: size, leafHash: hash, path: path).holds(in: root))
                for wrong in [leaf - 1, leaf + 1, size, -1] where wrong != leaf {
                    #expect(!InclusionProof(leaf: wrong, size: size, leafHash: hash, path: path).holds(in: root))
                }
                #expect(
                    !InclusionProof(leaf: leaf, size: size, leafHash: root, path: path).holds(in: root) || size == 1)
                #expect(!InclusionProof(leaf: leaf, size: size, leafHash: hash, path: path + [hash]).holds(in: root))
                if !path.isEmpty {
                    let short = Array(path.dropLast())
                    #expect(!InclusionProof(leaf: leaf, size: size, leafHash: hash, path: short).holds(in: root))
                }
                for place in path.indices {
                    var tampered = path
                    tampered[place] = NodeHash(tampered[place], hash)
                    #expect(!InclusionProof(leaf: leaf, size: size, leafHash: hash, path: tampered).holds(in: root))
                }
            }
        }
    }

    @Test func everySizeIsProvenTheBeginningOfEveryLargerOne() {
        let tree = Self.tree(Self.leaves(33))
        for second in 0...33 {
            for first in 0...second {
                let path = tree.consistencyPath(from: first, to: second)
                let (old, new) = (tree.root(size: first), tree.root(size: second))
                #expect(ConsistencyProof(first: first, second: second, path: path).holds(from: old, to: new))
                #expect(!ConsistencyProof(first: first, second: second, path: path + [old]).holds(from: old, to: new))
                let other = NodeHash(old, new)
                #expect(!ConsistencyProof(first: first, second: second, path: path).holds(from: other, to: new))
                #expect(
                    !ConsistencyProof(first: first, second: second, path: path).holds(from: old, to: other)
                        || first == 0)
                for place in path.indices {
                    var tampered = path
                    tampered[place] = NodeHash(tampered[place], old)
                    #expect(!ConsistencyProof(first: first, second: second, path: tampered).holds(from: old, to: new))
                    tampered.remove(at: place)
                    #expect(!ConsistencyProof(first: first, second: second, path: tampered).holds(from: old, to: new))
                }
            }
        }
        #expect(
            !ConsistencyProof(first: 3, second: 2, path: []).holds(from: tree.root(size: 3), to: tree.root(size: 2)))
        #expect(
            !ConsistencyProof(first: 0, second: 0, path: []).holds(from: tree.root(size: 1), to: tree.root(size: 1)))
    }

    /// A path never has more hashes than the tree has levels, nor does it take more reads.
    @Test func proofsOfALargeTreeAreShort() {
        var generator = SeededGenerator(1)
        for _ in 0..<1000 {
            let size = Int.random(in: 2...1_000_000_000, using: &generator)
            let levels = Int.bitWidth - (size - 1).leadingZeroBitCount
            let leaf = Int.random(in: 0..<size, using: &generator)
            #expect(MerkleRanges.inclusion(leaf: leaf, size: size).count <= levels)
            let ranges = MerkleRanges.consistency(from: leaf, to: size)
            #expect(ranges.count <= levels + 1)
            #expect(ranges.flatMap(MerkleRanges.complete).count <= 2 * levels)
        }
    }

    @Test func aHeadIsSignedOverItsCanonicalForm() {
        // RFC 8032, 7.1, test 1.
        let seed = LowerHex.bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")!
        let key = SigningKey(seed: seed)!
        #expect(
            LowerHex.text(key.verifyingKey.bytes) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(
            LowerHex.text(key.signature(of: []))
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        )
        let head = TreeHead(origin: "grappe", size: 0, root: .empty, time: "2023-12-22T10:00:00Z")
        #expect(
            String(decoding: head.bytes, as: UTF8.self)
                == #"{"origin":"grappe","root":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":0,"time":"2023-12-22T10:00:00Z"}"#
        )
        let signature = head.signature(by: key)
        #expect(head.isSigned(signature, by: key.verifyingKey))
        let later = TreeHead(origin: "grappe", size: 0, root: .empty, time: "2023-12-22T10:00:01Z")
        #expect(!later.isSigned(signature, by: key.verifyingKey))
        #expect(!head.isSigned(Array(signature.dropLast()), by: key.verifyingKey))
        #expect(SigningKey(seed: [1]) == nil && VerifyingKey([1]) == nil)
    }
}
