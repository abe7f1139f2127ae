#ifndef TALLY_CMICROHTTPD_H
#define TALLY_CMICROHTTPD_H

#include <microhttpd.h>

/// Starts a server on a socket that listens; Swift cannot call what takes any number of arguments.
///
/// `begin` is called with the address that a request asks for, as it was sent, and returns what is known of the request
/// from then on; `answer` is called until there is an answer, and `end` once the request is over.
static inline struct MHD_Daemon *tally_start_daemon(
    int listening, void *(*begin)(void *context, const char *address, struct MHD_Connection *connection),
    MHD_AccessHandlerCallback answer, MHD_RequestCompletedCallback end, void *context) {
    return MHD_start_daemon(
        MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, answer, context,
        MHD_OPTION_LISTEN_SOCKET, listening,
        MHD_OPTION_URI_LOG_CALLBACK, begin, context,
        MHD_OPTION_NOTIFY_COMPLETED, end, context,
        MHD_OPTION_CONNECTION_LIMIT, 512u,
        MHD_OPTION_CONNECTION_TIMEOUT, 60u,
        MHD_OPTION_END);
}

/// What a source of bytes returns that has come to its end.
static inline ssize_t tally_end_of_stream(void) { return MHD_CONTENT_READER_END_OF_STREAM; }

/// The size of an answer that goes on for as long as somebody listens.
static inline uint64_t tally_unknown_size(void) { return MHD_SIZE_UNKNOWN; }

#endif
