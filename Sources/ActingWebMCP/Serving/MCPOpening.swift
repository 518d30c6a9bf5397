/// How a POST begins: answered at once, or with hooks to ask.
enum MCPOpening {
    case answered(MCPResponse)
    case post(MCPPost)
}
