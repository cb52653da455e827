/* All of it is in the header, so that it is compiled into whoever uses it. */
#include "scan.h"
