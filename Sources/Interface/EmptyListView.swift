import Screen

/// The list before the first request: what would fill it.
struct EmptyListView {
    let server: Server
    let glyphs: Glyphs

    func draw(into frame: inout Frame, in area: Area) {
        let area = area.columns > 40 ? area.inset(columns: 3) : area
        var lines = area.rows > 8 ? [Line()] : []
        lines.append(Line("No request yet.", .textStrong))
        let address = Line("Every request to ") + Line(server.url, .textStrong) + Line(" appears here as it happens.")
        lines += address.wrapped(to: area.columns, glyphs)
        if area.rows > 8 { lines.append(Line()) }
        lines.append(Line("Call a tool from another terminal:", .textSecondary))
        lines += command(columns: area.columns)
        frame.put(lines, in: area)
    }

    /// A command that a shell takes as it stands, in lines that fit where they can.
    private func command(columns: Int) -> [Line] {
        let example = server.example ?? Server.Example(tool: "", arguments: "{}")
        let method = server.example == nil ? "tools/list" : "tools/call"
        let parameters = #"{"name":"\#(example.tool)","arguments":\#(example.arguments)}"#
        let body = #"{"jsonrpc":"2.0","id":1,"method":"\#(method)""#
        let whole = server.example == nil ? [body + "}"] : [body + ",", #""params":\#(parameters)}"#]
        let parts =
            ["curl -s \(server.url) \\"] + ["-H 'content-type: application/json' \\"]
            + ["-H 'accept: application/json, text/event-stream' \\"]
        return parts.enumerated().map { Line(($0 > 0 ? "  " : "") + $1, .textPrimary) }
            + whole.enumerated().map { index, text in
                let open = index == 0 ? "  -d '" : " "
                return Line(open + text + (index == whole.count - 1 ? "'" : ""), .textPrimary)
            }
    }
}
