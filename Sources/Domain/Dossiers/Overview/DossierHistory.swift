import Access
import Database
import History
import Phrases
import Values
import Web

/// One page of a dossier's history, for one of its two sides: each sees less of the other's work than of its own.
struct DossierHistory: Sendable {
    static let pageSize = 50
    let dossier: ID<Dossier>
    let lines: [HistoryLine]
    let before: Int?
    let hasMore: Bool

    /// How a draft came about stays with those who wrote it.
    static let drafting: Set<String> = [
        "dossier.part-saved", "dossier.file-added", "dossier.file-removed", "dossier.invited", "dossier.joined",
        "dossier.invitation-declined", "dossier.invitation-withdrawn", "dossier.right-changed",
        "dossier.person-removed", "dossier.reopened",
    ]
    private static let examining: Set<String> = [
        "dossier.completion-asked", "dossier.admissibility-decided", "dossier.rule-overridden",
        "dossier.eligibility-decided", "dossier.decision-withdrawn",
    ]

    static func forMinistry(_ id: ID<Dossier>, before: Int?, in db: any Connection) throws -> DossierHistory {
        try read(id, except: leftOut, before, in: db)
    }

    private static let leftOut = LeftOutActs(drafting)

    /// What `forMinistry` asks first.
    static func statementForMinistry(_ id: ID<Dossier>, before: Int?) -> SQL {
        History.linesStatement(of: .init("dossier", id), except: leftOut, before: before, limit: pageSize + 1)
    }

    /// Steps of the examination are told with its outcome, not before; what was told stays told after a refusal was withdrawn.
    static func forPeople(
        _ dossier: Dossier, _ decisions: [ExaminationDecision], before: Int?, in db: any Connection
    ) throws -> DossierHistory {
        let isDecided = decisions.contains { $0.kind == .eligibility }
        return try read(dossier.id, except: isDecided ? [] : ["dossier.rule-overridden"], before, in: db)
    }

    private static func read(
        _ id: ID<Dossier>, except acts: LeftOutActs, _ before: Int?, in db: any Connection
    ) throws -> DossierHistory {
        let lines = try History.lines(
            of: .init("dossier", id), except: acts, before: before, limit: pageSize + 1, in: db)
        return DossierHistory(
            dossier: id, lines: Array(lines.prefix(pageSize)), before: before, hasMore: lines.count > pageSize)
    }

    /// Whom its lines name: those who acted, and those who were invited or removed.
    var people: [String] {
        var people: [String] = []
        func add(_ person: String?) {
            if let person, !people.contains(person) { people.append(person) }
        }
        for line in lines {
            add(line.actor)
            for field in line.fields where field.name == "dossier.person" { add(field.after ?? field.before) }
        }
        return people
    }

    /// - Parameter isMinistryNamed: whether the ministry's acts say which of its people did them.
    func draw(_ names: [String: String], of held: HeldDossier, isMinistryNamed: Bool, _ page: Page) -> HTML {
        var names = names
        if !isMinistryNamed {
            let ministry = page.text(DossierPhrases.theMinistry)
            for line in lines where Self.examining.contains(line.act) { names[line.actor] = ministry }
        }
        let path = DossierPaths.show(dossier)
        let next = hasMore ? lines.last.map { path.with([("before", String($0.number))]) } : nil
        let told = page.history(lines, names: names, saying: DossierHistoryWords.of(held))
        return "\(told)\(page.more(next, first: before == nil ? nil : path))"
    }
}
