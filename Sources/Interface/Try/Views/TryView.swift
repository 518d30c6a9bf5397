import Screen

/// The view that calls the application: its offers, a form, an answer, or one tool on every path.
struct TryView {
    let model: Model
    let skeleton: Skeleton

    func draw(into frame: inout Frame) {
        switch model.tryOut.front {
        case .offers: OffersView(model: model, skeleton: skeleton).draw(into: &frame)
        case .form, .question: FormView(model: model, skeleton: skeleton).draw(into: &frame)
        case .answer: AnswerView(model: model, skeleton: skeleton).draw(into: &frame)
        case .comparison: ComparisonView(model: model, skeleton: skeleton).draw(into: &frame)
        }
    }

    /// How many lines of what the keys move are shown.
    var rows: Int {
        switch model.tryOut.front {
        case .offers: OffersView(model: model, skeleton: skeleton).list.rows
        case .form, .question: FormView(model: model, skeleton: skeleton).list.rows
        case .answer: AnswerView(model: model, skeleton: skeleton).rows
        case .comparison: ComparisonView(model: model, skeleton: skeleton).area.rows
        }
    }
}

extension Model {
    /// Scrolls the answer or the comparison in front.
    mutating func scrollTry(by steps: Int) {
        if tryOut.front == .comparison {
            let last = ComparisonView(model: self, skeleton: skeleton).lastTop
            let top = tryOut.comparison?.top ?? 0
            tryOut.comparison?.top = ListCursor.moved(top, by: steps, within: 0...last)
        } else if let attempt = tryOut.attempt {
            let last = AnswerView(model: self, skeleton: skeleton).lastTop
            let top = attempt.tops[attempt.pane] ?? 0
            tryOut.attempt?.tops[attempt.pane] = ListCursor.moved(top, by: steps, within: 0...last)
        }
    }

    /// What is wrong with the field or the setting that is being typed.
    var fieldFault: String? {
        if case .setting(let field) = prompt?.purpose { return load.controls.fault(of: field) }
        guard let prompt, prompt.purpose.isForm, let draft = tryOut.draftInFront else { return nil }
        return draft.selected.map { draft.form.faults[$0.pointer] } ?? draft.form.faults.first?.value
    }
}
