#pragma once
#include <stddef.h>

/* What Swift cannot call: the setters of libcurl and SQLite are variadic, zlib's beginnings are macros, mallopt is in no module map. */

/* One message to one or several recipients by SMTP (RFC 5321). All texts end with NUL; NULL where there is none. */
struct grappe_smtp {
    const char *url;               /* smtp://host:port/name-said-in-EHLO, or smtps:// where TLS comes first */
    int require_starttls;
    const char *authority_file;    /* PEM file of trusted authorities; NULL = the system's */
    const char *user;
    const char *password;
    const char *sender;            /* <a@b> */
    const char *const *recipients; /* <a@b>, the last is NULL */
    const unsigned char *message;
    size_t size;
    long milliseconds;             /* for all of it */
};

/* 0 when the server has taken the message, else libcurl's code. `reply` gets the server's last three-digit answer or 0;
   `fault`, of at least 256 bytes, an explanation in words. */
int grappe_smtp_send(const struct grappe_smtp *request, long *reply, char *fault);

/* The most bytes that `grappe_gzip` can need for so many. */
size_t grappe_gzip_bound(size_t size);

/* RFC 1952, without name and time: equal bytes in, equal bytes out. The number of bytes written, 0 on failure. */
size_t grappe_gzip(const unsigned char *bytes, size_t size, unsigned char *out, size_t capacity, int level);

/* Tells glibc to keep freed memory for the next page instead of handing it back: faulting it in again took a quarter
   of the time of rendering one. Call once, at the start. */
void grappe_tune_malloc(void);

/* Tells SQLite to keep no account of its memory: Debian's is built without its own small store of memory, so each value that
   is bound or read is asked for by itself, and each time the account took a lock that all connections share. Call once, before
   the first database is opened: afterwards it changes nothing. */
void grappe_tune_sqlite(void);

/* What one thread keeps for making pages, so that the thousands of small pieces of a page cost no allocation each. Swift has no
   variables of one thread. */
#define GRAPPE_PADS 16
#define GRAPPE_LONG 65536
struct grappe_room {
    void *pads[GRAPPE_PADS]; /* ready to be written on */
    int pad_count;
    void *sheet;             /* what finished pieces are laid on, from `used` up to `size` */
    unsigned char *base;
    size_t used, size;
    unsigned char *spare;    /* GRAPPE_LONG bytes that a long piece of markup lay on; most often of the page before */
};

/* The calling thread's own. */
struct grappe_room *grappe_room_here(void);

/* `ended` is called with the room of every thread that ends. Call once, before the first room is asked for. */
void grappe_rooms(void (*ended)(struct grappe_room *));
