// The least that a program must do with a folder of documents: read every file, and have cmark parse those that are
// Markdown (`floor parse FOLDER`), or parse and render them (`floor render FOLDER`), or write what is rendered into a new
// folder, too (`floor write FOLDER TARGET`). Nothing is checked or kept, so a program that does more can be compared with
// it. It uses the memory that tally gives to cmark, on as many threads.

#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "CmarkArena.h"

static void fail(const char *what, const char *path) {
    fprintf(stderr, "floor: cannot %s %s: %s\n", what, path, strerror(errno));
    exit(2);
}

static void *must(void *memory) {
    if (memory == NULL) fail("get memory for", "the files");
    return memory;
}

// Which files there are.

static char **paths;
static size_t path_count, path_capacity;

static void add_path(char *path) {
    if (path_count == path_capacity) {
        path_capacity = path_capacity == 0 ? 1024 : path_capacity * 2;
        paths = must(realloc(paths, path_capacity * sizeof *paths));
    }
    paths[path_count++] = path;
}

static char *joined(const char *folder, const char *name, const char *ending) {
    size_t size = strlen(folder) + strlen(name) + strlen(ending) + 2;
    char *path = must(malloc(size));
    snprintf(path, size, "%s/%s%s", folder, name, ending);
    return path;
}

// The folder that files are read from, and the one that they are written to, if they are.
static const char *source_root, *target_root;

// Where what comes of a file or folder is written.
static char *target_of(const char *path, const char *ending) {
    return joined(target_root, path + strlen(source_root), ending);
}

static void make_target_of(const char *folder) {
    char *target = target_of(folder, "");
    if (mkdir(target, 0777) != 0) fail("make", target);
    free(target);
}

static void walk(const char *folder) {
    if (target_root != NULL) make_target_of(folder);
    DIR *entries = opendir(folder);
    if (entries == NULL) fail("open", folder);
    struct dirent *entry;
    while ((entry = readdir(entries)) != NULL) {
        if (entry->d_name[0] == '.') continue;
        char *path = joined(folder, entry->d_name, "");
        unsigned char type = entry->d_type;
        if (type == DT_UNKNOWN) { // some file systems don't say
            struct stat status;
            if (lstat(path, &status) != 0) fail("look at", path);
            type = S_ISDIR(status.st_mode) ? DT_DIR : S_ISREG(status.st_mode) ? DT_REG : DT_LNK;
        }
        if (type == DT_REG) {
            add_path(path);
            continue;
        }
        if (type == DT_DIR) walk(path);
        free(path);
    }
    closedir(entries);
}

// What is done with each file.

static cmark_mem arena_memory = {tally_arena_calloc, tally_arena_realloc, tally_arena_free};

static int renders;
static atomic_size_t next_path;

typedef struct {
    char *bytes;
    size_t length, capacity;
} buffer;

typedef struct {
    size_t bytes_read, blocks, bytes_rendered;
} amounts;

static void read_file(const char *path, buffer *into) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) fail("open", path);
    into->length = 0;
    for (;;) {
        if (into->length == into->capacity) {
            into->capacity *= 2;
            into->bytes = must(realloc(into->bytes, into->capacity));
        }
        ssize_t count = read(file, into->bytes + into->length, into->capacity - into->length);
        if (count < 0) fail("read", path);
        if (count == 0) break;
        into->length += (size_t)count;
    }
    close(file);
}

static void write_file(const char *path, const char *bytes, size_t length) {
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) fail("open", path);
    size_t start = 0;
    while (start < length) {
        ssize_t count = write(file, bytes + start, length - start);
        if (count < 0) fail("write", path);
        start += (size_t)count;
    }
    if (close(file) != 0) fail("write", path);
}

static void parse(const char *path, const buffer *source, amounts *done) {
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &arena_memory);
    cmark_parser_feed(parser, source->bytes, source->length);
    cmark_node *document = cmark_parser_finish(parser);
    for (cmark_node *block = cmark_node_first_child(document); block != NULL; block = cmark_node_next(block)) done->blocks++;
    if (!renders) return;
    const char *html = cmark_render_html(document, CMARK_OPT_UNSAFE);
    size_t length = strlen(html);
    done->bytes_rendered += length;
    if (target_root == NULL) return;
    char *target = target_of(path, ".html");
    write_file(target, html, length);
    free(target);
}

static void *work(void *result) {
    amounts done = {0, 0, 0};
    buffer source = {must(malloc(64 * 1024)), 0, 64 * 1024};
    tally_arena *arena = tally_arena_new();
    tally_arena_enter(arena);
    size_t number;
    while ((number = atomic_fetch_add(&next_path, 1)) < path_count) {
        const char *path = paths[number];
        read_file(path, &source);
        done.bytes_read += source.length;
        size_t length = strlen(path);
        if (length < 3 || strcmp(path + length - 3, ".md") != 0) continue;
        parse(path, &source, &done);
        tally_arena_reset(arena);
    }
    tally_arena_delete(arena);
    free(source.bytes);
    memcpy(result, &done, sizeof done);
    return NULL;
}

int main(int count, char **arguments) {
    long threads = sysconf(_SC_NPROCESSORS_ONLN);
    int option;
    while ((option = getopt(count, arguments, "j:")) != -1) {
        if (option != 'j') return 2;
        threads = strtol(optarg, NULL, 10);
    }
    int writes = optind < count && strcmp(arguments[optind], "write") == 0;
    if (count - optind != (writes ? 3 : 2) || threads < 1 || threads > 1024) {
        fprintf(stderr, "usage: floor [-j THREADS] parse|render FOLDER | floor [-j THREADS] write FOLDER TARGET\n");
        return 2;
    }
    renders = writes || strcmp(arguments[optind], "render") == 0;
    source_root = arguments[optind + 1];
    if (writes) target_root = arguments[optind + 2];
    walk(source_root);

    pthread_t *workers = must(calloc((size_t)threads, sizeof *workers));
    amounts *parts = must(calloc((size_t)threads, sizeof *parts));
    for (long worker = 1; worker < threads; worker++) {
        errno = pthread_create(&workers[worker], NULL, work, &parts[worker]);
        if (errno != 0) fail("start", "a thread");
    }
    work(&parts[0]);

    amounts total = parts[0];
    for (long worker = 1; worker < threads; worker++) {
        pthread_join(workers[worker], NULL);
        total.bytes_read += parts[worker].bytes_read;
        total.blocks += parts[worker].blocks;
        total.bytes_rendered += parts[worker].bytes_rendered;
    }
    printf("%zu files, %zu bytes, %zu blocks, %zu bytes of HTML\n", path_count, total.bytes_read, total.blocks,
           total.bytes_rendered);
    return 0;
}
