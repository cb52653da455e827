package import ArgumentParser

/// A command on plain files: it answers with one line on standard output and an exit code.
package protocol PlainCommand: ParsableCommand {
    /// - Throws: `CommandFailure` where there is no answer: nothing is printed on standard output then, and no file is written.
    func answer() throws -> CommandAnswer
}

package struct CommandAnswer: Equatable, Sendable {
    package let line: String
    /// 0 done, 1 no solution or a verification that fails, 2 bad input, 3 a valid answer that is not proven.
    package let code: Int32

    package init(_ line: String, code: Int32 = 0) { (self.line, self.code) = (line, code) }
    package init(_ members: [(String, JSON.Value)], code: Int32 = 0) { self.init(JSON.object(members), code: code) }
}

extension PlainCommand {
    package func run() throws {
        let answer = try answer()
        say(answer.line)
        if answer.code != 0 { throw CommandFailure.told(answer.code) }
    }
}
