import CLibPQ

/// How connections are made. What the URL says (host, TLS, certificates, options) goes to libpq unchanged and wins
/// over these.
package struct ConnectionSettings: Sendable {
    /// `postgres://user@host/database?sslmode=verify-full&sslrootcert=…`, as libpq reads it (libpq manual, 34.1.1.2).
    package let url: String
    /// Seconds after which the server ends a statement; 0 for never.
    package let statementSeconds: Int
    /// Seconds to wait for the server to answer a new connection; libpq counts at least 2.
    package let connectSeconds: Int

    package init(url: String, statementSeconds: Int = 30, connectSeconds: Int = 3) {
        (self.url, self.statementSeconds, self.connectSeconds) = (url, statementSeconds, connectSeconds)
    }

    /// Later keywords win, and `dbname` stands for everything in the URL. Silent networks are noticed within a minute.
    var keywords: [(String, String)] {
        [
            ("connect_timeout", "\(connectSeconds)"), ("application_name", "grappe"),
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "30000"), ("dbname", url), ("client_encoding", "UTF8"),
        ]
    }

    /// Whether the server is on this machine: reached by a socket in a folder, or by the loopback.
    var isLocal: Bool {
        guard let options = PQconninfoParse(url, nil) else { return false }
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val, ["host", "hostaddr"].contains(String(cString: keyword)) {
                let host = String(cString: value)
                return host.isEmpty || host.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains(host)
            }
            option += 1
        }
        return true
    }

    /// What a session is for. One that reads has each of its transactions so, without being told again: one view of the data, nothing changed.
    enum Use { case reading, writing }

    /// What each session is told first. A write is on disk when it is acknowledged, whatever the server's habit;
    /// stronger promises than that (a standby that has applied it) are left as they are. Every statement here is made for an index, on a disk
    /// that finds each page as soon as the next, and is planned once, not anew for the values of each time: that took longer than carrying it
    /// out. No statement runs long enough to be worth compiling, and a wrong estimate would make it cost a third of a second. Long texts are kept
    /// as LZ4 where the server can: they are read ten times as fast.
    func greeting(_ use: Use) -> String {
        """
        SET TIME ZONE 'UTC';
        SET statement_timeout = \(statementSeconds * 1000);
        SET jit = off;
        SET plan_cache_mode = force_generic_plan;
        SET enable_seqscan = off;
        SET random_page_cost = 1.1;
        \(use == .reading ? "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;" : "")
        SELECT set_config('default_toast_compression', 'lz4', false) FROM pg_settings
            WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals);
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
        """
    }
}
