import Spelling

/// What is in the way in the view of load.
extension Model {
    /// Why nothing can be begun there.
    var loadingObstacle: String? { isLoading ? "load is under way already; esc in view 4 ends it" : nil }

    /// Why what is set cannot begin with a row that stands for that; `nil` where it can.
    func obstacle(toBeginning field: LoadField) -> String? {
        loadingObstacle ?? load.controls.fault(of: field) ?? obstacle(toCalling: load.controls.tool)
    }

    /// Why a tool cannot be called: it is known that the application does not offer it.
    func obstacle(toCalling tool: String) -> String? {
        guard tryOut.knowledge == .known, tryOut.offer(.tool, tool) == nil else { return nil }
        let nearest = NearestName.of(tool, among: tryOut.tools).map { "; did you mean \"\($0)\"?" } ?? ""
        return "the application offers no tool \"\(tool)\"\(nearest)"
    }

    /// Why keys do not change what is set; `nil` where they do.
    var settingsObstacle: String? {
        guard load.pane == .figures else { return nil }
        return LoadLayout(skeleton, load.pane).showsControls
            ? "the figures have the keys; tab goes to the settings" : "the settings are behind; tab goes to them"
    }

    /// Why the setting in front has no choice before the present one.
    var choosingObstacle: String? {
        guard scope == .load, let field = selectedField else { return "there are no settings here" }
        if let settingsObstacle { return settingsObstacle }
        guard !field.hasChoices else { return nil }
        return field.command == nil
            ? "this setting has no choices; enter changes it" : "this row has no choices; enter begins it"
    }
}
