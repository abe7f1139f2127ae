#include "ByteMarks.h"

#include <string.h>

#define STRIDE 64

typedef unsigned char piece __attribute__((ext_vector_type(STRIDE)));
typedef signed char signed_piece __attribute__((ext_vector_type(STRIDE)));
typedef char choice __attribute__((ext_vector_type(STRIDE)));
typedef bool flags __attribute__((ext_vector_type(STRIDE)));

// A word with a bit for each byte of a comparison. A macro, because vectors of this size are not passed alike everywhere.
#define BITS(comparison, word)                                         \
    do {                                                               \
        flags chosen = __builtin_convertvector((comparison), flags);   \
        memcpy(&(word), &chosen, sizeof(word));                        \
    } while (0)

// What has been seen in all pieces up to now, at each place of their quarters.
typedef char quarter __attribute__((ext_vector_type(STRIDE / 4)));
typedef struct {
    quarter returns, others;
    size_t line_feeds;
} seen;

#define FOLDED(chosen) ((chosen).lo.lo | (chosen).lo.hi | (chosen).hi.lo | (chosen).hi.hi)

// Looks at as many bytes as there are in a word, and at the byte after them.
static inline __attribute__((always_inline)) void look(
    const unsigned char *text, uint64_t *line_feeds, uint64_t *marks, seen *so_far) {
    piece bytes, next;
    memcpy(&bytes, text, sizeof bytes);
    memcpy(&next, text + 1, sizeof next);
    BITS(bytes == '\n', *line_feeds);
    // A bar differs from a tilde in a single bit.
    BITS(((bytes | 2) == '~') | (bytes == '[') | (bytes == '<') | (bytes == ':') | (bytes == '@') |
             ((bytes == '#') & (next == 't')) | ((bytes == 'w') & (next == 'w')),
         *marks);
    so_far->line_feeds += (size_t)__builtin_popcountll(*line_feeds);
    choice returns = bytes == '\r';
    // With a sign, all that is beyond ASCII is less than NUL.
    choice others = (signed_piece)bytes < 1;
    so_far->returns |= FOLDED(returns);
    so_far->others |= FOLDED(others);
}

// Where a processor may have wider registers, it is asked when the program starts.
#if defined(__x86_64__) && defined(__linux__)
#define WIDEST __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define WIDEST
#endif

WIDEST tally_look tally_look_at(const unsigned char *text, size_t count, uint64_t *line_feeds, uint64_t *marks) {
    seen so_far = {0};
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
    uint64_t returns[2], others[2];
    memcpy(returns, &so_far.returns, sizeof returns);
    memcpy(others, &so_far.others, sizeof others);
    tally_look result = {so_far.line_feeds, (returns[0] | returns[1]) != 0, (others[0] | others[1]) == 0};
    return result;
}

WIDEST size_t tally_count(const unsigned char *text, size_t count, unsigned char wanted) {
    size_t found = 0;
    piece bytes;
    uint64_t word;
    for (; count >= STRIDE; count -= STRIDE) {
        memcpy(&bytes, text, sizeof bytes);
        BITS(bytes == wanted, word);
        found += (size_t)__builtin_popcountll(word);
        text += STRIDE;
    }
    if (count > 0) {
        unsigned char rest[STRIDE];
        memset(rest, ~wanted, sizeof rest);
        memcpy(rest, text, count);
        memcpy(&bytes, rest, sizeof bytes);
        BITS(bytes == wanted, word);
        found += (size_t)__builtin_popcountll(word);
    }
    return found;
}

// A bit for each byte of a piece at which a triple begins a word, given what follows the piece and the byte before it.
static inline __attribute__((always_inline)) uint64_t begins(
    const unsigned char *text, const tally_triple *triples, size_t triple_count) {
    piece before, first, second, third;
    memcpy(&before, text - 1, sizeof before);
    memcpy(&first, text, sizeof first);
    memcpy(&second, text + 1, sizeof second);
    memcpy(&third, text + 2, sizeof third);
    first |= 0x20;
    second |= 0x20;
    third |= 0x20;
    choice found = {0};
    for (size_t index = 0; index < triple_count; index++) {
        const unsigned char *bytes = triples[index].bytes;
        found |= (first == bytes[0]) & (second == bytes[1]) & (third == bytes[2]);
    }
    uint64_t word, inside;
    BITS(found != 0, word);
    // Counted from the first of them, letters and digits are less than their number.
    BITS(((before | 0x20) - 'a' < 26) | (before - '0' < 10), inside);
    return word & ~inside;
}

// The same for a piece that the text begins or ends with: no triple has a blank, and blanks are around the text.
static inline __attribute__((always_inline)) uint64_t begins_at_edge(
    const unsigned char *text, size_t count, size_t place, const tally_triple *triples, size_t triple_count) {
    unsigned char edge[1 + STRIDE + 2];
    size_t before = place > 0 ? 1 : 0;
    size_t behind = count - place < STRIDE + 2 ? count - place : STRIDE + 2;
    memset(edge, ' ', sizeof edge);
    memcpy(edge + 1 - before, text + place - before, before + behind);
    return begins(edge + 1, triples, triple_count);
}

