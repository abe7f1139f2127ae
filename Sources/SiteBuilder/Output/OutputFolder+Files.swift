internal import Documents
internal import Glibc
internal import Synchronization

/// Numbers for the threads that write, so that each has a temporary file of its own.
final class WriterNumbers: Sendable {
    private let next = Atomic(0)

    func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}

/// What one thread needs to write files one after the other.
private struct FileWriting {
    let name: String
    /// The bytes of the file, in memory that is used again for the next one.
    var bytes: [UInt8] = []
    /// Bytes from the disk, to compare with.
    var buffer: [UInt8] = []
}

extension OutputFolder {
    func writeInParallel(
        _ files: [OutputFile], _ writers: WriterNumbers, _ progress: (@Sendable (Int) -> Void)?,
        _ observe: (@Sendable (Int, [UInt8]) -> Void)?
    ) -> [Result<OutputResult, OutputFailure>] {
        parallel(files.count, jobs: jobs, progress: progress) {
            FileWriting(name: "\(writers.take())")
        } _: { writing, index in
            self.write(files[index], &writing) { observe?(index, $0) }
        }
    }

    private func write(
        _ file: OutputFile, _ writing: inout FileWriting, _ observe: ([UInt8]) -> Void
    ) -> Result<OutputResult, OutputFailure> {
        let start = Self.now()
        writing.bytes.removeAll(keepingCapacity: true)
        var result = OutputResult(outcome: .unreadable, byteCount: 0, making: 0, writing: 0)
        switch file.content {
        case .bytes(let bytes): writing.bytes = bytes
        case .rendered(let render): render(&writing.bytes)
        case .read(let read):
            guard let bytes = read() else { return .success(result) }
            writing.bytes = bytes
        }
        observe(writing.bytes)
        let made = Self.now()
        result.byteCount = writing.bytes.count
        result.making = made - start
        do throws(OutputFailure) {
            result.outcome = try put(file, &writing)
        } catch {
            return .failure(error)
        }
        result.writing = Self.now() - made
        return .success(result)
    }

    /// Brings a file to its place, with the compressed ones beside it.
    private func put(_ file: OutputFile, _ writing: inout FileWriting) throws(OutputFailure) -> OutputResult.Outcome {
        let path = file.path
        let hash = OutputHash.hash(writing.bytes)
        let outcome = try put(writing.bytes, path, hash, &writing, isMain: true)
        guard isCompressing, file.isCompressible, outcome != .refused,
            Compression.suits(path, size: writing.bytes.count)
        else {
            return outcome
        }
        for kind in Compression.allCases {
            let beside = path + kind.rawValue
            // Where a name has no room for another ending, the file is sent as it is.
            if OutputPath.problem(in: beside) != nil { continue }
            if outcome == .unchanged, former.isOurCompression, former.hashes[path] == hash,
                let known = former.hashes[beside] ?? nil, let there = OutputContent.read(place + "/" + beside),
                OutputHash.hash(there) == known
            {
                note(beside, hash: known, isWritten: false, isMain: false)
                continue
            }
            guard let bytes = kind.compress(writing.bytes) else {
                throw OutputFailure(place + "/" + beside, "it could not be compressed")
            }
            _ = try put(bytes, beside, OutputHash.hash(bytes), &writing, isMain: false)
        }
        return outcome
    }

    private func put(
        _ bytes: [UInt8], _ path: String, _ hash: UInt64, _ writing: inout FileWriting, isMain: Bool
    ) throws(OutputFailure) -> OutputResult.Outcome {
        let full = place + "/" + path
        // In a folder that was made a moment ago, there is nothing to compare with.
        let found = isFresh ? .missing : OutputContent.compare(full, with: bytes, buffer: &writing.buffer)
        switch found {
        case .same:
            note(path, hash: hash, isWritten: false, isMain: isMain)
            return .unchanged
        case .folder: throw OutputFailure(full, "a file is needed here, and it is a folder")
        case .different where !isOurs(path):
            noteRefusal(path)
            return .refused
        case .missing, .different:
            try journal()
            // What nobody sees before it is complete can be written where it stands.
            if isHidden, found == .missing {
                try calls.write(bytes, to: full)
            } else {
                try replace(full, with: bytes, by: writing.name)
            }
            note(path, hash: hash, isWritten: true, isMain: isMain)
            return .written
        }
    }

    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
