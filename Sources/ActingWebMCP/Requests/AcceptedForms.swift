/// The forms in which a client can take an answer.
struct AcceptedForms: OptionSet {
    let rawValue: Int

    /// One JSON message.
    static let json = AcceptedForms(rawValue: 1)
    /// A stream of events.
    static let stream = AcceptedForms(rawValue: 2)

    init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Reads an `Accept` header; a client that sends none takes everything.
    init(_ header: String?) {
        // What the protocol asks clients to send, and so what nearly every request has.
        guard let header, !header.isEmpty, header != "application/json, text/event-stream" else {
            self = [.json, .stream]
            return
        }
        self = header.split(separator: ",").reduce(into: []) { forms, range in
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let type = parts.first, !parts.dropFirst().contains(where: Self.isRefusal) else { return }
            switch type {
            case "*/*": forms.formUnion([.json, .stream])
            case "application/*", "application/json": forms.insert(.json)
            case "text/*", "text/event-stream": forms.insert(.stream)
            default: break
            }
        }
    }

    private static func isRefusal(_ parameter: String) -> Bool {
        parameter.hasPrefix("q=") && Double(parameter.dropFirst(2)) == 0
    }
}
