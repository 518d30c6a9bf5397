#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <curses.h>

#define FALLBACK_TYPE "xterm-256color"
/// How long the bytes of one key may lie apart; a lone escape is known after this time.
#define ESCAPE_DELAY_MILLISECONDS 25
// xterm's sequences for a stack of titles.
#define SAVE_TITLE "\033[22;2t"
// What every way of reporting the mouse ends with.
#define STOP_POINTER "\033[?1000l\033[?1006l"
#define RESTORE_TITLE "\033[23;2t"

static SCREEN *screen;
/// See terminal_key_window().
static WINDOW *keys;
static FILE *input_stream;
static FILE *output_stream;
static restoration steps;
static int has_title;
static int title_saved;

// MARK: - Opening

static FILE *open_stream(int descriptor, const char *mode) {
    int duplicate = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (duplicate < 0) return NULL;
    FILE *stream = fdopen(duplicate, mode);
    if (stream == NULL) close(duplicate);
    return stream;
}

static void close_streams(void) {
    if (input_stream != NULL) fclose(input_stream);
    if (output_stream != NULL) fclose(output_stream);
    input_stream = NULL;
    output_stream = NULL;
}

static void set_modes(void) {
    cbreak();
    noecho();
    nonl();
    set_escdelay(ESCAPE_DELAY_MILLISECONDS);
    // Control-S and control-Q are keys, not brakes.
    struct termios modes;
    if (tcgetattr(fileno(input_stream), &modes) == 0) {
        modes.c_iflag &= (tcflag_t) ~(IXON | IXOFF);
        tcsetattr(fileno(input_stream), TCSADRAIN, &modes);
    }
    def_prog_mode();
}

void terminal_adopt_size(void) {
    // The terminal's word counts for more than the environment's LINES and COLUMNS.
    struct winsize size;
    if (ioctl(fileno(output_stream), TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
    if (size.ws_row != LINES || size.ws_col != COLS) resize_term(size.ws_row, size.ws_col);
}

static cterminal_opening failure(int32_t status, int32_t code) {
    close_streams();
    return (cterminal_opening){.status = status, .code = code};
}

cterminal_opening cterminal_open(int32_t input, int32_t output, const char *type) {
    if (screen != NULL) return (cterminal_opening){.status = CTERMINAL_ALREADY_OPEN};
    if (!isatty(input) || !isatty(output)) return failure(CTERMINAL_NOT_A_TERMINAL, 0);
    input_stream = open_stream(input, "r");
    output_stream = open_stream(output, "w");
    if (input_stream == NULL || output_stream == NULL) return failure(CTERMINAL_SYSTEM, errno);
    if (tcgetattr(fileno(input_stream), &steps.modes) != 0) return failure(CTERMINAL_SYSTEM, errno);
    steps.output = fileno(output_stream);

    // Before newterm(), which installs handlers of its own wherever it finds none.
    int32_t code = signals_install();
    if (code != 0) return failure(CTERMINAL_SYSTEM, code);
    int fell_back = 0;
    // newterm() returns where initscr() would end the process.
    if (type != NULL && type[0] != '\0') screen = newterm(type, output_stream, input_stream);
    if (screen == NULL) {
        fell_back = 1;
        screen = newterm(FALLBACK_TYPE, output_stream, input_stream);
    }
    if (screen == NULL) {
        signals_remove();
        return failure(CTERMINAL_UNKNOWN_TYPE, 0);
    }
    if (!capabilities_include_cursor_motion()) {
        cterminal_close();
        return (cterminal_opening){.status = CTERMINAL_TOO_SIMPLE};
    }
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    set_modes();
    keys = newpad(1, 1);
    keypad(keys, TRUE);
    nodelay(keys, TRUE);
    leaveok(stdscr, FALSE);
    terminal_adopt_size();
    // "XT" marks terminals that understand xterm's sequences for the window's title.
    has_title = tigetflag("XT") > 0;
    title_saved = 0;
    capabilities_restoring(&steps);
    signals_arm(&steps);
    return (cterminal_opening){.fell_back = fell_back, .colours = has_colors() ? COLORS : 0};
}

// MARK: - Closing

static void write_output(const char *bytes) {
    size_t left = strlen(bytes);
    while (left > 0) {
        ssize_t written = write(fileno(output_stream), bytes, left);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) {
            bytes += written;
            left -= (size_t)written;
        }
    }
}

static void leave_screen(void) {
    endwin();
    if (title_saved) write_output(RESTORE_TITLE);
    tcsetattr(fileno(input_stream), TCSADRAIN, &steps.modes);
}

void cterminal_close(void) {
    if (screen == NULL) return;
    leave_screen();
    signals_disarm();
    if (keys != NULL) delwin(keys);
    keys = NULL;
    delscreen(screen);
    screen = NULL;
    close_streams();
    signals_remove();
}

// MARK: - Suspending

void terminal_enter_again(void) {
    // Leaving a screen twice would put the shell's cursor back to where it was the time before.
    if (!isendwin()) endwin();
    reset_prog_mode();
    terminal_adopt_size();
    clearok(curscr, TRUE);
    wrefresh(stdscr);
}

void terminal_suspend(void) {
    leave_screen();
    signals_stop_process();
    terminal_enter_again();
}

// MARK: - Size and title

cterminal_size cterminal_get_size(void) {
    if (screen == NULL) return (cterminal_size){0, 0};
    return (cterminal_size){.columns = COLS, .rows = LINES};
}

static void append_restoration(const char *bytes) {
    int32_t length = (int32_t)strlen(bytes);
    if (steps.length + length > (int32_t)sizeof steps.bytes) return;
    memcpy(steps.bytes + steps.length, bytes, (size_t)length);
    steps.length += length;
}

void cterminal_set_title(const char *title) {
    if (screen == NULL || !has_title) return;
    if (!title_saved) {
        write_output(SAVE_TITLE);
        title_saved = 1;
        append_restoration(RESTORE_TITLE);
        signals_arm(&steps);
    }
    write_output("\033]2;");
    write_output(title);
    write_output("\033\\");
}

// MARK: - Pointer

void cterminal_report_pointer(void) {
    if (screen == NULL) return;
    // A press is told at once: with an interval, the library would hold it back to see whether a click becomes of it.
    mouseinterval(0);
    if (mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL) == 0) return;
    append_restoration(STOP_POINTER);
    signals_arm(&steps);
}

// MARK: - Shared

int32_t terminal_is_open(void) {
    return screen != NULL;
}

void *terminal_key_window(void) {
    return keys;
}

int32_t terminal_input_descriptor(void) {
    return fileno(input_stream);
}

// MARK: - Clipboard

void cterminal_set_clipboard(const char *base64) {
    if (screen == NULL) return;
    fflush(output_stream);
    write_output("\033]52;c;");
    write_output(base64);
    write_output("\a");
}
