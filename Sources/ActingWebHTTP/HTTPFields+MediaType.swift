import HTTPTypes

extension HTTPFields {
    /// The media type of the body without its parameters, in lower case; `nil` where there is none.
    var mediaType: String? {
        guard let field = self[.contentType] else { return nil }
        // As nearly every client writes it.
        if field == "application/json" { return field }
        guard let type = field.split(separator: ";", maxSplits: 1).first else { return nil }
        return type.trimmingSpaces().lowercased()
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        var rest = drop(while: blank)
        while let last = rest.last, blank(last) { rest.removeLast() }
        return rest
    }
}
