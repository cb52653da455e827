/// Makes PDF documents from HTML with WeasyPrint, in one process that is kept: starting one takes seconds, a page a
/// tenth of one.
///
/// One document at a time, the others wait their turn. A process that dies or takes too long is replaced. A document
/// gets the files of the assets folder by absolute path, `/css/document.css`, and nothing else; equal HTML gives equal
/// bytes.
package actor PDFWorker {
    package struct Settings: Sendable {
        /// The interpreter of the private environment that holds WeasyPrint.
        package var python: String
        /// `Tools/pdf-worker.py`.
        package var script: String
        package var assets: String
        /// Seconds for one document, and for the process to start.
        package var timeOut: Int
        package var startTimeOut: Int

        package init(python: String, script: String, assets: String, timeOut: Int = 30, startTimeOut: Int = 60) {
            (self.python, self.script, self.assets) = (python, script, assets)
            (self.timeOut, self.startTimeOut) = (timeOut, startTimeOut)
        }
    }

    private let executor = BlockingExecutor("pdf-worker")
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let settings: Settings
    private var process: WorkerProcess?

    /// Nothing is started before the first document.
    package init(_ settings: Settings) { self.settings = settings }

    /// - Throws: `PDFError`. Asking again makes sense after all of them but `.refused`.
    package func pdf(_ html: [UInt8]) async throws -> [UInt8] {
        do {
            return try render(html)
        } catch PDFError.died {
            // It may have died before this document came: once more, with a new one.
            return try render(html)
        }
    }

    /// Starts the process, so that the first reader does not wait for it.
    package func warmUp() async throws { _ = try started() }

    /// Ends the process. The next document would start another.
    package func stop() { process = nil }

    /// For tests of what happens when it dies.
    var processID: Int32? { process?.id }

    private func render(_ html: [UInt8]) throws(PDFError) -> [UInt8] {
        let process = try started()
        let frame: WorkerProcess.Frame
        do throws(PDFError) {
            try process.send(html, within: settings.timeOut)
            frame = try process.receive()
        } catch {
            self.process = nil
            throw error
        }
        guard frame.status == 0 else { throw .refused(String(decoding: frame.content, as: UTF8.self)) }
        return frame.content
    }

    private func started() throws(PDFError) -> WorkerProcess {
        if let process { return process }
        let process = try WorkerProcess([settings.python, settings.script, settings.assets])
        process.allow(seconds: settings.startTimeOut)
        guard let frame = try? process.receive(), frame.status == 2 else { throw .unavailable }
        self.process = process
        return process
    }
}

package enum PDFError: Error, Equatable {
    /// The process cannot be started: the private environment is missing or broken.
    case unavailable
    case timedOut(seconds: Int)
    case died
    /// WeasyPrint's own words, for the log: something is wrong with the document.
    case refused(String)
}
