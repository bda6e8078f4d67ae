#ifndef INCIDENT_REVIEW_CLZMA_SHIM_H
#define INCIDENT_REVIEW_CLZMA_SHIM_H

#include <lzma.h>

#endif
