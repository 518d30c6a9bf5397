/// What a schema and its use may cost before they are refused.
package struct SchemaLimits: Hashable, Sendable {
    /// The limits for schemas and values from outside.
    package static let `default` = SchemaLimits()

    /// The deepest nesting that any limits allow; at this depth, checking needs less than 1 MiB of stack in an
    /// optimised build.
    package static let deepestNesting = 1024

    /// How many subschemas a schema may have.
    package var subschemas = 10_000
    /// How many instructions its patterns may have together; a character, a class or a repetition is one or two, times
    /// the number of times that a repetition around it asks for.
    package var patternInstructions = 20_000
    /// How deeply subschemas may be nested while they are applied; at most ``deepestNesting``.
    package var depth = 512
    /// How many steps checking one value may take.
    ///
    /// A step is small: a subschema applied to a value, a member looked
    /// at, an instruction of a pattern followed at a character.
    package var steps = 2_000_000
    /// How many faults are reported of one value.
    package var faults = 16

    /// The default limits, to be changed from there.
    package init() {}
}
