import FoundationEssentials
import JSON
import NIOCore

/// Writes requests as bytes; what does not change is made once.
struct RequestWriter: Sendable {
    /// Ids have ten digits, so that the length of a body does not depend on them.
    static let firstID: Int64 = 1_000_000_000

    /// An entry of the mix, ready to be written.
    fileprivate struct Part: Sendable {
        let entry: MixEntry
        /// The header fields of the entry alone.
        let fields: [UInt8]
        /// The body between the id and the arguments.
        let opening: [UInt8]
        /// Everything from the arguments on where they are always the same.
        let constant: [UInt8]?
    }

    private static let beforeID = Array(#"{"jsonrpc":"2.0","id":"#.utf8)
    private static let closing = Array("}}".utf8)

    private let head: [UInt8]
    private let parts: [Part]
    private let seed: UInt64
    private let isStateless: Bool

    init(endpoint: Endpoint, headers: [HeaderField], mix: Mix, seed: UInt64, wire: MCPWire) {
        head = Self.head(endpoint, headers)
        let isStateless = wire == .stateless
        self.isStateless = isStateless
        self.seed = seed
        parts = mix.entries.map { Part($0, isStateless: isStateless) }
    }

    /// The id of the request of this number.
    static func id(request number: Int) -> Int64 {
        firstID + Int64(number) % (9 * firstID)
    }

    /// Writes a call.
    ///
    /// - Parameters:
    ///   - number: the request's number.
    ///   - index: which entry of the mix it asks for.
    ///   - lines: the header fields of the connection.
    ///   - buffer: where it goes.
    func write(request number: Int, entry index: Int, lines: [UInt8], to buffer: inout ByteBuffer) {
        let part = parts[index]
        var body = part.constant ?? []
        if part.constant == nil { part.entry.writeArguments(request: number, seed: seed, to: &body) }
        let fields = part.fields.isEmpty && isStateless ? resourceFields(part, number) : part.fields
        let id = "\(Self.id(request: number))"
        let tail = part.constant == nil ? Self.closing.count : 0
        let length = Self.beforeID.count + id.utf8.count + part.opening.count + body.count + tail
        buffer.writeBytes(head)
        buffer.writeBytes(lines)
        buffer.writeBytes(fields)
        buffer.writeString("Content-Length: \(length)\r\n\r\n")
        buffer.writeBytes(Self.beforeID)
        buffer.writeString(id)
        buffer.writeBytes(part.opening)
        buffer.writeBytes(body)
        if tail > 0 { buffer.writeBytes(Self.closing) }
    }

    /// Writes a message of the handshake.
    static func write(
        _ message: Handshake.Message, endpoint: Endpoint, headers: [HeaderField], to buffer: inout ByteBuffer
    ) {
        let body = message.body.encoded()
        buffer.writeBytes(head(endpoint, headers))
        for field in message.fields { buffer.writeBytes(field.line) }
        buffer.writeString("Content-Length: \(body.count)\r\n\r\n")
        buffer.writeBytes(body)
    }

    /// A resource's address may be another for each request, and so its `Mcp-Name`.
    private func resourceFields(_ part: Part, _ number: Int) -> [UInt8] {
        Self.fields(part.entry.kind, name: part.entry.template.text(request: number, seed: seed))
    }

    private static func head(_ endpoint: Endpoint, _ headers: [HeaderField]) -> [UInt8] {
        let standard = [
            HeaderField("Host", endpoint.authority), HeaderField("Content-Type", "application/json"),
            HeaderField("Accept", "application/json, text/event-stream"),
        ]
        let given = Set(headers.map { $0.name.lowercased() })
        let fields = standard.filter { !given.contains($0.name.lowercased()) } + headers
        return Array("POST \(endpoint.path) HTTP/1.1\r\n".utf8) + fields.flatMap(\.line)
    }

    /// The header fields that name what a stateless request asks for.
    fileprivate static func fields(_ kind: MixEntry.Kind, name: String) -> [UInt8] {
        HeaderField("Mcp-Method", kind.method).line + HeaderField("Mcp-Name", encoded(name)).line
    }

    /// A name as a header field's value, which holds no more than ASCII.
    private static func encoded(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !name.hasPrefix("=?base64?")
        return isPlain ? name : "=?base64?\(Data(name.utf8).base64EncodedString())?="
    }
}

extension RequestWriter.Part {
    init(_ entry: MixEntry, isStateless: Bool) {
        self.entry = entry
        let meta = isStateless ? #""_meta":\#(Handshake.meta),"# : ""
        let subject =
            switch entry.kind {
            case .tool, .prompt: #""name":\#(JSONValue.string(entry.name)),"arguments":"#
            case .resource: #""uri":"#
            }
        opening = Array(#","method":"\#(entry.kind.method)","params":{\#(meta)\#(subject)"#.utf8)
        var body: [UInt8] = []
        if entry.template.isConstant {
            entry.writeArguments(request: 0, seed: 0, to: &body)
            body += "}}".utf8
        }
        constant = entry.template.isConstant ? body : nil
        let isFixed = entry.kind != .resource || entry.template.isConstant
        let name = entry.kind == .resource ? entry.template.text(request: 0, seed: 0) : entry.name
        fields = isStateless && isFixed ? RequestWriter.fields(entry.kind, name: name) : []
    }
}

extension MixEntry {
    /// Appends what the request is about as JSON: the arguments, or a resource's address.
    fileprivate func writeArguments(request number: Int, seed: UInt64, to output: inout [UInt8]) {
        switch kind {
        case .tool, .prompt: template.write(request: number, seed: seed, to: &output)
        case .resource: JSONValue.string(template.text(request: number, seed: seed)).encode(into: &output)
        }
    }
}
