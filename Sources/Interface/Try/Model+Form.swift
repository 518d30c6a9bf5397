import JSON
import Screen
import Trace

/// Filling in the form in front: the arguments of a call, or the answer to a question.
extension Model {
    /// Edits what the selected line holds: by typing, or by going on to the next choice.
    mutating func editField() {
        guard let draft = tryOut.draftInFront else { return }
        if let raw = draft.form.raw { return type(raw, as: .arguments) }
        guard let row = draft.selected, let field = draft.form[row.path] else { return }
        if case .list = field.control, field.standing == .given { return changeItems(adding: true) }
        guard let text = field.control.text else { return toggleField() }
        type(field.standing == .given ? text : "", as: .field(field.key))
    }

    private mutating func type(_ text: String, as purpose: Prompt.Purpose) {
        guard text.count <= LineEditor.limit else {
            notice = "this is longer than the \(LineEditor.limit) characters that a line takes"
            return
        }
        let before = tryOut.draftInFront?.form
        tryOut.draftInFront?.before = before
        prompt = Prompt(purpose, text: text)
    }

    /// Takes what is being typed into the form, which checks it.
    mutating func fieldTyped(_ prompt: Prompt) {
        let text = prompt.editor.text
        if prompt.purpose == .arguments {
            tryOut.draftInFront?.form.take(raw: text)
        } else if let row = tryOut.draftInFront?.selected {
            tryOut.draftInFront?.form.change(row.path) { field, _ in field.type(text) }
        }
    }

    /// Ends typing into the form.
    ///
    /// - Parameter isKept: whether the form keeps what was typed.
    mutating func endTyping(isKept: Bool) {
        guard var draft = tryOut.draftInFront else { return }
        if !isKept, let before = draft.before { draft.form = before }
        draft.before = nil
        tryOut.draftInFront = draft
        if isKept { moveInForm(by: 1) }
    }

    mutating func toggleField() {
        guard let draft = tryOut.draftInFront, let row = draft.selected else { return }
        tryOut.draftInFront?.form.change(row.path) { field, builder in
            field.cycle(by: &builder, depth: row.path.count)
        }
    }

    /// Adds an element to a list, or takes one away: at the selected element, or at the end of the selected list.
    mutating func changeItems(adding: Bool) {
        guard let draft = tryOut.draftInFront, let place = draft.listPlace else { return }
        tryOut.draftInFront?.form.change(place.list) { field, builder in
            if adding {
                field.addItem(after: place.index, by: &builder, depth: place.list.count)
            } else {
                field.removeItem(at: place.index)
            }
        }
        let rows = tryOut.draftInFront?.form.rows ?? []
        let last = max(0, rows.count - 1)
        guard adding, let list = rows.firstIndex(where: { $0.path == place.list }) else {
            tryOut.draftInFront?.row = min(draft.position, last)
            return
        }
        let items = rows.indices.filter { rows[$0].path.dropLast() == place.list[...] && $0 > list }
        let added = place.index.map { $0 + 1 } ?? items.count - 1
        let target = items.indices.contains(added) ? items[added] : draft.position
        moveInForm(by: target - draft.position)
    }

    /// Changes between fields and JSON.
    mutating func toggleRaw() {
        guard tryOut.draftInFront?.form.toggleRaw() == false else { return }
        notice = "this is not a JSON object, so it has no fields"
    }

    mutating func moveInForm(by steps: Int) {
        let rows = FormView(model: self, skeleton: skeleton).list.rows
        tryOut.draftInFront?.move(by: steps, rows: rows)
    }

    // MARK: - What could stand in a field

    /// Proposals for the field that is being typed; asked of the server where they are not known.
    mutating func proposeForField(_ prompt: Prompt) -> (Completion, [Effect]) {
        let nothing = Completion(range: 0..<0, candidates: [])
        guard let wish = wish(for: prompt) else { return (nothing, []) }
        if let known = tryOut.proposals, known.wish == wish {
            return (Completion(range: 0..<prompt.editor.characters.count, candidates: known.values), [])
        }
        return (nothing, [.tryOut(.propose(wish))])
    }

    private func wish(for prompt: Prompt) -> Proposals.Wish? {
        guard case .field(let key) = prompt.purpose, tryOut.front == .form, let draft = tryOut.draft,
            let reference = draft.offering?.reference
        else { return nil }
        let others = draft.before?.value?.object?.filter { $0.key != key } ?? [:]
        return Proposals.Wish(reference: reference, field: key, text: prompt.editor.text, context: others)
    }

    /// Puts the first proposal into the line, if the line is still the one that was asked for.
    mutating func take(_ proposals: Proposals) {
        tryOut.proposals = proposals
        guard let prompt, wish(for: prompt) == proposals.wish else { return }
        guard !proposals.values.isEmpty else {
            notice = "the server proposes nothing here"
            return
        }
        _ = complete(by: 1)
    }
}

extension Draft {
    /// The list that the selected line is, or is an element of, and the element's place in it.
    var listPlace: (list: [Int], index: Int?)? {
        guard let path = selected?.path else { return nil }
        if case .list = form[path]?.control { return (path, nil) }
        for length in stride(from: path.count - 1, to: 0, by: -1) {
            if case .list = form[Array(path.prefix(length))]?.control {
                return (Array(path.prefix(length)), path[length])
            }
        }
        return nil
    }
}
