import JSON

extension FormField {
    /// Takes what was typed; an empty text leaves out what may be left out.
    mutating func type(_ text: String) {
        control = control.with(text)
        standing = text.isEmpty && !isRequired ? .absent : .given
    }

    /// Goes on to the next state or choice of the place; after the last, it is left out where that may be.
    mutating func cycle(by builder: inout FormBuilder, depth: Int) {
        switch (standing, control) {
        case (.absent, _) where control.isTyped: standing = isNullable ? .null : .given
        case (.null, _) where !isRequired: standing = .absent
        case (.null, _) where control.isTyped: standing = .given
        case (.absent, _), (.null, _): begin(&builder, depth)
        case (.given, .truth(true)): control = .truth(false)
        case (.given, .choice(let options, let chosen)) where chosen + 1 < options.count:
            control = .choice(options, chosen: chosen + 1)
        case (.given, .variants(let options, let chosen, _)) where chosen + 1 < options.count:
            control = builder.variant(chosen + 1, of: options, depth: depth)
        case (.given, _): end(&builder, depth)
        }
    }

    private mutating func begin(_ builder: inout FormBuilder, _ depth: Int) {
        restart(&builder, depth)
        builder.give(&self, depth: depth)
    }

    private mutating func end(_ builder: inout FormBuilder, _ depth: Int) {
        if isNullable {
            standing = .null
        } else if !isRequired {
            standing = .absent
        } else {
            restart(&builder, depth)
        }
    }

    /// Goes back to the first choice.
    private mutating func restart(_ builder: inout FormBuilder, _ depth: Int) {
        switch control {
        case .truth: control = .truth(true)
        case .choice(let options, _): control = .choice(options, chosen: 0)
        case .variants(let options, _, _): control = builder.variant(0, of: options, depth: depth)
        case .text, .number, .group, .list, .raw: break
        }
    }

    /// Adds an element after a place of a list, or at its end.
    mutating func addItem(after index: Int?, by builder: inout FormBuilder, depth: Int) {
        guard case .list(var items, let schema) = control else { return }
        if standing != .given { items = [] }
        let new = builder.field("", schema, isRequired: true, depth: depth + 1)
        items.insert(new, at: min(items.count, index.map { $0 + 1 } ?? items.count))
        take(items, schema)
    }

    /// Takes an element away; a list that has none left is left out where that may be.
    mutating func removeItem(at index: Int?) {
        guard case .list(var items, let schema) = control else { return }
        let place = index ?? items.count - 1
        guard items.indices.contains(place) else {
            if !isRequired { standing = .absent }
            return
        }
        items.remove(at: place)
        take(items, schema)
    }

    private mutating func take(_ items: [FormField], _ schema: JSONValue) {
        let named = items.enumerated().map { index, item in
            var item = item
            item.key = "\(index + 1)"
            return item
        }
        control = .list(named, item: schema)
        standing = .given
    }
}
