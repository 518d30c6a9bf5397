import Trace

extension Instruction {
    /// What could stand where the cursor of a line of commands is.
    static func completion(of editor: LineEditor, themes: [String], tools: [String]) -> Completion {
        let before = editor.characters[..<editor.cursor]
        guard let gap = before.firstIndex(of: " ") else {
            return completion(from: 0, to: editor.cursor, typed: String(before), among: names)
        }
        guard let word = InstructionWord(rawValue: String(before[..<gap])) else {
            return Completion(range: editor.cursor..<editor.cursor, candidates: [])
        }
        let start = (before.lastIndex { $0 == " " || $0 == "," } ?? gap) + 1
        return completion(
            from: start, to: editor.cursor, typed: String(before[start...]),
            among: word.choices(themes: themes, tools: tools))
    }

    private static func completion(
        from start: Int, to end: Int, typed: String, among choices: [String]
    ) -> Completion {
        Completion(range: start..<end, candidates: choices.filter { $0.hasPrefix(typed) })
    }
}
