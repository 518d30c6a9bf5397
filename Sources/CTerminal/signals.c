#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))

// Signals that end the process at once, and signals that it reads as input.
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT};
static const int reported[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};

static struct sigaction fatal_before[COUNT(fatal)];
static struct sigaction reported_before[COUNT(reported)];
static int descriptors[2] = {-1, -1};
/// Requests to quit that were reported and not read yet.
static atomic_int unread_quits;
static char alternate_stack[64 * 1024];
static int owns_alternate_stack;

static restoration steps;
static atomic_int armed;

// MARK: - Restoring

static void write_all(int descriptor, const char *bytes, int32_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, (size_t)length);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) {
            bytes += written;
            length -= (int32_t)written;
        }
    }
}

/// Carries the steps out once; async-signal-safe.
static void restore(void) {
    if (!atomic_exchange(&armed, 0)) return;
    write_all(steps.output, steps.bytes, steps.length);
    tcsetattr(steps.output, TCSANOW, &steps.modes);
    capture_release_in_signal();
}

void signals_arm(const restoration *new_steps) {
    static int registered;
    // A call of exit() anywhere in the process ends it without any signal.
    if (!registered) registered = atexit(restore) == 0;
    atomic_store(&armed, 0);
    steps = *new_steps;
    atomic_store(&armed, 1);
}

void signals_disarm(void) {
    atomic_store(&armed, 0);
}

// MARK: - Handlers

static int index_of(int number, const int *numbers, int count) {
    for (int i = 0; i < count; i++) {
        if (numbers[i] == number) return i;
    }
    return -1;
}

/// Restores the terminal and hands the signal to whoever handled it before, as a rule the default action.
static void end_process(int number, const struct sigaction *before) {
    int saved = errno;
    restore();
    sigaction(number, before, NULL);
    // Blocked until this handler returns.
    raise(number);
    errno = saved;
}

static void on_fatal(int number) {
    int i = index_of(number, fatal, COUNT(fatal));
    if (i >= 0) end_process(number, &fatal_before[i]);
}

static void on_reported(int number) {
    int saved = errno;
    int quits = number == SIGINT || number == SIGTERM || number == SIGHUP;
    // A process that does not read its signals any more can still be ended from the keyboard.
    if (quits && atomic_fetch_add(&unread_quits, 1) >= 2) {
        struct sigaction standard = {0};
        standard.sa_handler = SIG_DFL;
        end_process(number, &standard);
        return;
    }
    unsigned char byte = (unsigned char)number;
    ssize_t written = write(descriptors[1], &byte, 1);
    (void)written;
    errno = saved;
}

static void set_alternate_stack(void) {
    // Without it, the handler of a stack overflow on this thread has no stack to run on.
    stack_t present = {0};
    if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE)) return;
    stack_t own = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    owns_alternate_stack = sigaltstack(&own, NULL) == 0;
}

static void remove_alternate_stack(void) {
    if (!owns_alternate_stack) return;
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    owns_alternate_stack = 0;
}

static int32_t make_pipe(void) {
    if (pipe(descriptors) != 0) return errno;
    for (int i = 0; i < 2; i++) {
        fcntl(descriptors[i], F_SETFD, FD_CLOEXEC);
        fcntl(descriptors[i], F_SETFL, O_NONBLOCK);
    }
    return 0;
}

int32_t signals_install(void) {
    // Made once and kept: a handler on another thread may write at any time.
    int32_t code = descriptors[0] < 0 ? make_pipe() : 0;
    if (code != 0) return code;
    while (signals_next() != 0) continue;
    atomic_store(&unread_quits, 0);
    set_alternate_stack();

    struct sigaction action = {0};
    sigemptyset(&action.sa_mask);
    action.sa_handler = on_fatal;
    action.sa_flags = SA_ONSTACK;
    for (int i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &action, &fatal_before[i]);

    action.sa_handler = on_reported;
    action.sa_flags = SA_RESTART | SA_ONSTACK;
    for (int i = 0; i < COUNT(reported); i++) sigaction(reported[i], &action, &reported_before[i]);
    return 0;
}

void signals_remove(void) {
    for (int i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &fatal_before[i], NULL);
    for (int i = 0; i < COUNT(reported); i++) sigaction(reported[i], &reported_before[i], NULL);
    remove_alternate_stack();
}

int32_t signals_descriptor(void) {
    return descriptors[0];
}

int32_t signals_next(void) {
    unsigned char byte = 0;
    if (read(descriptors[0], &byte, 1) != 1) return 0;
    if (byte == SIGINT || byte == SIGTERM || byte == SIGHUP) atomic_fetch_sub(&unread_quits, 1);
    return byte;
}

void signals_stop_process(void) {
    struct sigaction standard = {0};
    struct sigaction own;
    sigset_t stop;
    sigset_t before;
    standard.sa_handler = SIG_DFL;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigaction(SIGTSTP, &standard, &own);
    pthread_sigmask(SIG_UNBLOCK, &stop, &before);
    raise(SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    sigaction(SIGTSTP, &own, NULL);
}
