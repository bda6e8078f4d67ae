#ifndef INCIDENT_REVIEW_CZSTANDARD_SHIM_H
#define INCIDENT_REVIEW_CZSTANDARD_SHIM_H

#include <zstd.h>
#include <zstd_errors.h>

#endif
