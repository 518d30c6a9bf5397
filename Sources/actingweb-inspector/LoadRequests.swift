import ArgumentParser
import Load

/// What load is made of.
struct LoadRequests: ParsableArguments {
    @Option(help: ArgumentHelp("A tool to call, with its arguments; several make a mix.", valueName: "name[=json]"))
    var tool: [String] = []

    @Option(help: ArgumentHelp("A prompt to get, with its arguments.", valueName: "name[=json]"))
    var prompt: [String] = []

    @Option(help: ArgumentHelp("A resource to read.", valueName: "uri"))
    var resource: [String] = []

    @Option(
        help: ArgumentHelp("How often one of them is asked for, beside the others' 1.", valueName: "name=number"))
    var weight: [String] = []

    @Option(help: ArgumentHelp("A text that its answers must contain.", valueName: "name=text"))
    var expect: [String] = []

    /// The mix.
    ///
    /// - Throws: `ValidationError` that says what is wrong and where.
    func mix() throws -> Mix {
        do {
            var mix = try Mix(
                tool.map { try MixEntry.tool($0) } + prompt.map { try MixEntry.prompt($0) }
                    + resource.map { try MixEntry.resource($0) })
            for setting in weight { try mix.setWeight(setting) }
            for setting in expect { try mix.setExpected(setting) }
            return mix
        } catch let error as MixError {
            throw ValidationError(error.description)
        }
    }
}
