#ifndef INCIDENT_REVIEW_CBZIP2_SHIM_H
#define INCIDENT_REVIEW_CBZIP2_SHIM_H

#include <bzlib.h>

#endif
