import Foundation

extension MachineFacts {
    /// What the system says of the machine at hand.
    package static var here: MachineFacts {
        MachineFacts(
            processor: processor ?? "unknown processor", cores: ProcessInfo.processInfo.activeProcessorCount,
            memoryBytes: ProcessInfo.processInfo.physicalMemory, system: system, compiler: compiler, isDebug: isDebug)
    }

    /// How many processes have been running or ready on average in the last 1, 5 and 15 minutes; `nil` where the system
    /// does not say.
    package static var load: [Double]? {
        let averages = text("/proc/loadavg")?.split(separator: " ").prefix(3).compactMap { Double($0) }
        return averages?.count == 3 ? averages : nil
    }

    private static var processor: String? {
        let line = text("/proc/cpuinfo")?.split(separator: "\n").first { $0.hasPrefix("model name") }
        return line?.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) }
    }

    private static var system: String {
        let kernel = text("/proc/sys/kernel/osrelease")?.trimmingCharacters(in: .whitespacesAndNewlines)
        return kernel.map { "Linux \($0)" } ?? ProcessInfo.processInfo.operatingSystemVersionString
    }

    private static var compiler: String {
        #if compiler(>=6.4)
            "Swift 6.4 or later"
        #elseif compiler(>=6.3)
            "Swift 6.3"
        #else
            "Swift 6.2"
        #endif
    }

    private static var isDebug: Bool {
        #if DEBUG
            true
        #else
            false
        #endif
    }

    private static func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }
}
