#ifndef CTHREADS_H
#define CTHREADS_H

#include <stdbool.h>
#include <stdint.h>

/// What the calling thread is known as: the event loop that it drives and the purpose that it was made for.
/// All zero on a thread that nobody has said anything about.
typedef struct {
    /// 0: drives no loop that was announced; other values are the caller's own.
    uint32_t loop_kind;
    uint32_t loop_number;
    uint64_t loop_born;
    /// 0: no purpose announced; other values are the caller's own.
    uint32_t role;
    uint32_t role_number;
    /// 0: not made by this package.
    uint64_t born;
} cthreads_place;

/// The operating system's id of the calling thread.
uint64_t cthreads_thread_id(void);

/// What the calling thread is known as.
cthreads_place cthreads_current_place(void);

/// Says what the calling thread is known as, until it is said again.
void cthreads_set_place(cthreads_place place);

/// Names the calling thread for `top`, `gdb` and the like; names over 15 bytes are cut.
void cthreads_set_name(const char *name);

/// The Swift runtime's id of the task that the calling thread is running; 0 where it runs none.
uint64_t cthreads_current_task_id(void);

/// The Swift runtime's id of the task that a job belongs to.
uint64_t cthreads_job_task_id(void *job);

/// What the calling thread has been told to remember; NULL where nothing was.
void *cthreads_memo(void);

/// Has the calling thread remember something until it is told again.
void cthreads_set_memo(void *memo);

/// Counts from now on, for each thread, the jobs that it hands to the Swift runtime's global executor. Does nothing where
/// that is counted already, or where somebody else watches the executor.
void cthreads_count_departures(void);

/// How many jobs the calling thread has handed to the global executor while that was counted.
uint64_t cthreads_departures(void);

/// Has the calling thread go on counting from here.
void cthreads_set_departures(uint64_t count);

/// The time on the monotonic clock in nanoseconds.
uint64_t cthreads_now(void);

/// Starts a detached thread that runs `body(context)`.
/// Returns false, having run nothing, where the system has no thread to give.
bool cthreads_spawn(void (*body)(void *context), void *context);

#endif
