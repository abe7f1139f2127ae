internal import Glibc

/// A folder lock keeps others from writing into a folder as long as it is held.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Locks a folder at once, or says that what it is for is in use.
    init(_ path: String, of target: String, inUse reason: String) throws(OutputFailure) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputFailure(path, OutputCalls.reason) }
        var (locked, there) = (stat(), stat())
        // A folder may have been exchanged for another one just before it was locked.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &locked) == 0, lstat(path, &there) == 0,
            locked.st_ino == there.st_ino, locked.st_dev == there.st_dev
        else {
            close(descriptor)
            throw OutputFailure(target, reason)
        }
    }

    deinit {
        // A child that is just being started has the lock, too, until it runs another program; closing ends only ours.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
