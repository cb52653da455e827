import Database
package import Values
package import Web

/// What a reader of the directory asks for, and from where on.
package struct DirectoryFilter: Sendable, Equatable {
    /// As typed; compared folded, word by word.
    package var words: String
    package var sector: String?
    package var region: String?
    package var standing: Standing.Kind?
    /// The last line of the page before.
    package var after: Cursor?

    /// A place in the list: the sort key and the id of its last line.
    package struct Cursor: Sendable, Equatable {
        package let sortKey: String
        package let id: ID<Cluster>
        package init(sortKey: String, id: ID<Cluster>) { (self.sortKey, self.id) = (sortKey, id) }

        /// Reads what `text` writes; nil for anything else.
        package init?(_ text: String) {
            let parts = text.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let id = ID<Cluster>(parts[1]) else { return nil }
            self.init(sortKey: String(parts[0]), id: id)
        }
        /// A folded key never holds a tilde.
        package var text: String { "\(sortKey)~\(id)" }
    }

    package init(
        words: String = "", sector: String? = nil, region: String? = nil, standing: Standing.Kind? = nil,
        after: Cursor? = nil
    ) {
        (self.words, self.sector, self.region) = (words, sector, region)
        (self.standing, self.after) = (standing, after)
    }

    /// Reads a query. What is not a filter of ours is not one: an unknown standing or a broken cursor asks for nothing.
    package init(_ query: Form) {
        words = String((query["q"] ?? "").prefix(200))
        sector = query["sector"].flatMap { $0.isEmpty ? nil : $0 }
        region = query["region"].flatMap { $0.isEmpty ? nil : $0 }
        standing = query["fact"].flatMap(Standing.Kind.init(rawValue:))
        after = query["after"].flatMap(Cursor.init)
    }

    package var isEmpty: Bool { words.isEmpty && sector == nil && region == nil && standing == nil }

    package func path(after: Cursor? = nil) -> Path {
        ("/clusters" as Path).with([
            ("q", words), ("sector", sector), ("region", region), ("fact", standing?.rawValue),
            ("after", after?.text),
        ])
    }

    /// The condition on `cluster`, without the cursor. A folded word holds letters and digits only, so it brings no wildcard of its own;
    /// the escape is said all the same, because the engines differ in what they assume.
    var condition: SQL {
        var parts: [SQL] = []
        if let sector { parts.append("sector = \(sector)") }
        if let region { parts.append("region = \(region)") }
        if let standing { parts.append("standing = \(standing.rawValue)") }
        let folded = SearchKey.fold(words).split(separator: " ").prefix(8)
        // Something was typed, but neither a letter nor a digit: nothing is called so.
        if folded.isEmpty, words.contains(where: { !$0.isWhitespace }) { parts.append("1 = 0") }
        for word in folded {
            parts.append(Self.named(word))
        }
        return parts.joined(" AND ", empty: "1 = 1")
    }

    /// The Arabic article is written as one with its word: who types it means the words that begin without it too.
    private static func named(_ word: Substring) -> SQL {
        let asTyped: SQL = "search_key LIKE \("%\(word)%") ESCAPE '\\'"
        guard word.hasPrefix("ال"), word.count > 4 else { return asTyped }
        let bare = word.dropFirst(2)
        return
            "(\(asTyped) OR search_key LIKE \("\(bare)%") ESCAPE '\\' OR search_key LIKE \("% \(bare)%") ESCAPE '\\')"
    }
}
