/// What a filter can ask about; the raw value is the name under which it is written.
///
/// Help, completion and the article on filtering all take their words from here.
package enum QueryField: String, CaseIterable, Hashable, Sendable {
    case id, method, target, hook, kind, path, mode, thread, loop, task
    case client, session, wire, revision
    case status, outcome, code, err, log
    case wait, run, total, held, lost, age
    case polls, size, has, finding

    /// The field of a name, in upper or lower case; `tool` is another name of `target`.
    package init?(name: String) {
        let name = name.lowercased()
        guard let field = QueryField(rawValue: name == "tool" ? "target" : name) else { return nil }
        self = field
    }

    /// What stands behind the field's operator.
    package var type: QueryType {
        switch self {
        case .method, .target, .hook, .thread, .loop, .client, .session, .wire, .revision, .err, .log: .text
        case .kind, .path, .mode, .outcome, .has, .finding: .choice
        case .status: .status
        case .id, .task, .code, .polls: .number
        case .size: .size
        case .wait, .run, .total, .held, .lost, .age: .duration
        }
    }

    /// What the field is, in one line.
    package var help: String {
        switch self {
        case .id: "the request's number"
        case .method: "the protocol's method"
        case .target: "the tool, prompt or resource that is named; also written tool"
        case .hook: "the name that a hook was called by"
        case .kind: "what a hook was registered for"
        case .path: "the path that a hook call took, by its letter or name; unknown where the places fit none"
        case .mode: "how the request was served"
        case .thread: "a thread that the request touched, by its name or id"
        case .loop: "an event loop that the request touched"
        case .task: "a Swift task that the request touched"
        case .client: "who called"
        case .session: "the beginning of the session's id"
        case .wire: "which of the protocols on the endpoint the message came by"
        case .revision: "the protocol's revision"
        case .status: "how far the request has come or how it ended, or its HTTP status"
        case .outcome: "how the request ended for its caller"
        case .code: "the code of a JSON-RPC error"
        case .err: "the words of an error that a hook threw or a span ended with"
        case .log: "the words of log lines, spans and other notes"
        case .wait: "how long the handler or a hook waited for its turn"
        case .run: "how long a hook ran; one that still runs counts until now"
        case .total: "how long the whole request took; one in flight counts until now"
        case .held: "how long a loop was held on the request's behalf without a pause"
        case .lost: "how much the request lost to the stalls of others, in all"
        case .age: "how long ago the request was accepted"
        case .polls: "how often a loop ran a hook"
        case .size: "the bytes of both bodies together"
        case .has: "what there is about the request"
        case .finding: "what was found wrong, by its id"
        }
    }

    /// A condition on the field that can be typed as it stands.
    package var example: String {
        switch self {
        case .id: "id:4211"
        case .method: "method:tools/*"
        case .target: "target:save_*"
        case .hook: "hook:search*,find*"
        case .kind: "kind:property"
        case .path: "path:T"
        case .mode: "mode:thread-pool"
        case .thread: "thread:pool-*"
        case .loop: "loop:loop-1"
        case .task: "task:8117"
        case .client: "client:claude*"
        case .session: "session:3f2a*"
        case .wire: "wire:*stateless*"
        case .revision: "revision:2025-*"
        case .status: "status:err,4??"
        case .outcome: "outcome:tool-error"
        case .code: "code:-32602"
        case .err: "err~timeout"
        case .log: #"log~"cache miss""#
        case .wait: "wait>5ms"
        case .run: "run>=1.5s"
        case .total: "total>200ms"
        case .held: "held>10ms"
        case .lost: "lost>0"
        case .age: "age<30s"
        case .polls: "polls>100"
        case .size: "size>64kB"
        case .has: "has:stall,error"
        case .finding: "finding:loop-held"
        }
    }
}
