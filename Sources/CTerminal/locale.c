#define _GNU_SOURCE
#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>

static int32_t is_utf8(void) {
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int32_t cterminal_use_locale(void) {
    // Only the character set: a decimal comma would change what the whole process prints and parses.
    const char *name = setlocale(LC_CTYPE, "");
    int nameless = name == NULL || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0;
    if (nameless && !is_utf8()) setlocale(LC_CTYPE, "C.UTF-8");
    return is_utf8();
}
