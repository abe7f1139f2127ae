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
    size_t used;
    // The bytes follow.
} block;

struct tally_arena {
    block *newest;
};

static _Thread_local tally_arena *current;

static block *new_block(size_t capacity, block *older) {
    block *made = malloc(sizeof(block) + HEADER + capacity);
    if (made == NULL) abort(); // as cmark's own allocator does
    made->older = older;
    made->capacity = capacity;
    made->used = 0;
    return made;
}

static char *bytes_of(block *b) {
    uintptr_t address = (uintptr_t)(b + 1);
    return (char *)((address + HEADER - 1) & ~(uintptr_t)(HEADER - 1));
}

tally_arena *tally_arena_new(void) {
    tally_arena *arena = malloc(sizeof(tally_arena));
    if (arena == NULL) abort();
    arena->newest = NULL;
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
        arena->newest = NULL;
        return;
    }
    release(newest->older);
    newest->older = NULL;
    newest->used = 0;
}

tally_arena *tally_arena_enter(tally_arena *arena) {
    tally_arena *before = current;
    current = arena;
    return before;
}

static void *take(size_t size) {
    if (current == NULL || size > SIZE_MAX / 4) abort();
    size_t needed = HEADER + ((size + HEADER - 1) & ~(size_t)(HEADER - 1));
    block *newest = current->newest;
    if (newest == NULL || newest->capacity - newest->used < needed) {
        size_t capacity = newest == NULL ? FIRST_BLOCK : newest->capacity * 2;
        if (capacity < needed) capacity = needed;
        newest = current->newest = new_block(capacity, newest);
    }
    char *piece = bytes_of(newest) + newest->used;
    newest->used += needed;
    memcpy(piece, &size, sizeof size);
    return piece + HEADER;
}

void *tally_arena_calloc(size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size) abort();
    void *piece = take(count * size);
    memset(piece, 0, count * size);
    return piece;
}

void *tally_arena_realloc(void *piece, size_t size) {
    if (piece == NULL) return take(size);
    size_t old;
    memcpy(&old, (char *)piece - HEADER, sizeof old);
    if (size <= old) return piece;

    // A buffer that grows is usually the piece taken last: it grows where it is.
    block *newest = current->newest;
    size_t held = (old + HEADER - 1) & ~(size_t)(HEADER - 1);
    size_t wanted = (size + HEADER - 1) & ~(size_t)(HEADER - 1);
    if ((char *)piece + held == bytes_of(newest) + newest->used && wanted - held <= newest->capacity - newest->used) {
        newest->used += wanted - held;
        memcpy((char *)piece - HEADER, &size, sizeof size);
        return piece;
    }
    void *moved = take(size);
    memcpy(moved, piece, old);
    return moved;
}

void tally_arena_free(void *piece) { (void)piece; }
