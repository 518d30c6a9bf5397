import Analysis
import JSON
import Screen
import Trace

/// Setting what load is put on the server, beginning it, and ending it.
extension Model {
    /// Whether a run or a race is under way.
    var isLoading: Bool { live.load.map { $0.end == nil } ?? false }

    /// Brings the view of load to the front; a first look sets the call that anybody can make.
    mutating func showLoad() -> [Effect] {
        show(.load)
        if load.controls.tool.isEmpty { chooseExample() }
        return askForOffers()
    }

    mutating func chooseExample() {
        guard let example = server.example else { return }
        let arguments = (try? JSONValue(parsing: example.arguments))?.object
        choose(example.tool, arguments)
    }

    /// Sets what is called, with what is known of it.
    mutating func choose(_ tool: String, _ arguments: JSONObject?) {
        load.controls.choose(tryOut.offer(.tool, tool) ?? Offering(.tool, named: tool), arguments: arguments)
    }

    /// Holds the arguments that are set to what has become known of their tool.
    mutating func adoptOffers() {
        if load.controls.tool.isEmpty { chooseExample() }
        guard let offer = tryOut.offer(.tool, load.controls.tool) else { return }
        load.controls.adopt(schema: offer.schema)
    }

    /// The call of a tool in front: that of a recorded request, of a form, or of a row of what is offered.
    var callInFront: (tool: String, arguments: JSONObject)? {
        switch scope {
        case .form:
            guard let draft = tryOut.draft, let offering = draft.offering, offering.kind == .tool else { return nil }
            return draft.form.value?.object.map { (offering.name, $0) }
        case .comparison: return tryOut.comparison.map { ($0.plan.tool, $0.plan.arguments) }
        case .tryOut:
            guard case .offer(let key) = selectedOpening, let offer = tryOut.offers.first(where: { $0.key == key }),
                offer.kind == .tool
            else { return nil }
            return (offer.name, ExampleArguments(offer.schema).object)
        default:
            guard let recorded = recordedCall, recorded.method == "tools/call" else { return nil }
            return recorded.params["name"]?.string.map { ($0, recorded.params["arguments"]?.object ?? [:]) }
        }
    }

    /// Opens the view of load with the call in front.
    mutating func prepareLoad() -> [Effect] {
        guard let call = callInFront else { return [] }
        choose(call.tool, call.arguments)
        load.pane = .controls
        cursors[.load] = nil
        return showLoad()
    }

    // MARK: - Settings

    /// The row that the reader is on.
    var selectedField: LoadField? {
        let keys = load.controls.fields.map(\.rawValue)
        return cursor(of: .load).position(count: keys.count, named: keys.firstIndex(of:))
            .flatMap { LoadField(rawValue: keys[$0]) }
    }

    /// Edits the selected row, goes on to its next choice, or begins what it stands for.
    mutating func changeSetting() -> [Effect] {
        guard let field = selectedField else { return [] }
        if let command = field.command { return perform(command, askedBy: Key.enter.label(glyphs: glyphs)) }
        if field == .tool {
            chooseTool()
        } else if !load.controls.step(field, by: 1) {
            prompt = Prompt(.setting(field), text: load.controls.text(of: field))
        }
        return []
    }

    private mutating func chooseTool() {
        let tools = tryOut.tools
        guard !tools.isEmpty else {
            notice = "it is not known what the application offers; R in view \(Tab.tryOut.rawValue) asks again"
            return
        }
        var menu = Menu(kind: .tools, title: "tool", items: tools.map { Menu.Item(name: $0) })
        if let place = tools.firstIndex(of: load.controls.tool) {
            menu.cursor.select(load.controls.tool, at: place, line: place)
        }
        overlay = .menu(menu)
    }

    // MARK: - Beginning and ending

    /// Begins what is set when it is known what its tool says of itself, which may need a yes.
    mutating func planLoad(_ command: Command) -> [Effect] {
        switch tryOut.knowledge {
        case .known, .failed: break
        case .unknown, .asked: return wait(with: .load(command), for: load.controls.tool)
        }
        let id = load.count + 1
        load.planned =
            command == .startRace
            ? load.controls.race(id: id).map { .race($0) } : load.controls.run(id: id).map { .run($0) }
        guard let planned = load.planned else { return [] }
        let tool = planned.work.tool
        guard tryOut.offer(.tool, tool)?.isRepeatable != true else { return beginLoad() }
        overlay = .question(
            Question(
                text: "Call \(tool) \(planned.extent)? It does not say that it can be repeated.", command: command))
        return []
    }

    mutating func beginLoad() -> [Effect] {
        guard let planned = load.planned else { return [] }
        load.planned = nil
        load.count = planned.id
        load.top = 0
        show(.load)
        if !LoadLayout(skeleton, .controls).showsFigures { load.pane = .figures }
        if paused != nil { togglePause() }
        live.load = LoadAccount(planned, at: live.now)
        return [.load(planned.order)]
    }

    /// Ends the run or the race that is under way; what was measured until then is told.
    mutating func stopLoad() -> [Effect] {
        guard isLoading, let id = live.load?.id else { return [] }
        return [.load(.stop(id))]
    }

    mutating func take(_ news: LoadNews) {
        let wasLoading = isLoading
        live.load?.take(news, at: live.now)
        guard wasLoading, !isLoading, tab != .load || page != nil, let account = live.load else { return }
        notice = LoadText(account: account, glyphs: glyphs).sentence
    }

    /// Goes one step back in the view of load, or ends what is under way.
    mutating func goBackInLoad() -> [Effect] {
        if isLoading { return stopLoad() }
        if load.pane == .figures { load.pane = .controls } else { tab = .requests }
        return []
    }
}
