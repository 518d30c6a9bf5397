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
    mutating func changeSetting(by steps: Int = 1) -> [Effect] {
        guard let field = selectedField else { return [] }
        switch field {
        case .tool: chooseTool()
        case .start where steps > 0: return perform(.startLoad, askedBy: Key.enter.label(glyphs: glyphs))
        case .startRace where steps > 0: return perform(.startRace, askedBy: Key.enter.label(glyphs: glyphs))
        default:
            if load.controls.step(field, by: steps) { break }
            if field.isTyped { prompt = Prompt(.setting(field), text: load.controls.text(of: field)) }
        }
        return []
    }

    private mutating func chooseTool() {
        let tools = tryOut.offers.filter { $0.kind == .tool }.map(\.name)
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

    /// Plans what is set; it begins when it is known what the tool says of itself, and may need a yes.
    mutating func planLoad(_ subject: LoadSubject?) -> [Effect] {
        guard let subject else { return [] }
        load.planned = subject
        switch tryOut.knowledge {
        case .known, .failed: return loadAsPlanned()
        case .unknown, .asked:
            tryOut.pending = .load
            notice = "asking first what \(subject.work.tool) says of itself"
            return askForOffers()
        }
    }

    mutating func loadAsPlanned() -> [Effect] {
        guard let planned = load.planned else { return [] }
        let tool = planned.work.tool
        guard tryOut.offer(.tool, tool)?.isRepeatable != true else { return beginLoad() }
        overlay = .question(
            Question(
                text: "Call \(tool) \(planned.extent)? It does not say that it can be repeated.",
                command: planned.command))
        return []
    }

    mutating func beginLoad() -> [Effect] {
        guard let planned = load.planned else { return [] }
        load.planned = nil
        load.count = planned.id
        show(.load)
        load.pane = .figures
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
        if !LoadLayout(skeleton, load.pane).showsControls { load.pane = .controls } else { tab = .requests }
        return []
    }
}
