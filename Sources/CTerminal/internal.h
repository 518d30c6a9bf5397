#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include <stdint.h>
#include <termios.h>

// What the files of this target share.

/// What has to be done to leave the screen without ncurses, computed ahead because a crashing process may do little else.
typedef struct {
    int32_t output;
    struct termios modes;
    char bytes[512];
    int32_t length;
} restoration;

// MARK: - terminal.c

int32_t terminal_is_open(void);
/// The `WINDOW *` to read keys from: never drawn, because reading from a drawn one refreshes it.
void *terminal_key_window(void);
int32_t terminal_input_descriptor(void);
/// Takes over the size that the terminal has now.
void terminal_adopt_size(void);
/// Stops the process with the terminal restored, and enters the screen again when it runs on.
void terminal_suspend(void);
/// Sets the modes and writes the whole screen, after something else had the terminal.
void terminal_enter_again(void);

// MARK: - capabilities.c

/// Fills in the bytes that undo what ncurses sent: attributes, keypad, cursor, the alternate screen.
void capabilities_restoring(restoration *steps);
int32_t capabilities_include_cursor_motion(void);

// MARK: - signals.c

/// From now on, every end of the process carries this out.
void signals_arm(const restoration *steps);
/// From now on, nothing has to be restored.
void signals_disarm(void);

/// Installs handlers that turn signals into bytes of a pipe; returns 0 or an errno.
int32_t signals_install(void);
void signals_remove(void);
/// The pipe's readable end, to poll.
int32_t signals_descriptor(void);
/// The next signal that arrived, 0 if none.
int32_t signals_next(void);
/// Stops the process as SIGTSTP does by default; returns when it runs again.
void signals_stop_process(void);

// MARK: - capture.c

/// Puts the captured descriptors back and passes on what waits in the pipe. Async-signal-safe.
void capture_release_in_signal(void);

#endif
