import Analysis
import Screen
import Trace

extension Model {
    /// Gives a key to the line that is being typed.
    ///
    /// - Returns: what is to be done outside; `nil` where no line is being typed.
    mutating func takeIntoPrompt(_ key: Key) -> [Effect]? {
        guard let prompt else { return nil }
        switch key {
        case .escape, .control("c"), .control("g"): leavePrompt(prompt)
        case .enter: return finish(prompt)
        case .tab: return complete(by: 1)
        case .backTab: return complete(by: -1)
        case .up, .control("p"): recall(by: 1)
        case .down, .control("n"): recall(by: -1)
        case .backspace where prompt.editor.characters.isEmpty && !prompt.purpose.isForm: leavePrompt(prompt)
        default: edit(key)
        }
        return []
    }

    private mutating func edit(_ key: Key) {
        guard var prompt, prompt.editor.take(key) else { return }
        prompt.completion = nil
        prompt.recalled = nil
        self.prompt = prompt
        promptChanged()
    }

    /// A filter and a search are applied while they are typed, and a form checks what is typed into it.
    private mutating func promptChanged() {
        guard let prompt else { return }
        switch prompt.purpose {
        case .filter: applyFilter(prompt.editor.text)
        case .search: search(prompt.editor.text)
        case .field, .arguments: fieldTyped(prompt)
        case .setting(let field): load.controls.type(prompt.editor.text, into: field)
        case .command, .comment: break
        }
    }

    private mutating func leavePrompt(_ prompt: Prompt) {
        self.prompt = nil
        switch prompt.purpose {
        case .filter: applyFilter(prompt.before)
        case .search: search(prompt.before)
        case .field, .arguments: endTyping(isKept: false)
        case .setting(let field): load.controls.type(prompt.before, into: field)
        case .command, .comment: break
        }
    }

    private mutating func finish(_ prompt: Prompt) -> [Effect] {
        let text = prompt.editor.text
        self.prompt = nil
        switch prompt.purpose {
        case .filter:
            filterHistory.add(text)
            applyFilter(text)
            if let fault = list.listing.filter.fault { notice = fault.description }
            return []
        case .comment(let id):
            comment(id, text)
            return []
        case .search:
            searchHistory.add(text)
            search(text)
            return text.isEmpty ? [] : perform(.nextMatch, askedBy: prompt.purpose.sign + text)
        case .command:
            history.add(text)
            return follow(text)
        case .field, .arguments:
            fieldTyped(prompt)
            endTyping(isKept: true)
            return []
        case .setting(let field):
            load.controls.type(text, into: field)
            return []
        }
    }

    /// Puts the next thing that could stand there into the line, or asks for what could.
    mutating func complete(by steps: Int) -> [Effect] {
        guard var prompt else { return [] }
        var (completion, effects) = prompt.completion.map { ($0, []) } ?? candidates(for: prompt)
        completion.step(by: steps, in: &prompt.editor)
        prompt.completion = effects.isEmpty ? completion : nil
        self.prompt = prompt
        promptChanged()
        return effects
    }

    private mutating func candidates(for prompt: Prompt) -> (Completion, [Effect]) {
        switch prompt.purpose {
        case .filter: (ListFilter.completion(of: prompt.editor, in: picture), [])
        case .command: (Instruction.completion(of: prompt.editor, themes: settings.themes, tools: tryOut.tools), [])
        case .field: proposeForField(prompt)
        case .comment, .search, .arguments, .setting: (Completion(range: 0..<0, candidates: []), [])
        }
    }

    private mutating func recall(by steps: Int) {
        guard var prompt else { return }
        let history: PromptHistory
        switch prompt.purpose {
        case .filter: history = filterHistory
        case .search: history = searchHistory
        case .command: history = self.history
        case .comment, .field, .arguments, .setting: return
        }
        if prompt.recalled == nil { prompt.typed = prompt.editor.text }
        let back = (prompt.recalled ?? -1) + steps
        if back < 0 {
            prompt.editor = LineEditor(prompt.typed)
            prompt.recalled = nil
        } else if let line = history.line(back) {
            prompt.editor = LineEditor(line)
            prompt.recalled = back
        }
        prompt.completion = nil
        self.prompt = prompt
        promptChanged()
    }

    // MARK: - Instructions

    /// Does what a line of commands says, or says what is wrong with it.
    mutating func follow(_ line: String) -> [Effect] {
        guard line.contains(where: { $0 != " " }) else { return [] }
        do throws(InstructionError) {
            return follow(try Instruction(line, themes: settings.themes))
        } catch {
            notice = error.sentence
            return []
        }
    }

    private mutating func follow(_ instruction: Instruction) -> [Effect] {
        switch instruction {
        case .perform(let command): return perform(command, askedBy: command.rawValue)
        case .mode(let mode): return [.switchMode(mode)]
        case .level(let level): return [.setLevel(level)]
        case .theme(let name): return [.setTheme(name)]
        case .open(let id): open(id)
        case .filter(let text):
            show(.requests)
            applyFilter(text)
            if let fault = list.listing.filter.fault { notice = fault.description }
        case .sort(let column):
            list.listing.take(order: column.map { SortOrder($0) }, picture, remarks)
        case .compare(let count):
            if let obstacle = comparingObstacle {
                notice = "compare: \(obstacle)"
                return []
            }
            return compare(count: count)
        case .load(let wish): return follow(wish)
        case .columns(let columns): list.columns = columns.isEmpty ? nil : columns
        case .comment(let text):
            guard let subject else {
                notice = "comment: there is no request to comment on"
                return []
            }
            comment(subject, text)
        }
        return []
    }

    private mutating func open(_ id: Request.ID) {
        guard picture.log[id: id] != nil else {
            notice = "request \(id) is not in the log"
            return
        }
        show(.requests)
        list.selection = .request(id)
        page = PageState(request: id)
    }

    mutating func applyFilter(_ text: String) {
        list.listing.take(filter: text, picture, remarks)
    }

    /// Brings a view to the front.
    mutating func show(_ tab: Tab) {
        overlay = nil
        page = nil
        demo?.showsBoard = false
        self.tab = tab
        rank(isForced: true)
    }
}
