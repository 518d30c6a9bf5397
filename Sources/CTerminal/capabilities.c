#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <stddef.h>
#include <unistd.h>

// Apart from the rest: <term.h> defines words such as "columns" as macros.
#include <curses.h>
#include <term.h>

static restoration *target;

static int append(int character) {
    if (target->length < (int32_t)sizeof target->bytes) target->bytes[target->length++] = (char)character;
    return character;
}

static void append_capability(const char *capability) {
    if (capability != NULL) tputs(capability, 1, append);
}

void capabilities_restoring(restoration *steps) {
    target = steps;
    steps->length = 0;
    append_capability(exit_attribute_mode);
    append_capability(orig_pair);
    append_capability(keypad_local);
    append_capability(cursor_normal);
    append_capability(exit_ca_mode);
    target = NULL;
}

int32_t capabilities_include_cursor_motion(void) {
    return cursor_address != NULL;
}

int32_t cterminal_is_too_simple(const char *type) {
    if (type == NULL || type[0] == '\0') return 0;
    TERMINAL *before = set_curterm(NULL);
    int found = 0;
    int32_t is_too_simple = setupterm(type, STDOUT_FILENO, &found) == OK && !capabilities_include_cursor_motion();
    if (cur_term != NULL) del_curterm(cur_term);
    set_curterm(before);
    return is_too_simple;
}
