// SPDX-FileCopyrightText: 2026 The Farnear authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt hands from thread to thread, told to ThreadSanitizer. Distributions' Qt isn't built with it, so it sees our
// reads and writes and not the locks in Qt that are between them. The linker sends our calls of the functions below
// here (--wrap, see CMakeLists.txt): each says "all that was done up to here" on one side and "is known from here on"
// on the other, as Qt's documentation promises; nothing that Qt doesn't promise is said. (Mutexes need nothing: QMutex
// tells by itself when the code that uses it is looked at.) This file is compiled without the sanitizer.
#include <QDeadlineTimer>
#include <QFutureInterface>
#include <QObject>
#include <QRunnable>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QThreadStorage>

#include <cstdarg>
#include <functional>
#include <mutex>

#include <dlfcn.h>
#include <sched.h>

extern "C" {
void __tsan_acquire(void *address);
void __tsan_release(void *address);
}

// WRAP(result, name, mangled, parameters): declares real##name, and begins the definition of what is called instead.
#define WRAP(result, name, mangled, ...)                                                                               \
    result real##name(__VA_ARGS__) __asm__("__real_" mangled);                                                         \
    result wrapped##name(__VA_ARGS__) __asm__("__wrap_" mangled);                                                      \
    result wrapped##name(__VA_ARGS__)

namespace {

void release(const void *address)
{
    __tsan_release(const_cast<void *>(address));
}

void acquire(const void *address)
{
    __tsan_acquire(const_cast<void *>(address));
}

/** Ends with its thread, after the objects that were to be deleted there and before anybody who waits goes on. */
class ThreadsEnd {
public:
    ~ThreadsEnd() { release(m_thread); }

private:
    QThread *m_thread = QThread::currentThread();
};

void watchThread()
{
    static QThreadStorage<ThreadsEnd *> ends;
    if (!ends.hasLocalData())
        ends.setLocalData(new ThreadsEnd);
}

/** A slot that is called with all known that its caller, or whoever emits the signal, had done. */
class HandedSlot final : public QtPrivate::QSlotObjectBase {
public:
    HandedSlot(QtPrivate::QSlotObjectBase *inner, const void *from)
        : QSlotObjectBase(&HandedSlot::perform)
        , m_inner(inner)
        , m_from(from ? from : this)
    {
    }

private:
    static void perform(int which, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *equal)
    {
        auto *self = static_cast<HandedSlot *>(base);
        switch (which) {
        case Destroy:
            acquire(self->m_from);
            self->m_inner->destroyIfLastRef();
            delete self;
            break;
        case Call:
            watchThread();
            acquire(self->m_from);
            self->m_inner->call(receiver, arguments);
            if (self->m_from == self)
                release(self); // for whoever waits for it
            break;
        case Compare: *equal = self->m_inner->compare(arguments); break;
        default: break;
        }
    }

    QtPrivate::QSlotObjectBase *m_inner;
    const void *m_from; //!< what is released by whoever calls
};

class HandedJob final : public QRunnable {
public:
    HandedJob(QRunnable *inner, QThreadPool *pool) : m_inner(inner), m_pool(pool) { release(this); }

    void run() override
    {
        acquire(this);
        const bool mine = m_inner->autoDelete();
        m_inner->run();
        if (mine)
            delete m_inner;
        release(m_pool);
    }

private:
    QRunnable *m_inner;
    QThreadPool *m_pool;
};

} // namespace

WRAP(bool, InvokeMethod,
     "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv",
     QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type, void *result)
{
    auto *handed = new HandedSlot(slot, nullptr);
    handed->ref(); // stays until the call is made, for whoever waits for it
    release(handed);
    const bool called = realInvokeMethod(object, handed, type, result);
    if (type == Qt::BlockingQueuedConnection)
        acquire(handed);
    handed->destroyIfLastRef();
    return called;
}

