import Database
import Foundation
import History
import Jobs
import Web

/// What `grappe doctor` looks at.
struct Finding: Sendable {
    let check: String
    let isFine: Bool
    let says: String

    static func fine(_ check: String, _ says: String) -> Finding { Finding(check: check, isFine: true, says: says) }
    static func fault(_ check: String, _ says: String) -> Finding { Finding(check: check, isFine: false, says: says) }
}

enum Examination {
    static func run(_ settings: Settings) async -> [Finding] {
        var findings = [files(settings), mail(settings), documents(settings)]
        do {
            let installation = try Installation.open(settings)
            findings.append(await schema(installation))
            findings.append(await history(installation))
            findings.append(await jobs(installation))
            await installation.close()
        } catch {
            findings.append(.fault("database", "cannot be opened: \(error); check the setting 'database'"))
        }
        return findings
    }

    private static func files(_ settings: Settings) -> Finding {
        let missing = [settings.record, settings.public].filter { !FileManager.default.fileExists(atPath: $0) }
        guard missing.isEmpty else {
            return .fault(
                "folders",
                "missing: \(missing.joined(separator: ", ")); run from the project's folder or set record and public")
        }
        return .fine("folders", "record and static files are there")
    }

    private static func mail(_ settings: Settings) -> Finding {
        if settings.isDemonstration {
            return .fine("mail", "demonstration: messages are files in \(settings.data)/mail")
        }
        guard let smtp = settings.smtp else {
            return .fault(
                "mail",
                "no SMTP server; set smtp-host (GRAPPE_SMTP_HOST), else nobody can confirm an account or be notified")
        }
        return .fine("mail", "SMTP by \(smtp.host):\(smtp.port), \(smtp.security)")
    }

    private static func documents(_ settings: Settings) -> Finding {
        let python = settings.venv + "/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            return .fault("documents", "\(python) is missing, so no PDF can be made; run Tools/setup or set venv")
        }
        return .fine("documents", "PDF by \(python)")
    }

    private static func schema(_ installation: Installation) async -> Finding {
        do {
            let pending = try await Migrator.pending(installation.site.migrations, on: installation.database)
            guard pending.isEmpty else {
                return .fault("schema", "to run: \(pending.joined(separator: ", ")); run 'grappe migrate'")
            }
            return .fine("schema", "up to date")
        } catch {
            return .fault("schema", "cannot be read: \(error)")
        }
    }

    private static func history(_ installation: Installation) async -> Finding {
        do {
            let kept = try installation.heads.kept()
            let head = try await installation.database.read { db in
                let head = try History.verify(in: db)
                for (at, kept) in kept where try History.hash(ofEntry: kept.length, in: db) != kept.hash {
                    throw KeptHeadFault(length: kept.length, at: "\(at)")
                }
                return head
            }
            return .fine(
                "history", "\(head.length) entries verify, with \(kept.count) heads kept outside; last \(head.hash)")
        } catch let fault as ChainFault {
            return .fault("history", "the chain does not verify: \(fault); compare with a backup")
        } catch let fault as KeptHeadFault {
            return .fault(
                "history",
                "entry \(fault.length) is not the one whose head was kept at \(fault.at); compare with a backup")
        } catch {
            return .fault("history", "cannot be read: \(error)")
        }
    }

    private struct KeptHeadFault: Error {
        let length: Int
        let at: String
    }

    private static func jobs(_ installation: Installation) async -> Finding {
        do {
            let failed = try await JobQueue(installation.database).failed()
            guard let first = failed.first else { return .fine("jobs", "none has failed for good") }
            return .fault("jobs", "\(failed.count) failed for good; the first is \(first.kind): \(first.fault)")
        } catch {
            return .fault("jobs", "cannot be read: \(error)")
        }
    }
}
