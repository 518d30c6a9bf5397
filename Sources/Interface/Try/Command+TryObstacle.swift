import Analysis
import JSONSchema
import Screen

extension Model {
    /// Why nothing can be sent just now; `nil` where it can.
    var sendingObstacle: String? {
        guard let form = tryOut.draftInFront?.form else { return "there is no form to send" }
        if tryOut.front == .form, let busy = busyObstacle { return busy }
        guard !form.isReadable else { return nil }
        let fault = form.rows.lazy.compactMap { row in form.faults[row.pointer].map { (row, $0) } }
            .first { $0.1 != "is required" }
        guard let fault else { return "what was typed \(form.faults[.root] ?? "is no value")" }
        return "\(fault.0.pointer.description.dropFirst()) \(fault.1)"
    }

    private var busyObstacle: String? {
        tryOut.isSending ? "a call is on its way; esc in view \(Tab.tryOut.rawValue) gives it up" : nil
    }

    var resendingObstacle: String? {
        if let busyObstacle { return busyObstacle }
        if scope == .answer { return tryOut.attempt == nil ? "nothing was sent yet" : nil }
        guard subject != nil else { return "there is no request to send again" }
        return wholeBody == nil ? "the body of this request is not kept whole" : nil
    }

    var editingObstacle: String? {
        if scope == .answer, tryOut.isFromForm { return nil }
        return recordedMethod == nil ? "only a whole request of the protocol can be changed and sent" : nil
    }

    var comparingObstacle: String? {
        if tryOut.isComparing { return "a comparison is under way; esc in view \(Tab.tryOut.rawValue) ends it" }
        let isCall =
            switch scope {
            case .form, .comparison: comparisonPlan(count: 1) != nil
            default: recordedMethod == "tools/call"
            }
        return isCall ? nil : Self.notComparable
    }

    static let notComparable = "only a call of a tool can be run on every path"

    /// Why rows cannot be put in another order here; `nil` where they can.
    func sortingObstacle(among tabs: Set<Tab>) -> String? {
        tabs.contains(tab) ? nil : "the rows of this view have one order"
    }

    var itemsObstacle: String? {
        tryOut.draftInFront?.listPlace == nil ? "this is no list, nor in one" : nil
    }

    var fieldObstacle: String? {
        guard let draft = tryOut.draftInFront, draft.form.raw == nil else { return "JSON is typed: enter edits it" }
        return draft.selected == nil ? "there is no field here; tab changes to JSON" : nil
    }

    var traceObstacle: String? {
        guard let request = tryOut.attempt?.request else { return "it is not known which request this was" }
        return picture.log[id: request] == nil ? "request \(request) is not in the log" : nil
    }
}