WRAP(QMetaObject::Connection, Connect,
     "_ZN7QObject11connectImplEPKS_PPvS1_S3_PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject",
     const QObject *sender, void **signal, const QObject *receiver, void **slot, QtPrivate::QSlotObjectBase *object,
     Qt::ConnectionType type, const int *types, const QMetaObject *senderMetaObject)
{
    return realConnect(sender, signal, receiver, slot, new HandedSlot(object, sender), type, types, senderMetaObject);
}

WRAP(void, Activate, "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv", QObject *sender, const QMetaObject *metaObject,
     int signal, void **arguments)
{
    release(sender);
    realActivate(sender, metaObject, signal, arguments);
}

WRAP(void, StartRunnable, "_ZN11QThreadPool5startEP9QRunnablei", QThreadPool *pool, QRunnable *job, int priority)
{
    realStartRunnable(pool, new HandedJob(job, pool), priority);
}

WRAP(void, StartFunction, "_ZN11QThreadPool5startESt8functionIFvvEEi", QThreadPool *pool, std::function<void()> job,
     int priority)
{
    realStartRunnable(pool, new HandedJob(QRunnable::create(std::move(job)), pool), priority);
}

WRAP(bool, WaitForJobs, "_ZN11QThreadPool11waitForDoneEi", QThreadPool *pool, int milliseconds)
{
    const bool done = realWaitForJobs(pool, milliseconds);
    acquire(pool);
    return done;
}

WRAP(void, EndPool, "_ZN11QThreadPoolD1Ev", QThreadPool *pool)
{
    realEndPool(pool);
    acquire(pool);
}

WRAP(bool, WaitForThread, "_ZN7QThread4waitE14QDeadlineTimer", QThread *thread, QDeadlineTimer deadline)
{
    const bool ended = realWaitForThread(thread, deadline);
    acquire(thread);
    return ended;
}

// Whoever lets go of a future last deletes its results. Who that is is counted inside; so they let go one by one.
std::recursive_mutex &futuresMutex()
{
    static std::recursive_mutex mutex;
    return mutex;
}

WRAP(bool, LetGoOfResults, "_ZNK20QFutureInterfaceBase6derefTEv", const QFutureInterfaceBase *future)
{
    const std::lock_guard lock(futuresMutex());
    return realLetGoOfResults(future);
}

WRAP(void, LetGoOfFuture, "_ZN20QFutureInterfaceBaseD2Ev", QFutureInterfaceBase *future)
{
    const std::lock_guard lock(futuresMutex());
    realLetGoOfFuture(future);
}

WRAP(void, Take, "_ZN10QSemaphore7acquireEi", QSemaphore *semaphore, int count)
{
    realTake(semaphore, count);
    acquire(semaphore);
}

WRAP(bool, TryTake, "_ZN10QSemaphore10tryAcquireEii", QSemaphore *semaphore, int count, int milliseconds)
{
    const bool taken = realTryTake(semaphore, count, milliseconds);
    acquire(semaphore);
    return taken;
}

WRAP(void, Give, "_ZN10QSemaphore7releaseEi", QSemaphore *semaphore, int count)
{
    release(semaphore);
    realGive(semaphore, count);
}

// QProcess clones with shared memory (as vfork does); the sanitizer's clone would take this process for its child from
// then on, and look at nothing more. The child does nothing but start another program.
extern "C" int clone(int (*function)(void *), void *stack, int flags, void *argument, ...)
{
    using Clone = int (*)(int (*)(void *), void *, int, void *, ...);
    static const auto systemClone
        = reinterpret_cast<Clone>(dlsym(dlopen("libc.so.6", RTLD_LAZY | RTLD_NOLOAD), "clone"));
    va_list more;
    va_start(more, argument);
    void *const parent = va_arg(more, void *);
    void *const tls = flags & CLONE_SETTLS ? va_arg(more, void *) : nullptr;
    va_end(more);
    return systemClone(function, stack, flags, argument, parent, tls, nullptr);
}
