#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

#include <curses.h>

static cterminal_event event(int32_t kind, uint32_t value) {
    return (cterminal_event){.kind = kind, .value = value};
}

static cterminal_event event_of_key(int code) {
    switch (code) {
    case KEY_UP: return event(CTERMINAL_KEY, CTERMINAL_UP);
    case KEY_DOWN: return event(CTERMINAL_KEY, CTERMINAL_DOWN);
    case KEY_LEFT: return event(CTERMINAL_KEY, CTERMINAL_LEFT);
    case KEY_RIGHT: return event(CTERMINAL_KEY, CTERMINAL_RIGHT);
    case KEY_PPAGE: return event(CTERMINAL_KEY, CTERMINAL_PAGE_UP);
    case KEY_NPAGE: return event(CTERMINAL_KEY, CTERMINAL_PAGE_DOWN);
    case KEY_HOME:
    case KEY_FIND: return event(CTERMINAL_KEY, CTERMINAL_HOME);
    case KEY_END:
    case KEY_SELECT: return event(CTERMINAL_KEY, CTERMINAL_END);
    case KEY_ENTER: return event(CTERMINAL_KEY, CTERMINAL_ENTER);
    case KEY_BTAB: return event(CTERMINAL_KEY, CTERMINAL_BACK_TAB);
    case KEY_BACKSPACE: return event(CTERMINAL_KEY, CTERMINAL_BACKSPACE);
    case KEY_DC: return event(CTERMINAL_KEY, CTERMINAL_DELETE);
    default: break;
    }
    if (code > KEY_F0 && code <= KEY_F(63)) return event(CTERMINAL_FUNCTION_KEY, (uint32_t)(code - KEY_F0));
    return event(CTERMINAL_NOTHING, 0);
}

/// The next key code or byte that ncurses has or can read without waiting; ERR if there is none.
static int next_code(void) {
    return wgetch(terminal_key_window());
}

/// After an escape that began no known key: skips the rest of an unknown control sequence.
///
/// Its bytes are there already; the letters of a person's typing are not.
static int skip_control_sequence(void) {
    int introducer = next_code();
    if (introducer != '[' && introducer != 'O') {
        if (introducer != ERR) ungetch(introducer);
        return 0;
    }
    int code;
    while ((code = next_code()) != ERR) {
        if (introducer == 'O' || (code >= 0x40 && code <= 0x7E)) break;
    }
    return 1;
}

/// Adds a byte to the character that is being read, in the locale's encoding. Returns 1 if that completes one.
///
/// Not wget_wch(), which swallows up to a hundred bytes after one that is no character.
static int decode(int byte, wchar_t *character) {
    static mbstate_t state;
    char bytes[] = {(char)byte};
    size_t length = mbrtowc(character, bytes, 1, &state);
    if (length == (size_t)-2) return 0;
    if (length != (size_t)-1) return 1;
    // The byte may begin the next character, though it does not continue this one.
    memset(&state, 0, sizeof state);
    length = mbrtowc(character, bytes, 1, &state);
    if (length == (size_t)-1) memset(&state, 0, sizeof state);
    return length <= 1;
}

static int64_t now_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Reports of the mouse that came together, the newest first.
static MEVENT reports[16];
static int report_count;

/// Takes what one KEY_MOUSE stands for: reports that came in one piece are told by one key, the newest first.
static void take_reports(void) {
    report_count = 0;
    while (report_count < (int)(sizeof reports / sizeof reports[0]) && getmouse(&reports[report_count]) == OK) {
        report_count++;
    }
}

static cterminal_event event_of_pointer(MEVENT report) {
    cterminal_event result = event(CTERMINAL_POINTER, 0);
    if (report.bstate & BUTTON1_PRESSED) result.value = CTERMINAL_PRESS;
    else if (report.bstate & BUTTON4_PRESSED) result.value = CTERMINAL_WHEEL_UP;
    else if (report.bstate & BUTTON5_PRESSED) result.value = CTERMINAL_WHEEL_DOWN;
    else return event(CTERMINAL_NOTHING, 0);
    result.row = report.y;
    result.column = report.x;
    result.milliseconds = now_milliseconds();
    return result;
}

/// The next key that can be read without waiting. Returns 0 if there is none.
static int read_key(cterminal_event *result) {
    int code;
    for (;;) {
        while (report_count > 0) {
            *result = event_of_pointer(reports[--report_count]);
            if (result->kind != CTERMINAL_NOTHING) return 1;
        }
        if ((code = next_code()) == ERR) return 0;
        wchar_t character;
        if (code == KEY_MOUSE) {
            take_reports();
        } else if (code > 0xFF) {
            *result = event_of_key(code);
            if (result->kind != CTERMINAL_NOTHING) return 1;
        } else if (code == 27 && skip_control_sequence()) {
            continue;
        } else if (decode(code, &character)) {
            *result = event(CTERMINAL_CHARACTER, (uint32_t)character);
            return 1;
        }
    }
}

static cterminal_event event_of_signal(int32_t number) {
    switch (number) {
    case SIGINT: return event(CTERMINAL_INTERRUPT, 0);
    case SIGTERM: return event(CTERMINAL_TERMINATE, 0);
    case SIGHUP: return event(CTERMINAL_HANG_UP, 0);
    case SIGWINCH:
        terminal_adopt_size();
        // The terminal may have moved what it shows, even where it has its old size again by now.
        cterminal_forget();
        return event(CTERMINAL_RESIZED, 0);
    // Its own stop is followed by SIGCONT as well.
    case SIGTSTP: terminal_suspend(); return event(CTERMINAL_NOTHING, 0);
    case SIGCONT: terminal_enter_again(); return event(CTERMINAL_RESUMED, 0);
    default: return event(CTERMINAL_NOTHING, 0);
    }
}

cterminal_event cterminal_next_event(int32_t timeout_milliseconds) {
    if (!terminal_is_open()) return event(CTERMINAL_HANG_UP, 0);
    int64_t deadline = now_milliseconds() + (timeout_milliseconds > 0 ? timeout_milliseconds : 0);
    for (;;) {
        cterminal_event result = {0};
        int32_t number;
        while ((number = signals_next()) != 0) {
            result = event_of_signal(number);
            if (result.kind != CTERMINAL_NOTHING) return result;
        }
        if (read_key(&result)) return result;
        int64_t left = deadline - now_milliseconds();
        struct pollfd sources[] = {
            {.fd = terminal_input_descriptor(), .events = POLLIN},
            {.fd = signals_descriptor(), .events = POLLIN},
        };
        int ready = poll(sources, 2, left > 0 ? (int)left : 0);
        if (ready == 0) return event(CTERMINAL_NOTHING, 0);
        // What was typed before the terminal went away has been read above.
        if (ready > 0 && (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))) return event(CTERMINAL_HANG_UP, 0);
        if (ready < 0 && errno != EINTR) return event(CTERMINAL_HANG_UP, 0);
    }
}
