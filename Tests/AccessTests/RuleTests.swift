import Access
import Phrases
import Testing
import Values

@Suite struct RuleTests {
    private static let now = Instant(milliseconds: 1_768_467_600_000)
    private static let day = Day("2026-01-01")!
    private static func person(_ roles: Role...) -> Actor {
        Actor(.person(.make(at: now)), grants: roles.map { Grant($0, from: day) })
    }
    private static let edit = Rule<String>("thing.edit", [.programmeOfficer, .administrator]) { _, subject, _ in
        switch subject {
        case "open": .allowed
        case "closed": .refused("thing.closed")
        default: .hidden
        }
    }
    private static let look = Rule<String>("thing.look", nil) { _, _, _ in .allowed }

    @Test(arguments: [
        (person(.programmeOfficer), "open", Decision.allowed),
        (person(.administrator), "closed", .refused("thing.closed")),
        (person(.programmeOfficer), "secret", .hidden), (person(.evaluator), "open", .hidden),
        (person(), "open", .hidden),
        (.anonymous, "open", .hidden), (.system, "closed", .allowed),
        (Actor(.anonymous, grants: [Grant(.administrator, from: day)]), "open", .hidden),
    ]) func decides(actor: Actor, subject: String, decision: Decision) {
        #expect(Self.edit(actor, subject, at: Self.now) == decision)
        let refusal: Refusal? =
            switch decision {
            case .allowed: nil
            case .hidden: .hidden
            case .refused(let why): .refused(why)
            }
        var thrown: Refusal?
        do { try Self.edit.check(actor, subject, at: Self.now) } catch { thrown = error as? Refusal }
        #expect(thrown == refusal)
    }

    @Test func withoutRolesAnySignedInPerson() {
        #expect(Self.look(Self.person(), "x", at: Self.now) == .allowed)
        #expect(Self.look(.anonymous, "x", at: Self.now) == .hidden)
    }

    @Test(arguments: [
        (RouteAccess.anyone, Actor.anonymous, true), (.signedIn, .anonymous, false), (.signedIn, person(), true),
        (.rule(edit), .anonymous, false), (.rule(edit), person(.evaluator), false),
        (.rule(edit), person(.evaluator, .administrator), true), (.rule(look), person(), true),
        (.rule(look), .anonymous, false), (.rule(edit), .system, false),
    ]) func routesAdmit(access: RouteAccess, actor: Actor, admitted: Bool) { #expect(access.admits(actor) == admitted) }

    @Test(arguments: [
        ("2026-01-01", nil as String?, "2025-12-31", false), ("2026-01-01", nil, "2026-01-01", true),
        ("2026-01-01", "2026-01-31", "2026-01-31", true), ("2026-01-01", "2026-01-31", "2026-02-01", false),
    ]) func grantsHoldWithBothDays(from: String, until: String?, on: String, holds: Bool) throws {
        let grant = Grant(.auditor, from: try #require(Day(from)), until: until.flatMap { Day($0) })
        #expect(grant.holds(on: try #require(Day(on))) == holds)
    }

    @Test func scopesAreNilOnlyForTheWholeProgramme() {
        let narrow = Actor(.person(.make(at: Self.now)), grants: [Grant(.evaluator, scope: "c1", from: Self.day)])
        #expect(narrow.scopes(of: .evaluator) == ["c1"])
        #expect(narrow.scopes(of: .auditor) == [])
        #expect(Self.person(.evaluator).scopes(of: .evaluator) == nil)
    }
}
