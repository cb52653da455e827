import Foundation
import TestSupport
import Testing
import Values

@testable import App

@Suite struct SettingsTests {
    private func file(_ yaml: String) throws -> String {
        let path = ScratchFolder.url.appending(path: "grappe-\(UUID().uuidString).yaml").path
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func aFlagWinsOverTheEnvironmentAndThatOverTheFile() async throws {
        let path = try file("port: 1001\nhost: 10.0.0.1\nmetrics-port: 9001\ndemo: true\nauthority-ar: سلطة\n")
        let settings = try await Settings.read(
            flags: ["port": "1003", "config": path],
            environment: ["GRAPPE_PORT": "1002", "GRAPPE_HOST": "10.0.0.2", "GRAPPE_DATA": "/srv/grappe"])
        #expect(settings.port == 1003)
        #expect(settings.host == "10.0.0.2")
        #expect(settings.metricsPort == 9001)
        #expect(settings.isDemonstration)
        #expect(settings.authority.text(.ar) == "سلطة")
        #expect(settings.data == "/srv/grappe")
        #expect(settings.database == "sqlite:/srv/grappe/grappe.sqlite")
        #expect(settings.url == "http://10.0.0.2:1003")
    }

    @Test func theFileMayBeNamedInTheEnvironment() async throws {
        let settings = try await Settings.read(flags: [:], environment: ["GRAPPE_CONFIG": try file("port: 1001")])
        #expect(settings.port == 1001)
    }

    @Test func withoutAnythingItServesThisMachineOnly() async throws {
        let settings = try await Settings.read(flags: [:], environment: [:])
        #expect(settings.host == "127.0.0.1")
        #expect(settings.isLoopback)
        #expect(!settings.isDemonstration)
        #expect(settings.smtp == nil)
        #expect(settings.metricsPort == nil)
    }

    @Test(arguments: [
        ("port", "eighty"), ("port", "65536"), ("port", "-1"), ("metrics-port", "1e3"), ("readers", "0"),
        ("demo", "maybe"),
        ("log-level", "loud"), ("url", "clusters.example.ma"), ("url", "https://a/b"), ("url", "javascript:x"),
        ("file-size", "999"),
    ]) func aFaultNamesItsSetting(name: String, text: String) async {
        do {
            _ = try await Settings.read(flags: [name: text], environment: [:])
            Issue.record("taken")
        } catch {
            #expect("\(error)".hasPrefix("\(name): "))
        }
    }

    @Test func onlyADemonstrationHasATimeOfItsOwn() async throws {
        let path = try file("2027-05-19T14:59\n")
        let settings = try await Settings.read(flags: ["demo": "true", "demo-clock": path], environment: [:])
        #expect(settings.demoClock == path)
        do {
            _ = try await Settings.read(flags: ["demo-clock": path], environment: [:])
            Issue.record("taken")
        } catch {
            #expect("\(error)".hasPrefix("demo-clock: "))
        }
    }

    @Test func theTimeOfADemonstrationIsLedByItsFileAndNeverGoesBack() throws {
        let path = try file("2027-05-19T14:59")
        let clock = try DemonstrationClock(file: path)
        let first = clock.now
        #expect(first >= LocalTime("2027-05-19T14:59")!.instant)
        try Data("2027-06-14T15:00".utf8).write(to: URL(fileURLWithPath: path))
        let second = clock.now
        #expect(second >= LocalTime("2027-06-14T15:00")!.instant)
        for text in ["2027-01-01T09:00", "soon", ""] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            #expect(clock.now >= second)
        }
        try FileManager.default.removeItem(atPath: path)
        #expect(clock.now >= second)
    }

    @Test(arguments: ["soon", "", "2027-02-30T10:00"])
    func aClockWithoutATimeIsAFault(text: String) throws {
        let path = try file(text)
        #expect(throws: SettingsError.self) { try DemonstrationClock(file: path) }
    }

    @Test func aMissingOrBrokenFileIsAFault() async throws {
        await #expect(throws: (any Error).self) {
            try await Settings.read(flags: ["config": "/nowhere/grappe.yaml"], environment: [:])
        }
        let broken = try file("port: [1\n")
        await #expect(throws: (any Error).self) {
            try await Settings.read(flags: ["config": broken], environment: [:])
        }
    }

    @Test func aPublicAddressLosesItsLastSlash() async throws {
        #expect(
            try await Settings.read(flags: ["url": "https://clusters.example.ma/"], environment: [:]).url
                == "https://clusters.example.ma")
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.8.9.10", true), ("localhost", true), ("::1", true), ("0.0.0.0", false),
        ("::", false),
        ("127.example.ma", false), ("127.0.0.1.example.ma", false), ("10.0.0.1", false),
    ]) func loopback(host: String, isLoopback: Bool) async throws {
        #expect(try await Settings.read(flags: ["host": host], environment: [:]).isLoopback == isLoopback)
    }
}
