package import JSON
import Load

/// What the JSON of a report is, as a schema (draft 2020-12); `actingweb-inspector bench --schema` prints it.
package enum BenchReportSchema: ReportSchema {
    package static let json: JSONValue = [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A report of actingweb-inspector bench",
        "description": "Times are whole nanoseconds (_ns), rates are a second's (_per_second), shares are from 0 to 1.",
        "type": "object", "additionalProperties": false,
        "required": [
            "began", "took_ns", "machine", "rounds", "turn_ns", "is_interrupted", "experiments",
        ],
        "properties": .object(properties),
    ]

    private static let properties: JSONObject = [
        "began": text("When it began, in UTC."), "took_ns": time("How long all of it took."),
        "machine": object(
            "What it was measured on.",
            [
                "processor": text("Its name."), "cores": count("How many."), "memory_bytes": count("Of the machine."),
                "system": text("The system and its kernel."), "compiler": text("What compiled the program."),
                "is_debug": flag("Whether it was built without optimisation: its figures then mean nothing."),
            ]),
        "load_before": averages("The load averages of 1, 5 and 15 minutes before."),
        "load_after": averages("The same afterwards."),
        "rounds": count("How many turns each server was to have."),
        "turn_ns": time("How long a turn is measured at least."),
        "is_interrupted": flag("Whether somebody ended it early."),
        "experiments": list("What was measured, in this order.", experiment),
    ]

    private static let experiment = object(
        "Servers that were measured by turns under the same load.",
        [
            "name": text("What --rows calls it."), "load": text("The load in words."), "tool": text("The tool."),
            "connections": count("How many connections."),
            "servers": list("Each server.", server), "rows": list("What is read from that.", row),
        ])

    private static let server = object(
        "One server and its turns.",
        [
            "name": text("Its name in this experiment."), "turns": list("One for each round.", turn),
            "options": list("The options of a server of this program.", ["type": "string"]),
            "url": text("Where a server of others is."),
            "trouble": text("What went wrong with it: it took no further part."),
        ], required: ["name", "turns"])

    private static let turn = object(
        "What a turn showed.",
        [
            "throughput_per_second": number("Good answers."), "answered": count("Good answers."),
            "p50_ns": time("The median response time."), "p99_ns": time("The 99th percentile."),
            "generator_busy": number("The share of the time in which the generator's thread had something to do."),
            "is_generator_bound": flag("Whether the generator may have been the bottleneck."),
            "resident_bytes": count("The most memory that the server was seen to take."),
            "start_ns": time("From the start of the server's process to its first answer; of the experiment start."),
        ], required: ["throughput_per_second", "answered", "generator_busy", "is_generator_bound"])

    private static let row = object(
        "One figure and what it should be.",
        [
            "name": text("Its name."), "what": text("What it says."),
            "unit": [
                "enum": .array(Measure.Unit.allCases.map { .string($0.rawValue) }),
                "description": "What the values are: multiples, shares, millions of bytes, or milliseconds.",
            ],
            "values": list("One for each round.", ["type": "number"]),
            "median": signed("The median of the values."), "low": signed("The least."), "high": signed("The greatest."),
            "goal": [
                "type": "object", "description": "What the median should be.", "additionalProperties": false,
                "properties": [
                    "at_least": ["type": "number"], "at_most": ["type": "number"],
                ], "minProperties": 1,
            ],
            "verdict": [
                "enum": ["met", "missed", "unjudged", "unasked", "failed"],
                "description":
                    "unjudged: there is no goal, or a reason; unasked: no peer was given; failed: no figures to trust.",
            ],
            "reason": text("Why there is no judgement."),
            "concerns": list("Why the figures may be the generator's own.", ["type": "string"]),
        ], required: ["name", "what", "unit", "values", "verdict", "concerns"])

    private static func averages(_ description: JSONValue) -> JSONValue { list(description, ["type": "number"]) }

    /// A number that may be below zero.
    private static func signed(_ description: JSONValue) -> JSONValue {
        ["type": "number", "description": description]
    }
}
