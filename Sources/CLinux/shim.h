// What Swift's Glibc module leaves out: what is declared only for those who ask for all of GNU, and what Linux alone has.
#ifndef TALLY_CLINUX_H
#define TALLY_CLINUX_H

#include <fcntl.h>
#include <linux/stat.h>
#include <stddef.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>

/// Renames a file, or, with the flag below, lets two paths trade what they name, in one step that nobody sees half of.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

/// Where some bytes begin among others, or nothing.
void *memmem(const void *bytes, size_t count, const void *wanted, size_t wanted_count);

/// Where a byte is for the last time among others, or nothing.
void *memrchr(const void *bytes, int wanted, size_t count);

/// Makes a pipe, of which the flag `O_CLOEXEC` keeps programs away that are started meanwhile.
int pipe2(int ends[2], int flags);

/// Gives memory that is free back to the system, but for so many bytes.
int malloc_trim(size_t kept);

/// Sets how memory is handed out, and returns 0 where that can't be; what can be set stands below.
int mallopt(int parameter, int value);

int statx(int folder, const char *path, int flags, unsigned int wanted, struct statx *status);

/// Whether a folder is a mount point, which nothing can be renamed over.
static inline int tally_is_mount_point(const char *path) {
    struct statx status;
    return statx(AT_FDCWD, path, 0, 0, &status) == 0 && (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

enum { TALLY_RENAME_EXCHANGE = 2 };
enum { TALLY_MALLOC_TRIM_THRESHOLD = -1, TALLY_MALLOC_MMAP_THRESHOLD = -3 };

#endif
