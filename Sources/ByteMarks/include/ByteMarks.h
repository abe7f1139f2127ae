#ifndef BYTE_MARKS_H
#define BYTE_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One look at all bytes of a text, at many of them at a time.

typedef struct {
    // The number of line feeds.
    size_t line_feeds;
    // Whether there is a carriage return.
    bool has_returns;
    // Whether each byte is a character of ASCII, and none is NUL.
    bool is_plain;
} tally_look;

// Looks at a text, and sets a bit for each byte that is a line feed, and one in the other array for each byte with which
// a mark of an extension or a tag may begin: | [ < : ~ @, a # before a t, and a w before a w. The lowest bit of the first
// word stands for the first byte; there are as many words as it takes.
tally_look tally_look_at(const unsigned char *text, size_t count, uint64_t *line_feeds, uint64_t *marks);

// The number of bytes of a text that are a certain one.
size_t tally_count(const unsigned char *text, size_t count, unsigned char wanted);

// Copies a text up to the first & < > or ", and returns how many bytes come before that. There must be room for all of the
// text, because what is behind it may be written over.
size_t tally_copy_plain(unsigned char *to, const unsigned char *text, size_t count);

// Three letters or digits, the letters in lower case.
typedef struct {
    unsigned char bytes[3];
} tally_triple;

// The first place from one on where a word begins with one of some triples, in either case, or the number of bytes if
// there is none. Now and then a place is told where something like it stands: @ for `, for example.
size_t tally_find_triple(
    const unsigned char *text, size_t count, size_t from, const tally_triple *triples, size_t triple_count);

// The first place from one on where a character of UTF-8 begins that nobody sees, or the number of bytes if there is none:
// a control character other than a tab, a line feed and a carriage return; a space or joiner without width; a line or
// paragraph separator; a mark that overrides the direction of text. Joiners within words and emoji, and marks that only
// lean towards a direction, are none of these, because some scripts need them.
size_t tally_find_hidden(const unsigned char *text, size_t count, size_t from);

#endif
