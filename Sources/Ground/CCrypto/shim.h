// The calls on a hash's own state: those through EVP take a lock and a look-up each time.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
