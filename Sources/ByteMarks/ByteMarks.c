#include "ByteMarks.h"

#include <string.h>

#define STRIDE 64

typedef unsigned char piece __attribute__((ext_vector_type(STRIDE)));
typedef bool flags __attribute__((ext_vector_type(STRIDE)));

// What has been seen in all pieces up to now.
typedef struct {
    size_t line_feeds;
    uint64_t returns, others;
} seen;

// A word with a bit for each byte of a comparison. A macro, because vectors of this size are not passed alike everywhere.
#define BITS(comparison, word)                                         \
    do {                                                               \
        flags chosen = __builtin_convertvector((comparison), flags);   \
        memcpy(&(word), &chosen, sizeof(word));                        \
    } while (0)

// Looks at as many bytes as there are in a word, and at the byte after them.
static inline void look(const unsigned char *text, uint64_t *line_feeds, uint64_t *marks, seen *so_far) {
    piece bytes, next;
    memcpy(&bytes, text, sizeof bytes);
    memcpy(&next, text + 1, sizeof next);
    uint64_t returns, others;
    BITS(bytes == '\n', *line_feeds);
    BITS(bytes == '\r', returns);
    BITS((bytes == 0) | (bytes > 0x7F), others);
    BITS((bytes == '|') | (bytes == '[') | (bytes == '<') | (bytes == ':') | (bytes == '~') | (bytes == '@') |
             ((bytes == '#') & (next == 't')) | ((bytes == 'w') & (next == 'w')),
         *marks);
    so_far->line_feeds += (size_t)__builtin_popcountll(*line_feeds);
    so_far->returns |= returns;
    so_far->others |= others;
}

tally_look tally_look_at(const unsigned char *text, size_t count, uint64_t *line_feeds, uint64_t *marks) {
    seen so_far = {0, 0, 0};
    size_t left = count;
    for (; left > STRIDE; left -= STRIDE) {
        look(text, line_feeds++, marks++, &so_far);
        text += STRIDE;
    }
    if (left > 0) {
        // What follows the text is neither looked at nor of any meaning here.
        unsigned char rest[STRIDE + 1];
        memset(rest, ' ', sizeof rest);
        memcpy(rest, text, left);
        look(rest, line_feeds, marks, &so_far);
    }
    tally_look result = {so_far.line_feeds, so_far.returns != 0, so_far.others == 0};
    return result;
}

size_t tally_count(const unsigned char *text, size_t count, unsigned char wanted) {
    size_t found = 0;
    piece bytes;
    uint64_t word;
    for (; count >= STRIDE; count -= STRIDE) {
        memcpy(&bytes, text, sizeof bytes);
        BITS(bytes == wanted, word);
        found += (size_t)__builtin_popcountll(word);
        text += STRIDE;
    }
    for (; count > 0; count--) found += *text++ == wanted;
    return found;
}
