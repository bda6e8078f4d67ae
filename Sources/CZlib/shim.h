#ifndef INCIDENT_REVIEW_CZLIB_SHIM_H
#define INCIDENT_REVIEW_CZLIB_SHIM_H

#include <zlib.h>

/// Makes a stream ready for gzip data (a macro of zlib that Swift cannot call).
static inline int incident_review_gunzip_start(z_stream *stream) {
  return inflateInit2(stream, 16 + MAX_WBITS);
}

/// Makes a stream ready for deflate data without a head, as in zip archives.
static inline int incident_review_inflate_start(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}

#endif
