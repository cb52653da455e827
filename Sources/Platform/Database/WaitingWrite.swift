/// What waits for the writer: who asked hears of it once, after the commit or when nothing of it stands.
protocol WaitingWrite: AnyObject {
    /// Those of one kind run in one go; nil: each alone.
    var kind: ObjectIdentifier? { get }
    /// Runs it together with `others` of its kind; of each, itself first, why it was refused. A second run replaces what the first brought.
    func run(with others: [any WaitingWrite], in db: any Connection) throws -> [(any Error)?]
    func finish(_ error: (any Error)?)
}

final class ClosureWaiting<Value: Sendable>: WaitingWrite {
    private let body: @Sendable (any Connection) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private var value: Value?

    init(
        _ body: @escaping @Sendable (any Connection) throws -> Value,
        _ continuation: CheckedContinuation<Value, any Error>
    ) {
        (self.body, self.continuation) = (body, continuation)
    }

    var kind: ObjectIdentifier? { nil }

    func run(with others: [any WaitingWrite], in db: any Connection) throws -> [(any Error)?] {
        value = try body(db)
        return [nil]
    }

    func finish(_ error: (any Error)?) {
        if let error { return continuation.resume(throwing: error) }
        continuation.resume(returning: value!)
    }
}

final class ActWaiting<Act: JointAct>: WaitingWrite {
    private let act: Act
    private let continuation: CheckedContinuation<Act.Answer, any Error>
    private var answer: Act.Answer?

    init(_ act: Act, _ continuation: CheckedContinuation<Act.Answer, any Error>) {
        (self.act, self.continuation) = (act, continuation)
    }

    var kind: ObjectIdentifier? { ObjectIdentifier(Act.self) }

    func run(with others: [any WaitingWrite], in db: any Connection) throws -> [(any Error)?] {
        let all = [self] + others.map { $0 as! ActWaiting<Act> }
        let results = try Act.write(all.map(\.act), in: db)
        precondition(results.count == all.count, "an act without an answer")
        // Alone it is refused as a closure is: what it may have written before is undone.
        if others.isEmpty {
            answer = try results[0].get()
            return [nil]
        }
        return zip(all, results).map { waiting, result in
            do {
                waiting.answer = try result.get()
                return nil
            } catch { return error }
        }
    }

    func finish(_ error: (any Error)?) {
        if let error { return continuation.resume(throwing: error) }
        continuation.resume(returning: answer!)
    }
}
