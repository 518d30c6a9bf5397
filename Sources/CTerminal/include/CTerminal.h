#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

// The terminal through ncurses. This target is the only code that includes <curses.h>; no type of it crosses this header,
// and no pointer is kept after a call returns.
//
// There is one terminal per process, and all functions but the signal handlers belong to the thread that opened it.

// MARK: - Locale

/// Takes the character set from the environment, or C.UTF-8 where the environment names none.
/// Call it before other threads start. Returns 1 if the character set is UTF-8, else 0.
int32_t cterminal_use_locale(void);

// MARK: - Opening and closing

enum {
    CTERMINAL_OK = 0,
    CTERMINAL_ALREADY_OPEN = 1,
    CTERMINAL_NOT_A_TERMINAL = 2,
    /// Neither the type asked for nor xterm-256color is described on this machine.
    CTERMINAL_UNKNOWN_TYPE = 3,
    /// The terminal cannot move its cursor.
    CTERMINAL_TOO_SIMPLE = 4,
    /// A system call failed; `code` is its errno.
    CTERMINAL_SYSTEM = 5,
};

typedef struct {
    int32_t status;
    int32_t code;
    /// 1 if the type asked for is unknown here and xterm-256color is used in its place.
    int32_t fell_back;
    /// The number of colours that the terminal's description gives.
    int32_t colours;
} cterminal_opening;

/// 1 if this machine knows the type of terminal and that it cannot move its cursor; asked while no screen is open.
int32_t cterminal_is_too_simple(const char *type);

/// Opens the screen on duplicates of two descriptors of a terminal and installs the signal handlers.
/// `type` names the terminal's type as TERM does; it may be empty.
cterminal_opening cterminal_open(int32_t input, int32_t output, const char *type);

/// Asks the terminal to report the mouse, where its description says how; until the screen is left.
void cterminal_report_pointer(void);

/// Leaves the screen, restores the terminal's modes and the signal handlers. Does nothing if no screen is open.
void cterminal_close(void);

// MARK: - Drawing

/// A base character and the marks on it, as Unicode scalar values; 0 for no mark.
typedef struct {
    uint32_t base, mark1, mark2, mark3, mark4;
} cterminal_glyph;

enum {
    CTERMINAL_BOLD = 1,
    CTERMINAL_DIM = 2,
    CTERMINAL_REVERSE = 4,
    CTERMINAL_UNDERLINE = 8,
    CTERMINAL_ITALIC = 16,
};

/// Colours are -1 for the terminal's own, an index, or 0xRRGGBB on a terminal with direct colours.
typedef struct {
    int32_t foreground, background;
    uint32_t attributes;
} cterminal_ink;

typedef struct {
    int32_t columns, rows;
} cterminal_size;

cterminal_size cterminal_get_size(void);

/// Sets one glyph that takes `width` columns. A glyph that the C library gives another width is drawn so that the columns
/// still hold: followed by spaces, or as a question mark.
void cterminal_put(int32_t row, int32_t column, int32_t width, cterminal_glyph glyph, cterminal_ink ink);

/// Forgets what the screen shows, so that the next flush writes all of it.
void cterminal_forget(void);

/// Writes what changed. A negative cursor position hides the cursor.
void cterminal_flush(int32_t cursor_row, int32_t cursor_column);

/// Sets the window's title where the terminal has one; `title` is UTF-8 without control characters.
/// The title before the first call comes back when the screen is left.
void cterminal_set_title(const char *title);

/// Puts text into the clipboard of a terminal that takes it (OSC 52); `base64` is its UTF-8 in base64.
/// There is no answer: a terminal that does not know the sequence skips it.
void cterminal_set_clipboard(const char *base64);

// MARK: - Input

enum {
    CTERMINAL_NOTHING = 0,
    /// `value` is a Unicode scalar value, control characters included.
    CTERMINAL_CHARACTER = 1,
    /// `value` is one of the keys below.
    CTERMINAL_KEY = 2,
    /// `value` is the number of a function key.
    CTERMINAL_FUNCTION_KEY = 3,
    CTERMINAL_RESIZED = 4,
    CTERMINAL_RESUMED = 5,
    CTERMINAL_INTERRUPT = 6,
    CTERMINAL_TERMINATE = 7,
    CTERMINAL_HANG_UP = 8,
    /// `value` is one of the pointer's doings below; the other fields are set.
    CTERMINAL_POINTER = 9,
};

enum {
    CTERMINAL_PRESS = 1,
    CTERMINAL_WHEEL_UP,
    CTERMINAL_WHEEL_DOWN,
};

enum {
    CTERMINAL_UP = 1,
    CTERMINAL_DOWN,
    CTERMINAL_LEFT,
    CTERMINAL_RIGHT,
    CTERMINAL_PAGE_UP,
    CTERMINAL_PAGE_DOWN,
    CTERMINAL_HOME,
    CTERMINAL_END,
    CTERMINAL_ENTER,
    CTERMINAL_BACK_TAB,
    CTERMINAL_BACKSPACE,
    CTERMINAL_DELETE,
};

typedef struct {
    int32_t kind;
    uint32_t value;
    /// Where and when the pointer did it; the clock never goes back.
    int32_t row, column;
    int64_t milliseconds;
} cterminal_event;

/// Waits for the next event; a timeout of 0 looks without waiting.
/// A stop (control-Z) happens inside this call, with the terminal restored meanwhile.
cterminal_event cterminal_next_event(int32_t timeout_milliseconds);

// MARK: - Stray output

/// Sends what is written to two descriptors (as a rule 1 and 2) into a pipe, so that it cannot tear the screen.
/// A full pipe loses output instead of holding up the writer. `colours` and `fell_back` are not set.
cterminal_opening cterminal_capture_open(int32_t output, int32_t error);

/// The bytes that wait in the pipe, and the bytes that it holds at most.
int32_t cterminal_capture_waiting(void);
int32_t cterminal_capture_capacity(void);

/// Reads what is there without waiting; returns the number of bytes, 0 if there are none.
int32_t cterminal_capture_read(uint8_t *buffer, int32_t capacity);

/// Flushes the C library's output into the pipe; what is read next is the last of it.
void cterminal_capture_flush(void);

/// Gives the descriptors back. Unread output is lost.
void cterminal_capture_close(void);

#endif
