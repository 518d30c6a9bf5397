/// What the figures were measured on.
package struct MachineFacts: Hashable, Sendable {
    package var processor: String
    package var cores: Int
    package var memoryBytes: UInt64
    /// The system and its kernel.
    package var system: String
    /// What compiled the program.
    package var compiler: String
    /// Whether the program was built without optimisation, which makes its figures mean nothing.
    package var isDebug: Bool

    package init(
        processor: String, cores: Int, memoryBytes: UInt64, system: String, compiler: String, isDebug: Bool
    ) {
        self.processor = processor
        self.cores = cores
        self.memoryBytes = memoryBytes
        self.system = system
        self.compiler = compiler
        self.isDebug = isDebug
    }

    /// The machine in one line.
    package var line: String {
        let gigabytes = (memoryBytes + 500_000_000) / 1_000_000_000
        return "\(processor), \(cores) cores, \(gigabytes) GB, \(system); "
            + "\(compiler), \(isDebug ? "debug" : "release") build"
    }
}
