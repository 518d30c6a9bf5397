/// What `\p{…}` asks about a character.
struct UnicodeProperty: Hashable, Sendable {
    private enum Test: Hashable {
        case category(Set<Unicode.GeneralCategory>)
        case binary(BinaryProperty)
    }

    private let test: Test
    private var isNegated = false

    /// A property by the name that ECMA-262 gives it; `nil` where it has none of that name, or where the name is one
    /// of a script, of which the standard library knows nothing.
    init?(named name: String) {
        let parts = name.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let key = parts.first, let value = parts.last {
            guard key == "General_Category" || key == "gc", let categories = Self.categories[value] else { return nil }
            test = .category(categories)
        } else if let categories = Self.categories[name] {
            test = .category(categories)
        } else if let property = BinaryProperty(named: name) {
            test = .binary(property)
        } else {
            return nil
        }
    }

    /// The property of not having this one.
    func negated() -> UnicodeProperty {
        var property = self
        property.isNegated.toggle()
        return property
    }

    /// Whether a scalar has the property.
    func holds(for value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return isNegated }
        let holds =
            switch test {
            case .category(let categories): categories.contains(scalar.properties.generalCategory)
            case .binary(let property): property.holds(for: scalar)
            }
        return holds != isNegated
    }
}

// MARK: - General categories

extension UnicodeProperty {
    private static let categories: [String: Set<Unicode.GeneralCategory>] = {
        var table: [String: Set<Unicode.GeneralCategory>] = [:]
        for (names, categories) in groups {
            for name in names.split(separator: " ") { table[String(name)] = categories }
        }
        return table
    }()

    private static let groups: [(names: String, categories: Set<Unicode.GeneralCategory>)] = [
        ("Lu Uppercase_Letter", [.uppercaseLetter]), ("Ll Lowercase_Letter", [.lowercaseLetter]),
        ("Lt Titlecase_Letter", [.titlecaseLetter]), ("Lm Modifier_Letter", [.modifierLetter]),
        ("Lo Other_Letter", [.otherLetter]),
        ("LC Cased_Letter", [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]),
        ("L Letter", [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]),
        ("Mn Nonspacing_Mark", [.nonspacingMark]), ("Mc Spacing_Mark", [.spacingMark]),
        ("Me Enclosing_Mark", [.enclosingMark]),
        ("M Mark Combining_Mark", [.nonspacingMark, .spacingMark, .enclosingMark]),
        ("Nd Decimal_Number digit", [.decimalNumber]), ("Nl Letter_Number", [.letterNumber]),
        ("No Other_Number", [.otherNumber]), ("N Number", [.decimalNumber, .letterNumber, .otherNumber]),
        ("Pc Connector_Punctuation", [.connectorPunctuation]), ("Pd Dash_Punctuation", [.dashPunctuation]),
        ("Ps Open_Punctuation", [.openPunctuation]), ("Pe Close_Punctuation", [.closePunctuation]),
        ("Pi Initial_Punctuation", [.initialPunctuation]), ("Pf Final_Punctuation", [.finalPunctuation]),
        ("Po Other_Punctuation", [.otherPunctuation]),
        (
            "P Punctuation punct",
            [
                .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation,
            ]
        ),
        ("Sm Math_Symbol", [.mathSymbol]), ("Sc Currency_Symbol", [.currencySymbol]),
        ("Sk Modifier_Symbol", [.modifierSymbol]), ("So Other_Symbol", [.otherSymbol]),
        ("S Symbol", [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]),
        ("Zs Space_Separator", [.spaceSeparator]), ("Zl Line_Separator", [.lineSeparator]),
        ("Zp Paragraph_Separator", [.paragraphSeparator]),
        ("Z Separator", [.spaceSeparator, .lineSeparator, .paragraphSeparator]),
        ("Cc Control cntrl", [.control]), ("Cf Format", [.format]), ("Cs Surrogate", [.surrogate]),
        ("Co Private_Use", [.privateUse]), ("Cn Unassigned", [.unassigned]),
        ("C Other", [.control, .format, .surrogate, .privateUse, .unassigned]),
    ]
}
