#ifndef CMARK_ARENA_H
#define CMARK_ARENA_H

#include <stddef.h>

// Memory that is taken in small pieces and given back all at once.
//
// cmark allocates through three functions without a context, so the arena in use is a property of the thread: enter an
// arena, let cmark work, leave. Nothing is freed piece by piece; resetting the arena forgets everything in it and keeps
// its memory for the next file.

typedef struct tally_arena tally_arena;

tally_arena *tally_arena_new(void);
void tally_arena_delete(tally_arena *arena);
void tally_arena_reset(tally_arena *arena);

// Makes an arena the one that the functions below use on this thread; returns the one that was in use before.
tally_arena *tally_arena_enter(tally_arena *arena);

void *tally_arena_calloc(size_t count, size_t size);
void *tally_arena_realloc(void *piece, size_t size);
void tally_arena_free(void *piece);

#endif
