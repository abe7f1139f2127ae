#include "CmarkArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Each piece is preceded by its size, because realloc must know how much to copy.
#define HEADER 16
#define FIRST_BLOCK ((size_t)256 * 1024)
#define KEPT_BLOCK ((size_t)4 * 1024 * 1024)

typedef struct block {
    struct block *older;
    size_t capacity;
    // The bytes follow.
} block;

struct tally_arena {
    block *newest;
    // What is left of the newest block.
    char *next;
    char *end;
};

static _Thread_local tally_arena *current;

static size_t rounded(size_t size) { return (size + HEADER - 1) & ~(size_t)(HEADER - 1); }

static void begin(tally_arena *arena, block *b) {
    uintptr_t address = (uintptr_t)(b + 1);
    arena->newest = b;
    arena->next = (char *)((address + HEADER - 1) & ~(uintptr_t)(HEADER - 1));
    arena->end = arena->next + b->capacity;
}

static void empty(tally_arena *arena) {
    arena->newest = NULL;
    arena->next = arena->end = NULL;
}

static void add_block(tally_arena *arena, size_t needed) {
    block *older = arena->newest;
    size_t capacity = older == NULL ? FIRST_BLOCK : older->capacity * 2;
    if (capacity < needed) capacity = needed;
    block *made = malloc(sizeof(block) + HEADER + capacity);
    if (made == NULL) abort(); // as cmark's own allocator does
    made->older = older;
    made->capacity = capacity;
    begin(arena, made);
}

tally_arena *tally_arena_new(void) {
    tally_arena *arena = malloc(sizeof(tally_arena));
    if (arena == NULL) abort();
    empty(arena);
    return arena;
}

static void release(block *b) {
    while (b != NULL) {
        block *older = b->older;
        free(b);
        b = older;
    }
}

void tally_arena_delete(tally_arena *arena) {
    release(arena->newest);
    free(arena);
}

void tally_arena_reset(tally_arena *arena) {
    block *newest = arena->newest;
    if (newest == NULL) return;
    // The newest block is the largest. A huge one is given back, so that one huge file does not cost its memory forever.
    if (newest->capacity > KEPT_BLOCK) {
        release(newest);
        empty(arena);
        return;
    }
    release(newest->older);
    newest->older = NULL;
    begin(arena, newest);
}

tally_arena *tally_arena_enter(tally_arena *arena) {
    tally_arena *before = current;
    current = arena;
    return before;
}

static void *take(size_t size) {
    tally_arena *arena = current;
    if (arena == NULL || size > SIZE_MAX / 4) abort();
    size_t needed = HEADER + rounded(size);
    if ((size_t)(arena->end - arena->next) < needed) add_block(arena, needed);
    char *piece = arena->next;
    arena->next += needed;
    memcpy(piece, &size, sizeof size);
    return piece + HEADER;
}

void *tally_arena_calloc(size_t count, size_t size) {
    size_t wanted;
    if (__builtin_mul_overflow(count, size, &wanted)) abort();
    void *piece = take(wanted);
    memset(piece, 0, wanted);
    return piece;
}

void *tally_arena_realloc(void *piece, size_t size) {
    if (piece == NULL) return take(size);
    size_t old;
    memcpy(&old, (char *)piece - HEADER, sizeof old);
    if (size <= old) return piece;

    // A buffer that grows is usually the piece taken last: it grows where it is.
    tally_arena *arena = current;
    if (arena == NULL || size > SIZE_MAX / 4) abort();
    size_t more = rounded(size) - rounded(old);
    if ((char *)piece + rounded(old) == arena->next && more <= (size_t)(arena->end - arena->next)) {
        arena->next += more;
        memcpy((char *)piece - HEADER, &size, sizeof size);
        return piece;
    }
    void *moved = take(size);
    memcpy(moved, piece, old);
    return moved;
}

void tally_arena_free(void *piece) { (void)piece; }
