import Foundation
import Synchronization
import TallyCommand

/// The files of this repository.
enum Repository {
    /// Where a file of the repository is.
    static func path(_ path: String) -> String {
        URL(fileURLWithPath: #filePath).appending(path: "../../../" + path).standardized.path
    }

    /// The text of a file.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: self.path(path)), encoding: .utf8)
    }

    /// The names of the files in a folder.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
    }
}

/// What a command has printed.
final class Printed: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var output: Output {
        Output { [self] written in
            bytes.withLock { $0 += written }
            return nil
        }
    }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}
