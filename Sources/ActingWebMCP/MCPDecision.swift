/// What is to be done about a message.
enum MCPDecision {
    /// Answer at once.
    case answer(MCPResponse)
    /// Ask the hooks of a tool, then answer with what they came to.
    case call(ToolCall)
}
