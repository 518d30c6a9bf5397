extension Note {
    /// How many bytes of a text are kept at the most.
    package static let textLimit = 4_096
}

extension Note.Content {
    /// The same with every text cut that is longer than `Note.textLimit`.
    package var clipped: Note.Content {
        switch self {
        case .deprecatedUse(let hook, let words): .deprecatedUse(hook: hook.clipped, words: words.clipped)
        case .decided(let kind, let name, let trail):
            .decided(kind: kind, name: name.clipped, trail: trail.map(\.clipped))
        case .log(let level, let label, let message, let site):
            .log(level: level, label: label.clipped, message: message.clipped, site: site)
        case .span(let name, let length, let error, let site):
            .span(name: name.clipped, length: length, error: error?.clipped, site: site)
        case .message(let method): .message(method.clipped)
        case .permission(let words, let isAllowed): .permission(words.clipped, isAllowed: isAllowed)
        case .cache: self
        }
    }

    /// How many bytes its texts take.
    package var textBytes: Int {
        switch self {
        case .deprecatedUse(let hook, let words): hook.utf8.count + words.utf8.count
        case .decided(_, let name, let trail): trail.reduce(name.utf8.count) { $0 + $1.textBytes }
        case .log(_, let label, let message, _): label.utf8.count + message.utf8.count
        case .span(let name, _, let error, _): name.utf8.count + (error?.utf8.count ?? 0)
        case .message(let method): method.utf8.count
        case .permission(let words, _): words.utf8.count
        case .cache: 0
        }
    }
}

extension Decision {
    fileprivate var clipped: Decision {
        guard case .failed(let error) = result else { return self }
        return Decision(hook: hook, index: index, result: .failed(error.clipped))
    }

    fileprivate var textBytes: Int {
        guard case .failed(let error) = result else { return hook.utf8.count }
        return hook.utf8.count + error.utf8.count
    }
}

extension String {
    /// The text, or its beginning and an ellipsis where it takes more than `Note.textLimit` bytes.
    package var clipped: String {
        guard utf8.count > Note.textLimit else { return self }
        var end = utf8.index(startIndex, offsetBy: Note.textLimit)
        while end.samePosition(in: unicodeScalars) == nil { utf8.formIndex(before: &end) }
        return String(self[..<end]) + "…"
    }
}
