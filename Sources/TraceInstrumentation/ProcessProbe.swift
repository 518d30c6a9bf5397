import Foundation
package import Trace

/// What this process takes of the machine, as the system tells.
package enum ProcessProbe {
    /// What it takes now; `nil` where the system does not tell in this way.
    package static func sample() -> HostVitals.ProcessSample? {
        #if os(Linux)
            guard let memory = text("/proc/self/statm")?.split(separator: " "), memory.count > 1,
                let pages = Int(memory[1]),
                let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"),
                let tasks = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
            else { return nil }
            return HostVitals.ProcessSample(
                threads: tasks.compactMap { UInt64($0) }.sorted().compactMap(thread),
                residentBytes: pages * Int(sysconf(Int32(_SC_PAGESIZE))),
                openFiles: files.count)
        #else
            return nil
        #endif
    }

    #if os(Linux)
        /// A thread that may end while it is looked at.
        private static func thread(_ id: UInt64) -> HostVitals.ProcessSample.Thread? {
            // `id (name) state …`, where the name may hold anything.
            guard let stat = text("/proc/self/task/\(id)/stat"), let open = stat.firstIndex(of: "("),
                let close = stat.lastIndex(of: ")"), open < close
            else { return nil }
            let fields = stat[stat.index(after: close)...].split(separator: " ")
            guard fields.count > 12, let user = Int64(fields[11]), let system = Int64(fields[12]) else { return nil }
            let perSecond = max(1, Int64(sysconf(Int32(_SC_CLK_TCK))))
            return HostVitals.ProcessSample.Thread(
                id: id, name: String(stat[stat.index(after: open)..<close]),
                cpu: .milliseconds((user + system) * 1_000 / perSecond))
        }

        private static func text(_ path: String) -> String? {
            try? String(contentsOfFile: path, encoding: .utf8)
        }
    #endif
}
