import ArgumentParser
import Foundation

/// A public record of many clusters: the folder of the real one, and generated clusters after its own.
struct SeedRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Writes a record folder with generated clusters.")

    @Argument(help: "The folder of the record to start from.") var from: String
    @Argument(help: "The folder to write.") var to: String
    @Option(help: "How many clusters to add.") var clusters = 1000
    @Option(help: "The seed of the generator.") var seed: UInt64 = 1

    private static let sectors = [
        "ict", "seafood", "aerospace", "railway", "smart-city", "medical-devices", "green-economy",
    ]
    private static let places = [
        ("tanger-tetouan-al-hoceima", "Tanger"), ("oriental", "Oujda"), ("fes-meknes", "Fès"),
        ("rabat-sale-kenitra", "Rabat"), ("casablanca-settat", "Casablanca"), ("marrakech-safi", "Marrakech"),
        ("souss-massa", "Agadir"), ("draa-tafilalet", "Errachidia"),
    ]
    private static let years = (2011...2023).map(String.init)

    func run() async throws {
        let files = FileManager.default
        try? files.removeItem(atPath: to)
        try files.copyItem(atPath: from, toPath: to)
        let path = to + "/clusters.yaml"
        var dice = Dice(seed: seed)
        let generated = (1...clusters).map { cluster($0, &dice) }.joined()
        let text = try String(contentsOfFile: path, encoding: .utf8) + generated
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func cluster(_ number: Int, _ dice: inout Dice) -> String {
        let (region, city) = dice.pick(Self.places)
        let year = dice.pick(Self.years)
        return """

            - id: generated-\(number)
              acronym: G\(number)
              name: {fr: "Groupement \(number) de \(city)", ar: "تجمع رقم \(number)", en: "Grouping \(number) of \(city)"}
              sector: \(dice.pick(Self.sectors))
              city: \(city)
              region: \(region)
              labels:
                - {authority: ministry-of-industry, decided: "\(year)", kind: new, source: emaroc-2011-09}
              members:
                - {as_of: "\(year)", count: \(15 + dice.upTo(200)), source: usine-nouvelle-2013}
              source: les-eco-2011-02-09

            """
    }
}
