#include "grappe.h"

#include <curl/curl.h>
#include <malloc.h>
#include <pthread.h>
#include <sqlite3.h>
#include <string.h>
#include <zlib.h>

struct reading {
    const unsigned char *bytes;
    size_t left;
};

static size_t read_message(char *out, size_t size, size_t count, void *context) {
    struct reading *reading = context;
    size_t taken = size * count;
    if (taken > reading->left) taken = reading->left;
    if (taken > 0) memcpy(out, reading->bytes, taken);
    reading->bytes += taken;
    reading->left -= taken;
    return taken;
}

static void start_curl(void) { curl_global_init(CURL_GLOBAL_ALL); }

static void set_smtp(CURL *curl, const struct grappe_smtp *request, struct curl_slist *recipients) {
    curl_easy_setopt(curl, CURLOPT_URL, request->url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, request->milliseconds);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, request->milliseconds);
    if (request->require_starttls) curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
    if (request->authority_file) curl_easy_setopt(curl, CURLOPT_CAINFO, request->authority_file);
    if (request->user) curl_easy_setopt(curl, CURLOPT_USERNAME, request->user);
    if (request->password) curl_easy_setopt(curl, CURLOPT_PASSWORD, request->password);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, request->sender);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)request->size);
}

int grappe_smtp_send(const struct grappe_smtp *request, long *reply, char *fault) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, start_curl);
    *reply = 0;
    fault[0] = 0;
    CURL *curl = curl_easy_init();
    if (!curl) return CURLE_FAILED_INIT;
    struct curl_slist *recipients = NULL;
    for (const char *const *next = request->recipients; *next; next++) {
        struct curl_slist *longer = curl_slist_append(recipients, *next);
        if (!longer) {
            curl_slist_free_all(recipients);
            curl_easy_cleanup(curl);
            return CURLE_OUT_OF_MEMORY;
        }
        recipients = longer;
    }
    struct reading reading = {request->message, request->size};
    set_smtp(curl, request, recipients);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_message);
    curl_easy_setopt(curl, CURLOPT_READDATA, &reading);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, fault);
    CURLcode code = curl_easy_perform(curl);
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, reply);
    if (code != CURLE_OK && !fault[0]) strncpy(fault, curl_easy_strerror(code), CURL_ERROR_SIZE - 1);
    curl_slist_free_all(recipients);
    curl_easy_cleanup(curl);
    return code;
}

/* The bound is for zlib's own wrapper of 6 bytes; gzip's has 18. */
size_t grappe_gzip_bound(size_t size) { return compressBound(size) + 12; }

size_t grappe_gzip(const unsigned char *bytes, size_t size, unsigned char *out, size_t capacity, int level) {
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (size > (uInt)-1 || capacity > (uInt)-1) return 0;
    if (deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 0;
    stream.next_in = (Bytef *)bytes;
    stream.avail_in = (uInt)size;
    stream.next_out = out;
    stream.avail_out = (uInt)capacity;
    int done = deflate(&stream, Z_FINISH);
    size_t written = stream.total_out;
    deflateEnd(&stream);
    return done == Z_STREAM_END ? written : 0;
}

void grappe_tune_malloc(void) {
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
}

void grappe_tune_sqlite(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

static __thread struct grappe_room room;
static __thread int is_known;
static pthread_key_t key;

void grappe_rooms(void (*ended)(struct grappe_room *)) {
    pthread_key_create(&key, (void (*)(void *))ended);
}

struct grappe_room *grappe_room_here(void) {
    if (!is_known) {
        is_known = 1;
        pthread_setspecific(key, &room);
    }
    return &room;
}
