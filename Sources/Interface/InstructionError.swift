/// Why a line of commands cannot be followed.
package struct InstructionError: Error, Hashable, Sendable {
    /// What is wrong and what to do, in one sentence.
    package var sentence: String
}
