import Screen
import Testing
import Trace

@testable import Interface

@Suite struct InstructionTests {
    private let themes = ["harbour-night", "paper"]

    @Test(
        arguments: [
            ("quit", .perform(.quit)), ("  page-down  ", .perform(.pageDown)), ("hooks", .perform(.showHooks)),
            ("open 4210", .open(4_210)), ("4210", .open(4_210)),
            ("filter path:T  wait>5ms", .filter("path:T  wait>5ms")),
            ("filter", .filter("")), ("sort total", .sort(.total)), ("sort none", .sort(nil)),
            ("columns id,hook  total,id", .columns([.id, .hook, .total])), ("columns", .columns([])),
            ("mode thread-pool", .mode(.threadPool)), ("level spans", .level(.spans)), ("theme paper", .theme("paper")),
            ("comment looks slow", .comment("looks slow")),
        ] as [(String, Instruction)])
    func `a line says what to do`(line: String, instruction: Instruction) throws {
        #expect(try Instruction(line, themes: themes) == instruction)
    }

    @Test(
        arguments: [
            ("quti", "\"quti\" is not a command; did you mean \"quit\"?"),
            ("mode", "mode needs a mode"),
            ("mode threadpool", "\"threadpool\" is not a mode; did you mean \"thread-pool\"?"),
            ("level much", "\"much\" is not a level of observation; there are off, counts, spans, payloads"),
            ("sort tootal", "\"tootal\" is not a column, or none; did you mean \"total\"?"),
            ("columns id,hok", "\"hok\" is not a column; did you mean \"hook\"?"),
            ("open x", "\"x\" is not a request's number"),
            ("theme papper", "\"papper\" is not a theme's name; did you mean \"paper\"?"),
            ("quit now", "quit takes no argument"),
            ("99999999999999999999", "\"99999999999999999999\" is not a command"),
        ])
    func `a line that says nothing is answered with what it lacks`(line: String, sentence: String) {
        #expect(throws: InstructionError(sentence: sentence)) { try Instruction(line, themes: themes) }
    }

    @Test(arguments: Command.allCases) func `every command has a name that the command line knows`(command: Command) {
        #expect(throws: Never.self) { try Instruction(command.rawValue, themes: []) }
    }

    @Test(
        arguments: [
            ("mo", ["mode", "more-detail"]), ("mode t", ["thread-pool"]), ("theme ", ["harbour-night", "paper"]),
            ("columns id,to", ["total"]), ("open 4", []), ("nonsense x", []),
        ])
    func `tab knows what could follow`(line: String, candidates: [String]) {
        #expect(Instruction.completion(of: LineEditor(line), themes: themes, tools: []).candidates == candidates)
    }
}
