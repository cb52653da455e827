import Foundation

/// The thread of one reading connection: libpq's calls block, so they have no place on Swift's own few threads.
enum ConnectionThread {
    static func start(serving pool: ConnectionPool, _ settings: ConnectionSettings, _ place: Int) {
        let thread = Thread {
            // Made, used and dropped on this thread only.
            let connection = PostgreSQLConnection(settings, for: .reading)
            while let job = pool.next(for: place) { job.run(connection) }
            connection.close()
            pool.ended()
        }
        thread.name = "reader"
        thread.stackSize = 4 << 20
        thread.start()
    }
}
