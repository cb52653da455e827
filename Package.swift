// swift-tools-version: 6.2
import PackageDescription

// The map: five storeys, and in each the targets in the order in which they may depend on each other.
// `make check` compares every target's imports with this file.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
    // Pages are made of very many small calls into Web and Values: in a release build they are compiled into their callers.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func product(_ name: String, _ package: String) -> Target.Dependency { .product(name: name, package: package) }

/// What tests of a domain module look at besides the module itself.
let slice: [Target.Dependency] = ["Values", "Digest", "Phrases", "Database", "Access", "History", "Files", "Web"]

extension Target {
    static func ground(_ name: String, uses: [Target.Dependency] = []) -> Target {
        .target(name: name, dependencies: uses, path: "Sources/Ground/\(name)", swiftSettings: strict)
    }
    static func library(_ name: String, apt: String, pkgConfig: String) -> Target {
        .systemLibrary(
            name: name, path: "Sources/Ground/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
    }
    static func platform(_ name: String, uses: [Target.Dependency] = [], phrases: Bool = false) -> Target {
        .target(
            name: name, dependencies: uses, path: "Sources/Platform/\(name)",
            resources: phrases ? [.copy("Phrases")] : [], swiftSettings: strict)
    }
    static func method(_ name: String, uses: [Target.Dependency] = []) -> Target {
        .target(name: name, dependencies: uses, path: "Sources/Methods/\(name)", swiftSettings: strict)
    }
    /// A business noun: a whole vertical slice. Every domain module may use the platform, its own phrases, and those named.
    static func domain(_ name: String, uses: [Target.Dependency] = []) -> Target {
        .target(
            name: name,
            dependencies: [
                "Values", "Digest", "Phrases", "Database", "Access", "History", "Jobs", "Files", "Documents", "Web",
                "Record",
            ] + uses,
            path: "Sources/Domain/\(name)", resources: [.copy("Phrases")], swiftSettings: strict)
    }
    /// Tests of what needs neither a database nor a site.
    static func plainTests(_ name: String, uses: [Target.Dependency] = []) -> Target {
        .testTarget(
            name: "\(name)Tests", dependencies: [.byName(name: name), "MethodSupport"] + uses,
            path: "Tests/\(name)Tests", swiftSettings: strict)
    }
    static func tests(_ name: String, of target: Target.Dependency, uses: [Target.Dependency] = []) -> Target {
        .testTarget(
            name: "\(name)Tests", dependencies: [target, "TestSupport"] + uses, path: "Tests/\(name)Tests",
            swiftSettings: strict)
    }
}

let package = Package(
    name: "grappe",
    products: [
        .executable(name: "grappe", targets: ["Grappe"]),
        .executable(name: "grappe-bench", targets: ["GrappeBench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(
            url: "https://github.com/apple/swift-configuration", exact: "1.4.0",
            traits: [.defaults, "CommandLineArguments", "YAML"]),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Ground: values, digests, system libraries
        .library("CSodium", apt: "libsodium-dev", pkgConfig: "libsodium"),
        .library("CCrypto", apt: "libssl-dev", pkgConfig: "libcrypto"),
        .library("CLibPQ", apt: "libpq-dev", pkgConfig: "libpq"),
        .library("CQREncode", apt: "libqrencode-dev", pkgConfig: "libqrencode"),
        .target(
            name: "CGrappe", path: "Sources/Ground/CGrappe",
            linkerSettings: [.linkedLibrary("curl"), .linkedLibrary("sqlite3"), .linkedLibrary("z")]),
        .target(name: "CScan", path: "Sources/Ground/CScan"),
        .ground("Values"),
        .ground("Digest", uses: ["CSodium", "CCrypto", "Values"]),

        // Methods: pure computation
        .method("CanonicalJSON", uses: ["CScan"]),
        .method("Tables"),
        .method("StableMatching", uses: ["Digest"]),
        .method("FundingLine"),
        .method("TransparencyLog", uses: ["CCrypto", "Digest", "CanonicalJSON"]),

        // Commands on plain files, by which anyone recomputes what the programme computed
        .target(
            name: "Commands",
            dependencies: [
                "Values", "Digest", "Tables", "CanonicalJSON", "FundingLine", "StableMatching", "TransparencyLog",
                product("ArgumentParser", "swift-argument-parser"),
            ], path: "Sources/Commands", swiftSettings: strict),

        // Platform: knows nothing of clusters
        .platform("Phrases", uses: ["Values"]),
        .platform("Database", uses: ["Values"]),
        .platform(
            "SQLite", uses: ["Values", "Database", product("GRDB", "GRDB.swift"), product("GRDBSQLite", "GRDB.swift")]),
        .platform("PostgreSQL", uses: ["Values", "Database", "CLibPQ"]),
        .platform("Access", uses: ["Values", "Phrases", "Database"], phrases: true),
        .platform("History", uses: ["Values", "Digest", "Database", "Access"]),
        .platform("Jobs", uses: ["Values", "Phrases", "Database", "Digest"]),
        .platform("Mail", uses: ["CGrappe", "Values", "Database", "Jobs"]),
        .platform("Files", uses: ["Values", "Digest", "Database", "Phrases"], phrases: true),
        .platform(
            "Record", uses: ["CanonicalJSON", "Values", "Database", "Access", "History", product("Yams", "Yams")]),
        .platform("Documents", uses: ["CQREncode", "Values"]),
        .platform(
            "Web", uses: ["CGrappe", "Values", "Digest", "Phrases", "Database", "Access", "History", "Jobs", "Files"],
            phrases: true),
        .platform("Mailbox", uses: ["Access", "Mail", "Phrases", "Values", "Web"], phrases: true),
        .platform(
            "Server",
            uses: [
                "Web", "Files", "Values", product("Hummingbird", "hummingbird"),
                product("HummingbirdCore", "hummingbird"), product("NIOCore", "swift-nio"),
                product("NIOPosix", "swift-nio"), product("HTTPTypes", "swift-http-types"),
                product("Logging", "swift-log"),
                product("CoreMetrics", "swift-metrics"), product("ServiceLifecycle", "swift-service-lifecycle"),
            ]),

        // Domain: one module per business noun
        .domain("People"),
        .domain("Programmes"),
        .domain("Clusters", uses: ["Programmes"]),
        .domain("Calls", uses: ["Programmes"]),
        .domain("Dossiers", uses: ["Calls", "CanonicalJSON"]),
        .domain("Evaluations", uses: ["People", "Calls", "Dossiers", "CanonicalJSON"]),
        .domain("Selections", uses: ["People", "Calls", "Dossiers", "Evaluations"]),
        .domain("Labels", uses: ["People", "Calls", "Dossiers", "CanonicalJSON"]),
        .domain("Contracts", uses: ["People", "Calls", "Dossiers", "Labels"]),

        // App: joins them
        .target(
            name: "App",
            dependencies: [
                "Values", "Digest", "Phrases", "Database", "SQLite", "PostgreSQL", "Access", "History", "Jobs", "Mail",
                "Files", "Documents", "Web", "Mailbox", "Record", "Server", "CGrappe", "Commands",
                "People", "Programmes", "Clusters", "Calls", "Dossiers", "Evaluations", "Selections", "Labels",
                "Contracts",
                product("ArgumentParser", "swift-argument-parser"), product("Configuration", "swift-configuration"),
                product("Logging", "swift-log"), product("SystemPackage", "swift-system"), product("Yams", "Yams"),
                product("CoreMetrics", "swift-metrics"), product("ServiceLifecycle", "swift-service-lifecycle"),
                product("UnixSignals", "swift-service-lifecycle"),
            ], path: "Sources/App", swiftSettings: strict),
        .executableTarget(
            name: "Grappe", dependencies: ["App"], path: "Sources/Grappe", swiftSettings: strict),

        // What `make bench` measures with
        .executableTarget(
            name: "GrappeBench",
            dependencies: [
                "Values", "Digest", "Database", "SQLite", "PostgreSQL", "Access", "Files", "History", "CanonicalJSON",
                "People",
                "Calls", "Dossiers", "Evaluations", product("Hummingbird", "hummingbird"),
                product("Logging", "swift-log"), product("ArgumentParser", "swift-argument-parser"),
            ], path: "Sources/Bench", swiftSettings: strict),

        // Tests mirror the sources
        .target(
            name: "TestSupport",
            dependencies: [
                "Values", "Digest", "Phrases", "Database", "SQLite", "PostgreSQL", "Access", "History", "Jobs", "Files",
                "Web",
                "People", "App", "CanonicalJSON", "Programmes", "Calls", "Dossiers", "Evaluations",
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        .target(name: "MethodSupport", path: "Tests/MethodSupport", swiftSettings: strict),
        .tests("Values", of: "Values"),
        .tests("Digest", of: "Digest"),
        .plainTests("CanonicalJSON"),
        .plainTests("Tables"),
        .plainTests("StableMatching", uses: ["Digest"]),
        .plainTests("FundingLine"),
        .plainTests("TransparencyLog", uses: ["Digest"]),
        .plainTests("Commands", uses: [product("ArgumentParser", "swift-argument-parser")]),
        .tests("Database", of: "Database", uses: ["Values", "SQLite", "PostgreSQL"]),
        .tests("Phrases", of: "Phrases", uses: ["Values"]),
        .tests("Access", of: "Access", uses: ["Values", "Phrases"]),
        .tests("History", of: "History", uses: ["Values", "Database", "Access", "Digest"]),
        .tests("Jobs", of: "Jobs", uses: ["Values", "Database"]),
        .tests("Files", of: "Files", uses: ["Values", "Digest", "Phrases"]),
        .tests("Documents", of: "Documents"),
        .tests("Mail", of: "Mail", uses: ["Values"]),
        .tests(
            "Web", of: "Web", uses: ["Values", "Digest", "Phrases", "Database", "Access", "History", "Files", "Jobs"]),
        .tests(
            "Server", of: "Server",
            uses: slice + [
                product("Logging", "swift-log"), product("CoreMetrics", "swift-metrics"),
                product("NIOCore", "swift-nio"),
            ]),
        .tests("Record", of: "Record", uses: ["Values", "Database", "Access", "History", "Programmes"]),
        .tests("People", of: "People", uses: slice + ["Jobs"]),
        .tests("Programmes", of: "Programmes", uses: slice + ["Record"]),
        .tests("Clusters", of: "Clusters", uses: slice + ["SQLite", "Record", "Programmes", "Jobs"]),
        .tests("Calls", of: "Calls", uses: slice + ["SQLite", "Jobs", "Record", "Programmes"]),
        .tests(
            "Dossiers", of: "Dossiers",
            uses: slice + ["SQLite", "Jobs", "Calls", "Programmes", "People", "CanonicalJSON", "Record"]),
        .tests(
            "Evaluations", of: "Evaluations",
            uses: slice + ["SQLite", "Jobs", "Calls", "Dossiers", "People", "Record", "Programmes"]),
        .tests(
            "Selections", of: "Selections",
            uses: slice + ["SQLite", "Jobs", "Calls", "Dossiers", "Evaluations", "People", "Record", "Programmes"]),
        .tests(
            "Labels", of: "Labels",
            uses: slice + ["SQLite", "Jobs", "Programmes", "Calls", "Dossiers", "People", "Documents", "CanonicalJSON"]),
        .tests(
            "Contracts", of: "Contracts",
            uses: slice + ["SQLite", "Jobs", "Programmes", "Calls", "Dossiers", "Labels", "People"]),
        .tests(
            "App", of: "App",
            uses: slice + [
                "SQLite", "Jobs", "Documents", "Record", "Clusters", "Calls", "Dossiers", "Labels", "Contracts",
                "Selections",
                product("CoreMetrics", "swift-metrics"),
            ]),
    ]
)