WIDEST size_t tally_find_triple(
    const unsigned char *text, size_t count, size_t from, const tally_triple *triples, size_t triple_count) {
    size_t place = from;
    uint64_t word = 0;
    if (place == 0 && count > 0) {
        word = begins_at_edge(text, count, place, triples, triple_count);
        if (word != 0) return place + (size_t)__builtin_ctzll(word);
        place += STRIDE;
    }
    for (; place + STRIDE + 2 <= count; place += STRIDE) {
        word = begins(text + place, triples, triple_count);
        if (word != 0) return place + (size_t)__builtin_ctzll(word);
    }
    for (; place < count; place += STRIDE) {
        word = begins_at_edge(text, count, place, triples, triple_count);
        if (word != 0) return place + (size_t)__builtin_ctzll(word);
    }
    return count;
}

// A bit for each byte of a piece at which a hidden character begins, given the two bytes that follow the piece.
static inline __attribute__((always_inline)) uint64_t hides(const unsigned char *text) {
    piece first, second, third;
    memcpy(&first, text, sizeof first);
    memcpy(&second, text + 1, sizeof second);
    memcpy(&third, text + 2, sizeof third);
    choice controls = ((first < ' ') & (first - '\t' > 1) & (first != '\r')) | (first == 0x7F);
    choice wide = (first == 0xC2) & (second < 0xA0);
    choice marks = (first == 0xEF) & (second == 0xBB) & (third == 0xBF);
    // U+200B, U+2028 to U+202E; U+2060 and U+2066 to U+2069.
    choice general = (second == 0x80) & ((third == 0x8B) | (third - 0xA8 < 7));
    choice joining = (second == 0x81) & ((third == 0xA0) | (third - 0xA6 < 4));
    uint64_t word;
    BITS((controls | wide | marks | ((first == 0xE2) & (general | joining))) != 0, word);
    return word;
}

WIDEST size_t tally_find_hidden(const unsigned char *text, size_t count, size_t from) {
    size_t place = from;
    uint64_t word = 0;
    for (; place + STRIDE + 2 <= count; place += STRIDE) {
        word = hides(text + place);
        if (word != 0) return place + (size_t)__builtin_ctzll(word);
    }
    for (; place < count; place += STRIDE) {
        unsigned char edge[STRIDE + 2];
        size_t behind = count - place < sizeof edge ? count - place : sizeof edge;
        memset(edge, ' ', sizeof edge);
        memcpy(edge, text + place, behind);
        word = hides(edge);
        if (word != 0) return place + (size_t)__builtin_ctzll(word);
    }
    return count;
}

typedef unsigned char half __attribute__((ext_vector_type(32)));
typedef bool half_flags __attribute__((ext_vector_type(32)));
typedef unsigned char small __attribute__((ext_vector_type(16)));
typedef bool small_flags __attribute__((ext_vector_type(16)));
typedef unsigned char tiny __attribute__((ext_vector_type(8)));
typedef bool tiny_flags __attribute__((ext_vector_type(8)));

// Copies as many bytes as there are in a vector, and leaves a bit for each that is special. `<` and `>` differ in one bit,
// and so do `"` and `&`.
#define COPY(type, flag_type, to, text, word)                                                        \
    do {                                                                                             \
        type bytes;                                                                                  \
        memcpy(&bytes, (text), sizeof bytes);                                                        \
        memcpy((to), &bytes, sizeof bytes);                                                          \
        flag_type chosen = __builtin_convertvector(((bytes | 2) == '>') | ((bytes | 4) == '&'), flag_type); \
        memcpy(&(word), &chosen, sizeof chosen);                                                     \
    } while (0)

// Copies a text that is at least as long as a vector: what is left at its end is copied together with what comes before.
#define COPY_ALL(type, flag_type, word_type)                                \
    do {                                                                    \
        word_type word = 0;                                                 \
        for (; place + sizeof(type) <= count; place += sizeof(type)) {      \
            COPY(type, flag_type, to + place, text + place, word);          \
            if (word != 0) return place + (size_t)__builtin_ctz(word);      \
        }                                                                   \
        if (place == count) return count;                                   \
        place = count - sizeof(type);                                       \
        COPY(type, flag_type, to + place, text + place, word);              \
        return word != 0 ? place + (size_t)__builtin_ctz(word) : count;     \
    } while (0)

size_t tally_copy_plain(unsigned char *to, const unsigned char *text, size_t count) {
    size_t place = 0;
    if (count >= sizeof(half)) COPY_ALL(half, half_flags, uint32_t);
    if (count >= sizeof(small)) COPY_ALL(small, small_flags, uint16_t);
    if (count >= sizeof(tiny)) COPY_ALL(tiny, tiny_flags, uint8_t);
    for (; place < count; place++) {
        if ((text[place] | 2) == '>' || (text[place] | 4) == '&') return place;
        to[place] = text[place];
    }
    return count;
}
