#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Looks for the end of a JSON string, sixteen or eight bytes at a time: most of a text is its strings, and Swift has no name for the
   instruction that says which of sixteen bytes were found. */

static inline int grappe_is_special(unsigned char byte) { return byte == '"' || byte == '\\' || byte < 0x20; }

/* The highest bit of each byte of `word` that is special: right up to the lowest one set, beyond which a borrow may set others
   (H. S. Warren, "Hacker's Delight", 6-1). None of the bytes looked for is beyond 0x7F. */
static inline uint64_t grappe_special(uint64_t word) {
    const uint64_t ones = 0x0101010101010101;
    uint64_t quotes = (word ^ ones * 0x22) - ones;
    uint64_t backslashes = (word ^ ones * 0x5C) - ones;
    uint64_t controls = word - ones * 0x20;
    return (quotes | backslashes | controls) & ~word & ones * 0x80;
}

/* The place of the first quote, backslash or control character of `bytes` from `at` on; `end` where there is none. */
static inline size_t grappe_plain_end(const unsigned char *bytes, size_t at, size_t end) {
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\'), control = _mm_set1_epi8(0x1F);
    while (at + 16 <= end) {
        __m128i block = _mm_loadu_si128((const __m128i *)(bytes + at));
        __m128i found = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)),
            _mm_cmpeq_epi8(_mm_max_epu8(block, control), control));
        int mask = _mm_movemask_epi8(found);
        if (mask) return at + (size_t)__builtin_ctz((unsigned)mask);
        at += 16;
    }
#endif
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    while (at + 8 <= end) {
        uint64_t word;
        memcpy(&word, bytes + at, 8);
        uint64_t found = grappe_special(word);
        if (found) return at + (size_t)__builtin_ctzll(found) / 8;
        at += 8;
    }
#endif
    while (at < end && !grappe_is_special(bytes[at])) at++;
    return at;
}
