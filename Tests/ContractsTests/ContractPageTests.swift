import Access
import Database
import Dossiers
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

@Suite struct ContractPageTests {
    private let list = "/calls/call-1/contracts"
    private let pdf: [UInt8] = Array("%PDF-1.7\n1 0 obj\n%%EOF\n".utf8)

    private func draftFields(_ label: Label, rib: String = Fixtures.rib) -> [(String, String)] {
        [
            ("label", label.id.text), ("years", "5"), ("amount", "2 000 000"), ("starts-on", "2024-01-01"),
            ("rib", rib),
        ]
    }

    /// Drafted and signed through the site.
    private func contract(_ test: TestSite, _ label: Label, _ officer: Browser) async throws -> Contract {
        let draft = "\(list)/new?label=\(label.id)"
        #expect(await officer.post(list, draftFields(label), from: draft).status == 303)
        let contract = try #require(
            try await test.site.database.read { try ContractStore.find(label: label.id, in: $0) })
        let fields = [("version", "1"), ("signed-on", "2023-12-22"), ("place", "Rabat"), ("level", "handwritten")]
        let page = "/contracts/\(contract.id)"
        let signed = await officer.upload(
            "\(page)/signature", fields, files: [("file", "contrat.pdf", "application/pdf", pdf)], from: page)
        #expect(signed.status == 303)
        return contract
    }

    @Test(arguments: TestDatabase.engines)
    func fromLabelToPaymentReference(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        #expect(await officer.get("/home").text.contains("Contrat à préparer"))
        let contract = try await contract(test, labels[0], officer)
        let tranche = "/contracts/\(contract.id)/tranches/1"
        #expect(await officer.post("\(tranche)/approval").status == 404)
        #expect(await head.get("/home").text.contains("Tranche 1 à approuver") == false)
        #expect(await head.get("/home").text.contains("à approuver"))
        #expect(await head.post("\(tranche)/approval", from: tranche).status == 303)
        let fields = [("reference", "OV 12/2024"), ("paid-on", "2023-12-22"), ("amount", "2000000")]
        let paid = await officer.postAndFollow("\(tranche)/payment", fields, from: tranche)
        #expect(paid.text.contains("OV 12/2024"))
        // Who did what is for the division; the cluster's people read when.
        #expect(paid.text.contains(/Approuvée par (<bdi[^>]*>)?head-of-division-/))
        #expect(paid.text.contains(/Par (<bdi[^>]*>)?programme-officer-/))
        let director = try await test.signedIn(as: .clusterDirector, scope: "cluster-1")
        let own = await director.get(tranche)
        #expect(own.status == 200 && own.text.contains("OV 12/2024") && own.text.contains("Approuvée le "))
        #expect(!own.text.contains("head-of-division-") && !own.text.contains("programme-officer-"))
        let held = try await test.site.database.read { try HeldContract.find(contract.id, for: .system, in: $0) }
        #expect(held.tranches.map(\.state) == [.paid, .planned, .planned, .planned, .planned])
        #expect(held.received == .dirhams(2_000_000) && held.remaining == .dirhams(8_000_000))
        for language in Language.allCases {
            for path in [
                "/contracts", list, "/contracts/\(contract.id)", tranche, "/contracts/\(contract.id)/tranches/2",
            ] {
                let page = await officer.get("/\(language.rawValue)\(path)")
                #expect(page.status == 200)
                #expect(checkPage(page.text) == [], "\(language) \(path)")
            }
            let draft = await officer.get("/\(language.rawValue)\(list)/new?label=\(labels[1].id)")
            #expect(checkPage(draft.text) == [])
        }
    }

    @Test func aLaterTrancheSaysExactlyWhatIsMissing() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        let contract = try await contract(test, labels[0], officer)
        let (first, tranche) = ("/contracts/\(contract.id)/tranches/1", "/contracts/\(contract.id)/tranches/2")
        let early = await officer.upload(
            "\(tranche)/conditions/activity-report", [("note-activity-report", "reçu")], files: [], from: tranche)
        #expect(early.status == 303)
        let outOfTurn = await head.post("\(tranche)/approval", from: tranche)
        #expect(outOfTurn.status == 403 && outOfTurn.text.contains("Les tranches se suivent"))
        #expect(await head.post("\(first)/approval", from: first).status == 303)
        let payment = [("reference", "OV 1"), ("paid-on", "2023-12-22"), ("amount", "2000000")]
        #expect(await officer.post("\(first)/payment", payment, from: first).status == 303)
        for kind in TrancheCondition.Kind.allCases where ![.signature, .decision, .certifiedAccounts].contains(kind) {
            let note = [("note-\(kind.rawValue)", "reçu le 5 janvier")]
            #expect(
                await officer.upload("\(tranche)/conditions/\(kind.rawValue)", note, files: [], from: tranche).status
                    == 303)
        }
        let refused = await head.post("\(tranche)/approval", from: tranche)
        #expect(refused.status == 403 && refused.text.contains("Comptes certifiés"))
        let page = await officer.get(tranche)
        #expect(page.text.contains("condition requise reste à établir"))
        let bare = await officer.upload(
            "\(tranche)/conditions/certified-accounts", [("note-certified-accounts", " ")], files: [])
        #expect(bare.status == 422 && bare.text.contains("une condition s’établit sur une preuve"))
        #expect(checkPage(bare.text) == [])
        let file = ("file-certified-accounts", "comptes.pdf", "application/pdf", pdf)
        #expect(
            await officer.upload("\(tranche)/conditions/certified-accounts", files: [file], from: tranche).status == 303
        )
        #expect(await head.get("\(tranche)/conditions/certified-accounts/file").response.body.count == pdf.count)
        #expect(await officer.post("\(tranche)/conditions/activity-report/end", from: tranche).status == 303)
        #expect(await head.post("\(tranche)/approval", from: tranche).status == 403)
        let signature = await officer.upload("/contracts/\(contract.id)/tranches/1/conditions/signature", files: [file])
        #expect(signature.status == 404)
    }

    @Test(arguments: [
        ("0115 1900 0001", "chiffres saisis"), ("01151900000120500053492X", "que des chiffres"), ("", "f-rib"),
        ("011519000001205000534922", "La clé de ce RIB"),
    ])
    func aWrongRIBIsSaidBesideItsField(_ rib: String, _ told: String) async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let answer = await officer.post(
            list, draftFields(labels[0], rib: rib), from: "\(list)/new?label=\(labels[0].id)")
        #expect(answer.status == 422 && answer.text.contains(told))
        #expect(checkPage(answer.text) == [])
        #expect(try await test.site.database.read { try ContractStore.find(label: labels[0].id, in: $0) } == nil)
    }

    @Test func aWrongKeyPassesOnlyWithALoggedReason() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let fields = draftFields(labels[0], rib: "0115 1900 0001 2050 0053 4922") + [("rib-override", "yes")]
        let page = "\(list)/new?label=\(labels[0].id)"
        let silent = await officer.post(list, fields, from: page)
        #expect(silent.status == 422 && checkPage(silent.text) == [])
        #expect(await officer.post(list, fields + [("rib-reason", "Confirmé par la banque")]).status == 303)
        let contract = try #require(
            try await test.site.database.read { try ContractStore.find(label: labels[0].id, in: $0) })
        #expect(contract.account.overrideReason == "Confirmé par la banque")
        #expect(contract.account.grouped == "011 519 0000012050005349 22")
        #expect(await officer.get("/contracts/\(contract.id)").text.contains("Confirmé par la banque"))
    }

    @Test func aPaymentIsRefusedBesideItsField() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        var tranches: [String] = []
        for label in labels {
            let tranche = "/contracts/\(try await contract(test, label, officer).id)/tranches/1"
            #expect(await officer.post("\(tranche)/payment", [("reference", "OV 1")], from: tranche).status == 403)
            #expect(await head.post("\(tranche)/approval", from: tranche).status == 303)
            tranches.append(tranche)
        }
        let right = [("reference", "OV 12/2024"), ("paid-on", "2023-12-22"), ("amount", "2000000")]
        #expect(await officer.post("\(tranches[0])/payment", right, from: tranches[0]).status == 303)
        let wrong: [([(String, String)], String)] = [
            (
                [("reference", "ov-12-2024"), ("paid-on", "2023-12-22"), ("amount", "2000000")],
                "tranche <bdi>1</bdi> du contrat"
            ),
            ([("reference", ""), ("paid-on", "2023-12-22"), ("amount", "2000000")], "e-reference"),
            ([("reference", "OV 13"), ("paid-on", "2023-12-23"), ("amount", "2000000")], "pas encore venu"),
            ([("reference", "OV 13"), ("paid-on", "2023-12-21"), ("amount", "2000000")], "antérieur à l’approbation"),
            ([("reference", "OV 13"), ("paid-on", "2023-12-22"), ("amount", "1999999,99")], "Le montant diffère"),
        ]
        for (fields, told) in wrong {
            let answer = await officer.post("\(tranches[1])/payment", fields, from: tranches[1])
            #expect(answer.status == 422 && answer.text.contains(told), "\(told)")
            #expect(answer.text.contains("value=\"\(fields[2].1)\""))
            #expect(checkPage(answer.text) == [])
        }
        #expect(await officer.post("\(tranches[0])/payment", right, from: tranches[0]).status == 403)
    }

    @Test(arguments: [
        ("years", "6", "5</bdi> ans de soutien"), ("amount", "2000000,01", "dépasse le soutien annuel"),
        ("starts-on", "9999-01-01", "entre 2000 et 2200"), ("starts-on", "1999-01-01", "entre 2000 et 2200"),
    ])
    func termsBeyondTheCallAreSaidBesideTheirField(_ field: String, _ value: String, _ told: String) async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let fields = draftFields(labels[0]).map { $0.0 == field ? (field, value) : $0 }
        let answer = await officer.post(list, fields, from: "\(list)/new?label=\(labels[0].id)")
        #expect(answer.status == 422 && answer.text.contains(told) && answer.text.contains("id=\"e-\(field)\""))
        #expect(checkPage(answer.text) == [])
        #expect(try await test.site.database.read { try ContractStore.find(label: labels[0].id, in: $0) } == nil)
    }

    @Test func aDossierThatIsNotSelectedGetsNoContract() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        _ = try await test.site.database.write {
            try $0.execute("UPDATE dossier SET state = 'reserve' WHERE id = 'dossier-1'")
        }
        #expect(await officer.post(list, draftFields(labels[0]), from: list).status == 409)
        #expect(try await test.site.database.read { try ContractStore.find(label: labels[0].id, in: $0) } == nil)
    }

    @Test func aDayOfTheYear9999IsRefusedForSignatureAndPayment() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        await officer.post(list, draftFields(labels[1]), from: "\(list)/new?label=\(labels[1].id)")
        let draft = try #require(
            try await test.site.database.read { try ContractStore.find(label: labels[1].id, in: $0) })
        let signed = await officer.upload(
            "/contracts/\(draft.id)/signature",
            [("signed-on", "9999-01-01"), ("place", "Rabat"), ("level", "handwritten")],
            files: [("file", "contrat.pdf", "application/pdf", pdf)])
        #expect(signed.status == 422 && signed.text.contains("entre 2000 et 2200"))
        let tranche = "/contracts/\(try await contract(test, labels[0], officer).id)/tranches/1"
        #expect(await head.post("\(tranche)/approval", from: tranche).status == 303)
        let fields = [("reference", "OV 1"), ("paid-on", "9999-01-01"), ("amount", "2000000")]
        let paid = await officer.post("\(tranche)/payment", fields, from: tranche)
        #expect(paid.status == 422 && paid.text.contains("entre 2000 et 2200"))
    }

    /// A contract follows from the decision that its label certifies, and its document is paper that was signed.
    @Test func aSignatureIsNotOlderThanTheDecisionNorATable() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        await officer.post(list, draftFields(labels[1]), from: "\(list)/new?label=\(labels[1].id)")
        let draft = try #require(
            try await test.site.database.read { try ContractStore.find(label: labels[1].id, in: $0) })
        let fields = [("version", "1"), ("place", "Rabat"), ("level", "handwritten")]
        let (decided, page) = (labels[1].decidedOn, "/contracts/\(draft.id)")
        let early = await officer.upload(
            "\(page)/signature", fields + [("signed-on", decided.adding(days: -1).description)],
            files: [("file", "contrat.pdf", "application/pdf", pdf)], from: page)
        #expect(early.status == 422 && checkPage(early.text) == [])
        #expect(early.main.contains("id=\"e-signed-on\"") && early.main.contains("ne peut pas être signé avant elle"))
        let table = await officer.upload(
            "\(page)/signature", fields + [("signed-on", decided.description)],
            files: [("file", "contrat.csv", "text/csv", Array("a;b\n1;2\n".utf8))], from: page)
        #expect(
            table.status == 422 && table.main.contains("id=\"e-file\"") && !table.main.contains("id=\"e-signed-on\""))
        let signed = await officer.upload(
            "\(page)/signature", fields + [("signed-on", decided.description)],
            files: [("file", "contrat.pdf", "application/pdf", pdf)], from: page)
        #expect(signed.status == 303)
    }

    @Test func draftingApprovingAndPayingAreNotOnePersons() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let (drafter, other) = (
            try await test.signedIn(as: .headOfDivision), try await test.signedIn(as: .headOfDivision)
        )
        await drafter.post(list, draftFields(labels[0]), from: "\(list)/new?label=\(labels[0].id)")
        let draft = try #require(
            try await test.site.database.read { try ContractStore.find(label: labels[0].id, in: $0) })
        let (page, tranche) = ("/contracts/\(draft.id)", "/contracts/\(draft.id)/tranches/1")
        let fields = [("version", "1"), ("signed-on", "2023-12-22"), ("place", "Rabat"), ("level", "handwritten")]
        await officer.upload(
            "\(page)/signature", fields, files: [("file", "contrat.pdf", "application/pdf", pdf)], from: page)
        let approval = await drafter.post("\(tranche)/approval", from: tranche)
        #expect(approval.status == 403 && approval.text.contains("préparé ce contrat"))
        #expect(await other.post("\(tranche)/approval", from: tranche).status == 303)
        let payment = [("reference", "OV 1"), ("paid-on", "2023-12-22"), ("amount", "2000000")]
        let paid = await other.post("\(tranche)/payment", payment, from: tranche)
        #expect(paid.status == 403 && paid.text.contains("approuvé cette tranche"))
        #expect(!(await other.get(tranche).text.contains("name=\"paid-on\"")))
        #expect(await drafter.post("\(tranche)/payment", payment, from: tranche).status == 303)
    }

    @Test func theClustersPeopleReadTheirOwnContractAndNobodyElses() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let own = try await contract(test, labels[0], officer)
        let other = try await contract(test, labels[1], officer)
        let director = try await test.signedIn(as: .clusterDirector, scope: "cluster-1")
        let person = try await test.account("collegue@grappe.test")
        try await test.site.database.write { db in
            try DossierPeople.add(
                person, to: labels[0].dossier, may: .read, by: ID(stored: "owner-1"), at: Fixtures.now, in: db)
        }
        let colleague = test.browser()
        try await colleague.signIn("collegue@grappe.test")
        for reader in [director, colleague] {
            let page = await reader.get("/contracts/\(own.id)")
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(!page.text.contains("programme-officer-"))
            let tranche = await reader.get("/contracts/\(own.id)/tranches/2")
            #expect(tranche.text.contains("Comptes certifiés") && !tranche.text.contains("/conditions/"))
            let (hidden, unknown) = (await reader.get("/contracts/\(other.id)"), await reader.get("/contracts/rien"))
            #expect(hidden.status == 404 && hidden.main == unknown.main)
            #expect(await reader.get("/contracts/\(other.id)/signature/file").status == 404)
            let lines = await reader.get("/contracts").text
            #expect(lines.contains(own.number) && !lines.contains(other.number))
            #expect(await reader.post("/contracts/\(own.id)/tranches/1/approval").status == 404)
            #expect(await reader.get(list).status == 404)
        }
        let evaluator = try await test.signedIn(as: .evaluator)
        #expect(await evaluator.get("/contracts/\(own.id)").status == 404)
    }

    @Test func theClusterIsToldWhatItOwes() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        let tranche = "/contracts/\(try await contract(test, labels[0], officer).id)/tranches/1"
        let director = try await test.signedIn(as: .clusterDirector, scope: "cluster-1")
        #expect(!(await director.get("/home").text.contains("conditions à remplir")))
        await head.post("\(tranche)/approval", from: tranche)
        let fields = [("reference", "OV 1"), ("paid-on", "2023-12-22"), ("amount", "2000000")]
        await officer.post("\(tranche)/payment", fields, from: tranche)
        let home = await director.get("/home").text
        #expect(home.contains("conditions à remplir pour la tranche") && home.contains("1er\u{A0}janvier 2025"))
        #expect(await officer.get("/home").text.contains("Conditions à vérifier"))
    }

    @Test func aSignatureWithoutItsDocumentKeepsWhatWasTyped() async throws {
        let (test, labels) = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        await officer.post(list, draftFields(labels[0]), from: "\(list)/new?label=\(labels[0].id)")
        let contract = try #require(
            try await test.site.database.read { try ContractStore.find(label: labels[0].id, in: $0) })
        let page = "/contracts/\(contract.id)"
        let fields = [("signed-on", "2023-12-23"), ("place", "Rabat"), ("level", "")]
        let answer = await officer.upload(
            "\(page)/signature", fields, files: [("file", "contrat.pdf", "application/pdf", Array("MZ".utf8))],
            from: page)
        #expect(answer.status == 422 && checkPage(answer.text) == [])
        #expect(answer.text.contains("value=\"Rabat\"") && answer.text.contains("pas encore venu"))
        for field in ["signed-on", "level", "file"] { #expect(answer.text.contains("id=\"e-\(field)\"")) }
        #expect(await officer.get("\(page)/signature/file").status == 404)
    }
}
