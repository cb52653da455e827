import ArgumentParser
import Commands
import Testing

struct LogTests {
    static let leaves = "\n00\n10\n2021\n3031\n40414243\n5051525354555657\n606162636465666768696a6b6c6d6e6f\n"
    static let root8 = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    static let root6 = "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"

    private func folder() throws -> Folder { try Folder(["leaves": Self.leaves]) }
    private func run(_ folder: Folder, _ words: String...) -> (line: String, code: Int32) {
        folder.run(LogCommand.self, words)
    }

    @Test func rootsAreThoseOfAllLeavesOrTheFirst() throws {
        let folder = try folder()
        #expect(run(folder, "root", "@leaves") == (Self.root8, 0))
        #expect(run(folder, "root", "@leaves", "--size", "6") == (Self.root6, 0))
        try folder.write("", to: "none")
        #expect(
            run(folder, "root", "@none") == ("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0))
        try folder.write("00\n10", to: "open")
        try folder.write("00\n10\n", to: "closed")
        #expect(run(folder, "root", "@open").line == run(folder, "root", "@closed").line)
    }

    @Test func aLeafIsProvenAndTheProofVerified() throws {
        let folder = try folder()
        let proof = run(folder, "prove", "@leaves", "--leaf", "5", "--size", "6")
        #expect(proof.code == 0)
        #expect(proof.line.hasPrefix(#"{"leaf_index":5,"tree_size":6,"leaf_hash":""#))
        try folder.write(proof.line + "\n", to: "proof")
        #expect(run(folder, "verify", "--proof", "@proof", "--root", Self.root6) == (#"{"valid":true}"#, 0))
        #expect(
            run(folder, "verify", "--proof", "@proof", "--root", Self.root6, "--leaf", "40414243")
                == (#"{"valid":true}"#, 0))
        #expect(
            run(folder, "verify", "--proof", "@proof", "--root", Self.root6, "--leaf", "40414244")
                == (#"{"valid":false}"#, 1))
        #expect(run(folder, "verify", "--proof", "@proof", "--root", Self.root8) == (#"{"valid":false}"#, 1))
    }

    @Test func aTreeIsProvenTheBeginningOfAnother() throws {
        let folder = try folder()
        let proof = run(folder, "prove", "@leaves", "--from", "6")
        #expect(proof.line.hasPrefix(#"{"first":6,"second":8,"path":[""#))
        try folder.write(proof.line, to: "proof")
        let roots = ["--root", Self.root8, "--first-root", Self.root6]
        #expect(folder.run(LogCommand.self, ["verify", "--proof", "@proof"] + roots) == (#"{"valid":true}"#, 0))
        let swapped = ["--root", Self.root6, "--first-root", Self.root8]
        #expect(folder.run(LogCommand.self, ["verify", "--proof", "@proof"] + swapped) == (#"{"valid":false}"#, 1))
        #expect(run(folder, "verify", "--proof", "@proof", "--root", Self.root8).code == 2)
        #expect(run(folder, "prove", "@leaves", "--from", "0").line == #"{"first":0,"second":8,"path":[]}"#)
        #expect(run(folder, "prove", "@leaves", "--from", "8").line == #"{"first":8,"second":8,"path":[]}"#)
    }

    @Test func aHeadIsSignedAndChecked() throws {
        let folder = try folder()
        try folder.write("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60\n", to: "key")
        let signed = run(
            folder, "sign", "@leaves", "--origin", "grappe", "--time", "2023-12-22T10:00:00Z", "--key", "@key")
        #expect(signed.code == 0)
        try folder.write(signed.line, to: "head")
        let key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        #expect(run(folder, "check-head", "--head", "@head", "--public-key", key) == (#"{"valid":true}"#, 0))
        try folder.write(signed.line.replacing("\"size\":8", with: "\"size\":7"), to: "head")
        #expect(run(folder, "check-head", "--head", "@head", "--public-key", key) == (#"{"valid":false}"#, 1))
    }

    static let faults: [([String], String)] = [
        (["root", "@bad"], "bad:3:2: not a hexadecimal digit in lower case"),
        (["root", "@odd"], "odd:1:4: a hexadecimal digit is missing"),
        (["root", "@leaves", "--size", "9"], "grappe: --size: leaves has 8 leaves, not 9"),
        (["prove", "@leaves", "--leaf", "8"], "grappe: --leaf: the tree has the leaves 0 to 7, not 8"),
        (["prove", "@leaves", "--from", "9"], "grappe: --from: the tree has 8 leaves, not 9"),
        (["verify", "--proof", "@leaves", "--root", root8], "leaves:2:3: this is not the JSON of a proof"),
        (
            ["verify", "--proof", "@empty", "--root", root8],
            "grappe: empty: a proof has leaf_index, tree_size, leaf_hash and path, or first, second and path"
        ),
        (
            ["verify", "--proof", "@short", "--root", root8, "--first-root", root6],
            "grappe: short: path is not a list of 64 hexadecimal digits each"
        ),
        (["verify", "--proof", "@short", "--root", "AA"], "grappe: --root: not 64 hexadecimal digits in lower case"),
        (
            ["sign", "@leaves", "--origin", "x", "--time", "2023-12-22", "--key", "@key"],
            "grappe: --time: not as 2023-12-22T10:00:00Z"
        ),
        (
            ["sign", "@leaves", "--origin", "x", "--time", "2023-12-22T10:00:00Z", "--key", "@odd"],
            "grappe: odd: not 64 hexadecimal digits in lower case"
        ),
        (["root", "@absent"], "grappe: absent: No such file or directory"),
    ]

    @Test(arguments: faults)
    func badInputIsNamed(_ fault: ([String], String)) throws {
        let folder = try folder()
        try folder.write("00\n\n1A\n", to: "bad")
        try folder.write("123", to: "odd")
        try folder.write("{}", to: "empty")
        try folder.write(String(repeating: "00", count: 32), to: "key")
        try folder.write(#"{"first":1,"second":2,"path":["00"]}"#, to: "short")
        #expect(folder.run(LogCommand.self, fault.0) == (fault.1, 2))
    }

    @Test func aProofIsOfALeafOrOfATree() throws {
        let folder = try folder()
        #expect(run(folder, "prove", "@leaves").code == 2)
        #expect(run(folder, "prove", "@leaves", "--leaf", "1", "--from", "1").code == 2)
    }

    @Test func canonicalJSONIsPrintedAndFaultsAreNamed() throws {
        let folder = try Folder(["a.json": "{\"b\":1.0,\n \"a\":[]}\n", "b.json": "{\"é\":1,\n\"é\":2}"])
        func canon(_ name: String) throws -> String {
            let command = try #require(try Canon.parseAsRoot(["\(folder.path)/\(name)"]) as? Canon)
            return String(decoding: try command.canonical(), as: UTF8.self)
        }
        #expect(try canon("a.json") == #"{"a":[],"b":1}"#)
        #expect { try canon("b.json") } throws: { error in
            (error as? CommandFailure)?.message == "\(folder.path)/b.json:2:1: a name twice in one object"
        }
    }
}
