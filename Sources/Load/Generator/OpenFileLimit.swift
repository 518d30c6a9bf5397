#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How many files the process may have open, sockets included.
package enum OpenFileLimit {
    /// Makes room for more files, as far as the system lets a process do so by itself.
    ///
    /// - Parameter needed: how many files there have to be.
    /// - Throws: `LoadError.tooFewFiles` where there is not enough room.
    package static func makeRoom(for needed: Int) throws(LoadError) {
        #if canImport(Glibc)
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let resource = RLIMIT_NOFILE
        #endif
        let needed = rlim_t(max(0, needed))
        var limit = rlimit()
        guard unsafe getrlimit(resource, &limit) == 0, limit.rlim_cur < needed else { return }
        let current = limit.rlim_cur
        limit.rlim_cur = min(limit.rlim_max, needed)
        guard unsafe setrlimit(resource, &limit) == 0, limit.rlim_cur >= needed else {
            let most = max(current, limit.rlim_cur)
            throw .tooFewFiles(needed: Int(clamping: needed), limit: Int(clamping: most))
        }
    }
}
