import Database
import Foundation
import History
import Jobs
import Values
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
            findings.append(await StoredFiles.examine(installation))
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
        let missing = PDF.missing(settings)
        guard missing.isEmpty else {
            return .fault(
                "documents",
                "no PDF can be made without \(missing.joined(separator: ", ")); run Tools/setup, or set venv and pdf-worker"
            )
        }
        return .fine("documents", "PDF by \(PDF.python(settings))")
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
            let kept = try installation.heads.kept().map(\.head)
            let head = try await installation.database.read { try History.verify(in: $0, kept: kept) }
            let now = installation.site.clock.now
            try await installation.database.write { try History.note(verified: head, at: now, in: $0) }
            return .fine(
                "history", "\(head.length) entries verify, with \(kept.count) heads kept outside; last \(head.hash)")
        } catch ChainFault.kept(let head) {
            return .fault(
                "history",
                "entry \(head.length) is not the one whose head was kept in \(installation.heads.path); "
                    + "compare with a backup")
        } catch let fault as ChainFault {
            return .fault("history", "the chain does not verify: \(fault); compare with a backup")
        } catch {
            return .fault("history", "cannot be read: \(error)")
        }
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
