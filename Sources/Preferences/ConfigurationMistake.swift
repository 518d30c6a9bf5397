/// Something in the configuration that cannot be followed; what was set stays as it would be without it.
package struct ConfigurationMistake: Error, Hashable, Sendable, CustomStringConvertible {
    package var origin: Origin
    /// What is wrong and what to do, in one sentence.
    package var sentence: String

    package var description: String { "\(origin.words): \(sentence)" }
}
