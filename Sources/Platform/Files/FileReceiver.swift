import Digest

/// Takes in a form with files. Each file is written to the disk as it arrives, under a name that counts for nothing; only
/// when the whole form is there and is admitted do they enter the store. A refused file does not cost the reader the
/// rest of the form.
package struct FileReceiver: Sendable {
    private let store: FileStore
    private let limits: FileLimits

    package init(store: FileStore, limits: FileLimits) { (self.store, self.limits) = (store, limits) }

    /// - Parameter admit: told all fields once everything has arrived. When it throws, no file is kept.
    /// - Throws: what `admit` throws. `ReceptionError` with the fields that have come so far and no file: `.cutOff`,
    ///   `.malformed`, or `.togetherTooLarge` when the body goes past all limits. `FileStoreError` when the disk refuses.
    package func receive(
        _ body: RequestBody, contentType: String, admit: ([(String, String)]) async throws -> Void
    ) async throws -> ReceivedForm {
        var reception = try await read(body, contentType)
        try await admit(reception.form.fields)
        try await reception.keep()
        return reception.form
    }

    private func read(_ body: RequestBody, _ contentType: String) async throws -> Reception {
        var reception = Reception(store: store, limits: limits)
        do {
            var parser = try MultipartParser(contentType: contentType)
            var read = 0
            var iterator = body.pieces.makeAsyncIterator()
            while let piece = try await RequestBody.next(&iterator) {
                read += piece.count
                guard read <= limits.bodySize else { throw FileFault.togetherTooLarge(limit: limits.totalSize) }
                for event in try parser.feed(piece) { try reception.take(event) }
            }
            try parser.finish()
            return reception
        } catch BodyError.cutOff, MultipartError.cutOff {
            throw ReceptionError(fault: .cutOff, form: reception.form)
        } catch is MultipartError {
            throw ReceptionError(fault: .malformed, form: reception.form)
        } catch let fault as FileFault {
            throw ReceptionError(fault: fault, form: reception.form)
        }
    }
}

/// One form on its way in.
private struct Reception {
    let store: FileStore
    let limits: FileLimits
    var form = ReceivedForm()
    private var part: MultipartPart?
    private var text: [UInt8] = []
    private var file: IncomingFile?
    private var waiting: [(field: String, name: String, type: FileType, file: IncomingFile)] = []
    private var fault: FileFault?
    private var textSize = 0
    private var totalSize = 0

    init(store: FileStore, limits: FileLimits) { (self.store, self.limits) = (store, limits) }

    mutating func take(_ event: MultipartParser.Event) throws {
        switch event {
        case .partBegan(let part): (self.part, text, file, fault) = (part, [], nil, nil)
        case .data(let bytes):
            if part?.filename == nil { takeText(bytes) } else { try takeFile(bytes) }
        case .partEnded:
            guard let part else { return }
            if let filename = part.filename { try endFile(part.name, filename) } else { try endText(part.name) }
            self.part = nil
        }
    }

    private mutating func takeText(_ bytes: ArraySlice<UInt8>) {
        textSize += bytes.count
        if textSize > limits.textSize { fault = .tooLarge(limit: limits.textSize) }
        if fault == nil { text += bytes } else { text = [] }
    }

    private mutating func endText(_ name: String) throws {
        if let fault { return note(fault, name) }
        guard !text.contains(0), let value = String(validating: text, as: UTF8.self) else { throw FileFault.malformed }
        form.fields.append((name, value.replacing("\r\n", with: "\n")))
    }

    private mutating func takeFile(_ bytes: ArraySlice<UInt8>) throws {
        guard fault == nil else { return }
        let size = (file?.size ?? 0) + bytes.count
        if size > limits.fileSize { fault = .tooLarge(limit: limits.fileSize) }
        if totalSize + size > limits.totalSize { fault = fault ?? .togetherTooLarge(limit: limits.totalSize) }
        if fault == nil {
            if file == nil { file = try store.begin() }
            try file?.write(bytes)
        } else {
            file = nil
        }
    }

    private mutating func endFile(_ field: String, _ filename: String) throws {
        if let fault { return note(fault, field) }
        guard let file else {
            // A file field in which nothing was chosen comes with an empty name.
            if !filename.isEmpty { note(.empty, field) }
            return
        }
        self.file = nil
        guard let type = try file.type(name: filename), limits.types.contains(type) else {
            return note(.wrongType(taken: limits.types), field)
        }
        file.seal()
        totalSize += file.size
        waiting.append((field, FileName.cleaned(filename, for: type), type, file))
    }

    mutating func keep() async throws {
        for (field, name, type, file) in waiting {
            let stored = try await file.keep()
            form.files.append(
                ReceivedFile(field: field, name: name, type: type, size: stored.size, digest: stored.digest))
        }
        waiting = []
    }

    private mutating func note(_ fault: FileFault, _ field: String) {
        if form.faults[field] == nil { form.faults[field] = fault }
    }
}
