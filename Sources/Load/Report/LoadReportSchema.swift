package import JSON

/// What the JSON of a report is, as a schema (draft 2020-12); `actingweb-inspector load --schema` prints it.
package enum LoadReportSchema: ReportSchema {
    package static let json: JSONValue = [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A report of actingweb-inspector load",
        "description": "Times are whole nanoseconds (_ns), rates are a second's (_per_second), shares are from 0 to 1.",
        "type": "object", "additionalProperties": false,
        "required": [
            "url", "wire", "plan", "ending", "measured_ns", "throughput_per_second", "requests", "failures", "latency",
            "mix", "timeline", "generator",
        ],
        "properties": .object(properties), "$defs": .object(definitions),
    ]

    private static let properties: JSONObject = [
        "url": text("The server's address."), "server": text("Who the server says it is."),
        "wire": object(
            "How the server speaks MCP.",
            ["name": ["enum": ["session", "stateless"]], "revision": text("The protocol's revision.")]),
        "plan": plan,
        "ending": [
            "enum": ["completed", "cancelled", "server-lost", "server-silent"],
            "description":
                "Why the run ended: it was enough, somebody ended it, no connection could be had, no answer came.",
        ],
        "measured_ns": time("How long it was measured."),
        "throughput_per_second": number("Good answers."),
        "offered_per_second": number("Requests that were due; of an open loop."),
        "requests": requests,
        "failures": list(
            "What went wrong, most frequent first. Connections that were refused count each attempt.",
            object(
                "One kind.",
                [
                    "kind": text(
                        "refused, unreachable, untrusted, timed-out, closed, not-http, http-STATUS, not-json, "
                            + "not-json-rpc, wrong-id, error-CODE, tool-error, unfinished or wrong-text."),
                    "count": count("How often."), "example": text("What the first of them said."),
                ])),
        "latency": object(
            "Response times of good answers and of those that timed out.",
            [
                "measured": times("From sending to the answer."),
                "corrected": times("From when a request was due, or by the expected interval of a closed loop."),
            ], required: ["measured"]),
        "mix": list(
            "What was asked for.",
            object(
                "One entry.",
                [
                    "method": text("The protocol's method."), "name": text("The tool, prompt or resource."),
                    "weight": count("How often it is asked for, as a share of all weights."),
                    "answered": count("Good answers."), "failed": count("Requests that failed."),
                    "measured": times("Its response times as they were measured."),
                ])),
        "timeline": object(
            "The run in slices of equal length, warm-up included.",
            [
                "slice_ns": time("How long a slice is."),
                "bucket_ns": list("The shortest response time of each bucket.", time("A bound.")),
                "slices": list(
                    "From the beginning on.",
                    object(
                        "One slice.",
                        [
                            "sent": count("Requests sent."), "answered": count("Good answers."),
                            "failed": count("Failures."),
                            "times": list("Response times in each bucket, from when due.", count("How many.")),
                        ])),
            ]),
        "generator": object(
            "What the generator measured of itself.",
            [
                "threads": list(
                    "What each thread had of the machine; empty where the system does not say.",
                    object(
                        "One thread.",
                        [
                            "running": number("The share of the time in which it ran."),
                            "kept_waiting": number("The share in which it was ready and another had the processor."),
                        ], required: ["running"])),
                "lateness": times("How late requests were looked at after they were due; of an open loop."),
                "is_suspect": flag("Whether it may have been the bottleneck."),
                "concerns": list("Why.", ["enum": ["busy", "late"]]),
            ], required: ["threads", "is_suspect", "concerns"]),
        "knee": object(
            "How the highest sustained rate was looked for.",
            [
                "steps": list("What was tried, in order.", reference("step")), "sustained": reference("step"),
                "limit": reference("step"),
            ], required: ["steps"]),
        "in_process": server,
    ]

    private static let plan = object(
        "What was asked for.",
        [
            "loop": ["enum": ["closed", "open"]], "rate_per_second": number("Of an open loop."),
            "arrivals": ["enum": ["constant", "poisson"]], "connections": count("Connections."),
            "threads": count("Threads of the generator."), "duration_ns": time("How long it was to be measured."),
            "count": count("How many requests were to be measured."), "warm_up_ns": time("The warm-up."),
            "ramp_ns": time("How long the rate rose, or connections joined."),
            "timeout_ns": time("How long an answer may take."),
            "expected_interval_ns": time("What response times of a closed loop are corrected by."),
            "seed": text("What random choices depend on; a whole number in digits."),
        ], required: ["loop", "connections", "threads", "warm_up_ns", "ramp_ns", "timeout_ns", "seed"])

    private static let requests = object(
        "How many requests, of those that were measured.",
        [
            "due": count("Were due, or sent in a closed loop."), "sent": count("Were sent."),
            "answered": count("Were answered well."), "failed": count("Failed."),
            "waited_for_connection": count("Were due when no connection was free."),
            "unsent": count("Were due and never sent; the corrected times have their wait."),
            "abandoned": count("Were under way when the run was ended."),
            "warm_up": count("Were sent before it was measured."),
            "reconnections": count("Connections that were made after the first ones."),
        ])

    private static let server = object(
        """
        What the server did in the whole run, also before it was measured and in each step of a search for the knee; \
        where it is in the generator's process.
        """,
        [
            "mode": text("The execution mode."), "dropped_events": count("Events that were not seen."),
            "busiest_loop": number("The greatest share of a second that a loop was busy."),
            "longest_lag_ns": time("How long a task waited for a loop at the most."),
            "calls": list(
                "The calls of each hook on each path.",
                object(
                    "One hook and path.",
                    [
                        "hook": text("The hook."), "path": text("The path's letter; ? where none fits."),
                        "count": count("Calls."), "raised": count("Calls that threw."),
                        "run_p50_ns": time("The median run."), "run_p99_ns": time("The 99th percentile."),
                        "held_ns": time("The longest that one held a loop; absent where unknown."),
                    ], required: ["hook", "path", "count", "raised", "run_p50_ns", "run_p99_ns"])),
            "pools": list(
                "The pools of workers.",
                object(
                    "One pool.",
                    [
                        "name": text("Its name."), "size": count("The most threads."),
                        "most_queued": count("The longest queue that was seen."),
                        "longest_wait_ns": time("The longest wait in it."),
                    ])),
            "stalls": object(
                "Times in which a loop ran one thing without a pause.",
                [
                    "count": count("How many."), "total_ns": time("All together."), "longest_ns": time("The longest."),
                    "victims": count("Requests that were seen to wait for one."),
                ]),
            "threads": count("The most threads of the process."),
            "resident_bytes": count("The most memory in the machine's own."),
            "own_cost": number("The share of one processor's time that observing took."),
        ], required: ["mode", "dropped_events", "busiest_loop", "longest_lag_ns", "calls", "pools", "stalls"])

    private static let definitions: JSONObject = [
        "times": object(
            "A distribution, to three digits. A percentile is there if there were enough requests for one to lie beyond.",
            [
                "count": count("How many."), "min_ns": time("The shortest."), "mean_ns": time("The mean."),
                "deviation_ns": time("The standard deviation."), "max_ns": time("The longest."),
                "p50_ns": time("The median."), "p75_ns": time("The 75th percentile."),
                "p90_ns": time("The 90th."), "p95_ns": time("The 95th."), "p99_ns": time("The 99th."),
                "p99.9_ns": time("The 99.9th."), "p99.99_ns": time("The 99.99th."),
            ], required: ["count"]),
        "step": object(
            "One rate and what came of it.",
            [
                "rate_per_second": number("What was asked for."), "offered_per_second": number("What was due."),
                "achieved_per_second": number("Good answers."), "failure_share": number("Failures."),
                "p50_ns": time("The median, from when due."), "p99_ns": time("The 99th percentile, from when due."),
                "verdict": ["enum": ["sustained", "fell-behind", "slowed-down", "failed", "generator-limit"]],
            ],
            required: [
                "rate_per_second", "offered_per_second", "achieved_per_second", "failure_share", "verdict",
            ]),
    ]

    private static func times(_ description: JSONValue) -> JSONValue {
        ["$ref": "#/$defs/times", "description": description]
    }

    private static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }
}
