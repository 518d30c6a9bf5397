#define _GNU_SOURCE
#include "CThreads.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

// Both are exported by the Swift concurrency runtime; a task is also the job that runs it.
__attribute__((swiftcall)) extern void *swift_task_getCurrent(void);
__attribute__((swiftcall)) extern uint64_t swift_task_getJobTaskId(void *job);

// What the runtime calls, where it is set, instead of its own way of queueing a job on the global executor.
typedef __attribute__((swiftcall)) void (*global_enqueue)(void *job);
extern void (*swift_task_enqueueGlobal_hook)(void);
typedef __attribute__((swiftcall)) void (*global_hook)(void *job, global_enqueue original);

static _Thread_local void *current_memo;
static _Thread_local uint64_t departures;

static _Thread_local cthreads_place current_place;

uint64_t cthreads_thread_id(void) {
    static _Thread_local uint64_t id;
    if (id == 0) {
#if defined(__linux__)
        id = (uint64_t)syscall(SYS_gettid);
#else
        pthread_threadid_np(NULL, &id);
#endif
    }
    return id;
}

cthreads_place cthreads_current_place(void) { return current_place; }

void cthreads_set_place(cthreads_place place) { current_place = place; }

void cthreads_set_name(const char *name) {
    char cut[16];
    strncpy(cut, name, sizeof cut - 1);
    cut[sizeof cut - 1] = 0;
#if defined(__linux__)
    pthread_setname_np(pthread_self(), cut);
#else
    pthread_setname_np(cut);
#endif
}

uint64_t cthreads_current_task_id(void) {
    void *task = swift_task_getCurrent();
    return task ? swift_task_getJobTaskId(task) : 0;
}

uint64_t cthreads_job_task_id(void *job) { return swift_task_getJobTaskId(job); }

void *cthreads_memo(void) { return current_memo; }

void cthreads_set_memo(void *memo) { current_memo = memo; }

static __attribute__((swiftcall)) void count_departure(void *job, global_enqueue original) {
    departures++;
    original(job);
}

void cthreads_count_departures(void) {
    void (*none)(void) = NULL;
    global_hook hook = count_departure;
    __atomic_compare_exchange_n(
        &swift_task_enqueueGlobal_hook, &none, (void (*)(void))hook, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

uint64_t cthreads_departures(void) { return departures; }

void cthreads_set_departures(uint64_t count) { departures = count; }

uint64_t cthreads_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

typedef struct {
    void (*body)(void *);
    void *context;
} start;

static void *run(void *argument) {
    start begin = *(start *)argument;
    free(argument);
    begin.body(begin.context);
    return NULL;
}

bool cthreads_spawn(void (*body)(void *context), void *context) {
    start *begin = malloc(sizeof *begin);
    if (!begin) return false;
    *begin = (start){body, context};
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_t thread;
    bool started = pthread_create(&thread, &attributes, run, begin) == 0;
    pthread_attr_destroy(&attributes);
    if (!started) free(begin);
    return started;
}
