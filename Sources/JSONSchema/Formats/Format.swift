/// A format that strings can be checked against.
enum Format: String, CaseIterable, Sendable {
    case date, time, duration
    case dateTime = "date-time"
    case email, hostname, ipv4, ipv6, uri, iri, uuid, regex
    case idnEmail = "idn-email"
    case uriReference = "uri-reference"
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"

    /// The format with its article, for people.
    var phrase: String {
        switch self {
        case .date: "a date such as 2026-07-28"
        case .time: "a time such as 09:30:00Z"
        case .duration: "a duration such as P1DT12H"
        case .dateTime: "a date and time such as 2026-07-28T09:30:00Z"
        case .email, .idnEmail: "an e-mail address"
        case .hostname: "a host name"
        case .ipv4: "an IPv4 address"
        case .ipv6: "an IPv6 address"
        case .uri, .iri: "a URI"
        case .uriReference, .iriReference: "a URI or a reference relative to one"
        case .uriTemplate: "a URI template"
        case .uuid: "a UUID"
        case .regex: "a regular expression"
        case .jsonPointer: "a JSON Pointer"
        case .relativeJSONPointer: "a relative JSON Pointer"
        }
    }

    /// Whether a text is of this format; takes time in proportion to the text.
    func includes(_ text: String) -> Bool {
        var scanner = TextScanner(text)
        switch self {
        case .date: return scanner.skipDate() && scanner.isAtEnd
        case .time: return scanner.skipTime() && scanner.isAtEnd
        case .dateTime:
            return scanner.skipDate() && scanner.skip(anyOf: "Tt") && scanner.skipTime() && scanner.isAtEnd
        case .duration: return scanner.skipDuration() && scanner.isAtEnd
        case .email: return MailAddress.isWellFormed(text, allowingNonASCII: false)
        case .idnEmail: return MailAddress.isWellFormed(text, allowingNonASCII: true)
        case .hostname: return HostName.isWellFormed(text)
        case .ipv4: return scanner.skipIPv4() && scanner.isAtEnd
        case .ipv6: return IPv6.isWellFormed(text)
        case .uri: return URIReference(text).isWellFormed(absolute: true, allowingNonASCII: false)
        case .iri: return URIReference(text).isWellFormed(absolute: true, allowingNonASCII: true)
        case .uriReference: return URIReference(text).isWellFormed(absolute: false, allowingNonASCII: false)
        case .iriReference: return URIReference(text).isWellFormed(absolute: false, allowingNonASCII: true)
        case .uriTemplate: return scanner.skipURITemplate()
        case .uuid: return scanner.skipUUID() && scanner.isAtEnd
        case .regex: return Pattern.isWellFormed(text)
        case .jsonPointer: return JSONPointer(text) != nil
        case .relativeJSONPointer: return scanner.skipRelativePointer()
        }
    }
}

extension Pattern {
    /// Whether a text is a pattern, be it one that this implementation refuses.
    fileprivate static func isWellFormed(_ text: String) -> Bool {
        var parser = PatternParser(text)
        do throws(PatternError) {
            _ = try parser.wholePattern()
            return true
        } catch {
            if case .malformed = error.reason { return false }
            return true
        }
    }
}
