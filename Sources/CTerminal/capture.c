#define _GNU_SOURCE
#include "CTerminal.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

/// Large enough for what hooks print between two frames.
#define WANTED_CAPACITY (1 << 20)

static struct {
    volatile int reading;
    /// The descriptors that were redirected, and duplicates of what they were.
    int output, error;
    int output_before, error_before;
    int capacity;
} capture = {.reading = -1};

static int duplicate(int descriptor) {
    return fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
}

static void close_if_open(int descriptor) {
    if (descriptor >= 0) close(descriptor);
}

static cterminal_opening fail(int reading, int writing) {
    int code = errno;
    close_if_open(reading);
    close_if_open(writing);
    close_if_open(capture.output_before);
    close_if_open(capture.error_before);
    return (cterminal_opening){.status = CTERMINAL_SYSTEM, .code = code};
}

cterminal_opening cterminal_capture_open(int32_t output, int32_t error) {
    if (capture.reading >= 0) return (cterminal_opening){.status = CTERMINAL_ALREADY_OPEN};
    capture.output_before = duplicate(output);
    capture.error_before = duplicate(error);
    if (capture.output_before < 0 || capture.error_before < 0) return fail(-1, -1);
    int ends[2];
    if (pipe(ends) != 0) return fail(-1, -1);
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    // A writer must never wait for the screen, and the screen must never wait for a writer.
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    capture.capacity = 1 << 16;
#ifdef F_SETPIPE_SZ
    int size = fcntl(ends[1], F_SETPIPE_SZ, WANTED_CAPACITY);
    if (size > 0) capture.capacity = size;
#endif
    capture.output = output;
    capture.error = error;

    fflush(stdout);
    // The C library holds back whole blocks from a pipe; a line has to arrive when it is printed.
    if (output == STDOUT_FILENO) setvbuf(stdout, NULL, _IOLBF, 0);
    if (dup2(ends[1], output) < 0) return fail(ends[0], ends[1]);
    if (dup2(ends[1], error) < 0) {
        dup2(capture.output_before, output);
        return fail(ends[0], ends[1]);
    }
    close(ends[1]);
    capture.reading = ends[0];
    return (cterminal_opening){.status = CTERMINAL_OK};
}

int32_t cterminal_capture_waiting(void) {
    int waiting = 0;
    if (capture.reading < 0 || ioctl(capture.reading, FIONREAD, &waiting) != 0) return 0;
    return waiting;
}

int32_t cterminal_capture_capacity(void) {
    return capture.capacity;
}

int32_t cterminal_capture_read(uint8_t *buffer, int32_t capacity) {
    if (capture.reading < 0 || capacity <= 0) return 0;
    ssize_t count = read(capture.reading, buffer, (size_t)capacity);
    return count > 0 ? (int32_t)count : 0;
}

void cterminal_capture_flush(void) {
    fflush(stdout);
    fflush(stderr);
}

void cterminal_capture_close(void) {
    if (capture.reading < 0) return;
    int reading = capture.reading;
    capture.reading = -1;
    dup2(capture.output_before, capture.output);
    dup2(capture.error_before, capture.error);
    close(capture.output_before);
    close(capture.error_before);
    close(reading);
}

void capture_release_in_signal(void) {
    if (capture.reading < 0) return;
    dup2(capture.output_before, capture.output);
    dup2(capture.error_before, capture.error);
    // The last words of a crashing process are in the pipe.
    char buffer[4096];
    ssize_t count;
    while ((count = read(capture.reading, buffer, sizeof buffer)) > 0) {
        if (write(capture.error_before, buffer, (size_t)count) < 0) return;
    }
}
