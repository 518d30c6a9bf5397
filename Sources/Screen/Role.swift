/// What a cell means; a theme decides how that looks.
package enum Role: String, CaseIterable, Hashable, Sendable {
    case textPrimary = "text.primary"
    case textSecondary = "text.secondary"
    case textStrong = "text.strong"
    case textError = "text.error"
    case textWarning = "text.warning"
    case textOk = "text.ok"
    case textHeading = "text.heading"

    case frameLine = "frame.line"
    case frameTitle = "frame.title"
    case frameFooter = "frame.footer"
    case frameKey = "frame.key"

    case pathDirect = "path.direct"
    case pathInline = "path.inline"
    case pathOffloaded = "path.offloaded"
    case pathPooled = "path.pooled"
    case pathOwnLoop = "path.ownLoop"
    case pathSideThread = "path.sideThread"
    case pathWorker = "path.worker"
    case pathBridged = "path.bridged"
    case pathUnknown = "path.unknown"

    case stateServing = "state.serving"
    case stateWaiting = "state.waiting"
    case stateRunning = "state.running"
    case stateOk = "state.ok"
    case stateError = "state.error"
    case stateWarning = "state.warning"
    case statePaused = "state.paused"

    case loopBusy = "loop.busy"
    case loopHeld = "loop.held"
    case loopIdle = "loop.idle"

    case scale0 = "scale.0"
    case scale1 = "scale.1"
    case scale2 = "scale.2"
    case scale3 = "scale.3"
    case scale4 = "scale.4"

    case selectRow = "select.row"
    case selectMark = "select.mark"

    case jsonKey = "json.key"
    case jsonString = "json.string"
    case jsonNumber = "json.number"
    case jsonLiteral = "json.literal"
    case jsonPunctuation = "json.punctuation"
    case jsonEscape = "json.escape"

    /// The part of the name before the dot.
    package var group: Group {
        Group(rawValue: String(rawValue.prefix { $0 != "." })) ?? .text
    }

    /// The families into which roles are named.
    package enum Group: String, CaseIterable, Hashable, Sendable {
        case text, frame, path, state, loop, scale, select, json
    }
}
