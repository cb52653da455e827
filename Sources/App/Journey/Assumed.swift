import Foundation
import Values
import Yams

/// What the record lacks, from `Journey/2023-assumed.yaml`.
struct Assumed: Decodable {
    struct Call: Decodable {
        let name: Localized
        let drafted: LocalTime
        let launched: LocalTime
        let budgetPerYear: Int
        let evaluatorsPerDossier: Int
        let moderationGap: Int

        private enum CodingKeys: String, CodingKey {
            case name, drafted, launched
            case budgetPerYear = "budget_per_year"
            case evaluatorsPerDossier = "evaluators_per_dossier"
            case moderationGap = "moderation_gap"
        }
    }

    struct Members: Decodable {
        let companies: Int
        let research: Int
        let training: Int
        let `public`: Int
    }

    struct Candidate: Decodable {
        let cluster: String?
        let number: Int?
        let track: String
        let members: Members
        let override: String?
        let completion: [String]?
        let ineligible: [String]?
        let withdrawn: LocalTime?
        let scores: [[Int]]?

        /// `mti`, or `candidate 6`: never a real cluster's name for one that did not win.
        var title: String { cluster ?? "candidate \(number ?? 0)" }
    }

    struct Payment: Decodable {
        let paidOn: Day
        let reference: String

        private enum CodingKeys: String, CodingKey {
            case paidOn = "paid_on"
            case reference
        }
    }

    let call: Call
    let steps: [String: LocalTime]
    let candidates: [Candidate]
    let payment: Payment

    /// - Throws: `JourneyFault`, naming the file.
    static func read(_ path: String) throws -> Assumed {
        guard let text = FileManager.default.contents(atPath: path) else { throw JourneyFault("\(path) is missing") }
        do { return try YAMLDecoder().decode(Assumed.self, from: text) } catch {
            throw JourneyFault("\(path): \(error)")
        }
    }

    func step(_ name: String) throws -> LocalTime {
        guard let time = steps[name] else { throw JourneyFault("the assumed file dates no step \(name)") }
        return time
    }
}
