import Access
import Calls
import Database
import Values

/// Calls made from the record's template, published a quarter before their deadline.
enum SeedCall {
    static func make(
        _ name: String, deadlineIn days: Int, by officer: ID<Person>, at now: Instant, in db: any Connection
    )
        throws -> Call
    {
        let launch = now.adding(days: days - 90)
        let deadline = now.adding(days: days)
        let configuration = try CallTemplateStore.starter(launch: launch.localDay, in: db)
        return Call(
            id: .make(at: now), number: "AAP-BENCH-\(name)",
            name: Localized(fr: "Appel \(name)", ar: "طلب مشاريع \(name)", en: "Call \(name)"), state: .published,
            configuration: configuration, deadline: deadline, firstDeadline: deadline, publishedAt: launch,
            createdBy: officer)
    }
}
