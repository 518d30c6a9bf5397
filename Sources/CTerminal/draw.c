#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include "CTerminal.h"
#include "internal.h"

#include <wchar.h>

#include <curses.h>

typedef struct {
    attr_t attributes;
    int pair;
} curses_ink;

static curses_ink resolve(cterminal_ink ink) {
    curses_ink result = {A_NORMAL, 0};
    if (ink.attributes & CTERMINAL_BOLD) result.attributes |= WA_BOLD;
    if (ink.attributes & CTERMINAL_DIM) result.attributes |= WA_DIM;
    if (ink.attributes & CTERMINAL_REVERSE) result.attributes |= WA_REVERSE;
    if (ink.attributes & CTERMINAL_UNDERLINE) result.attributes |= WA_UNDERLINE;
#ifdef WA_ITALIC
    if (ink.attributes & CTERMINAL_ITALIC) result.attributes |= WA_ITALIC;
#endif
    if (!has_colors() || (ink.foreground < 0 && ink.background < 0)) return result;
    // A terminal of eight colours brightens by boldness, and has no bright backgrounds at all.
    if (ink.foreground >= COLORS) {
        ink.foreground %= 8;
        result.attributes |= WA_BOLD;
    }
    if (ink.background >= COLORS) {
        ink.background = -1;
        result.attributes |= WA_REVERSE;
    }
    int pair = alloc_pair(ink.foreground, ink.background);
    if (pair > 0) result.pair = pair;
    return result;
}

static void set_cell(int32_t row, int32_t column, const wchar_t *text, curses_ink ink) {
    cchar_t cell;
    if (setcchar(&cell, text, ink.attributes, 0, &ink.pair) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

void cterminal_put(int32_t row, int32_t column, int32_t width, cterminal_glyph glyph, cterminal_ink ink) {
    if (!terminal_is_open() || row < 0 || column < 0 || row >= LINES || column + width > COLS) return;
    curses_ink resolved = resolve(ink);
    wchar_t text[] = {
        (wchar_t)glyph.base, (wchar_t)glyph.mark1, (wchar_t)glyph.mark2, (wchar_t)glyph.mark3, (wchar_t)glyph.mark4, 0,
    };
    for (int mark = 1; text[mark] != 0; mark++) {
        // What the C library does not know as a mark would be refused together with its base.
        if (wcwidth(text[mark]) != 0) text[mark] = 0;
    }
    int drawn = wcwidth(text[0]);
    if (drawn < 1 || drawn > width) {
        text[0] = L'?';
        text[1] = 0;
        drawn = 1;
    }
    set_cell(row, column, text, resolved);
    for (; drawn < width; drawn++) set_cell(row, column + drawn, L" ", resolved);
}

void cterminal_forget(void) {
    if (terminal_is_open()) clearok(curscr, TRUE);
}

void cterminal_flush(int32_t cursor_row, int32_t cursor_column) {
    if (!terminal_is_open()) return;
    int visible = cursor_row >= 0 && cursor_column >= 0 && cursor_row < LINES && cursor_column < COLS;
    curs_set(visible);
    if (visible) wmove(stdscr, cursor_row, cursor_column);
    wrefresh(stdscr);
}
