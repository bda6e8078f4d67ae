#ifndef EMBEDDED_TEMPLATES_H
#define EMBEDDED_TEMPLATES_H

#include <stddef.h>

/* One file of Templates/, held in the program: its path below Templates/ and its bytes. */
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} embedded_template;

size_t embedded_template_count(void);
embedded_template embedded_template_at(size_t index);

#endif
