import JSON

/// Where this validator says otherwise than the suite, and why.
///
/// A case that starts or ceases to agree fails the tests.
struct SchemaSuiteExceptions {
    private var reason: String
    private var file: String
    private var cases: [String]

    /// The cases of a file that do not agree, in its order.
    static func cases(of file: SchemaSuite.File) -> [String] {
        if file.name == "optional/format/idn-hostname" { return file.invalidCases }
        return all.filter { $0.file == file.name }.flatMap(\.cases)
    }

    private static let all = [
        SchemaSuiteExceptions(
            reason: "references to other documents are not followed, the dialect's own schema included",
            file: "refRemote",
            cases: [
                "remote ref", "fragment within remote ref", "anchor within remote ref", "ref within remote ref",
                "base URI change", "base URI change - change folder", "base URI change - change folder in subschema",
                "root ref in remote ref", "remote ref with ref to defs",
                "Location-independent identifier in remote ref",
                "retrieved nested refs resolve relative to their URI not $id", "remote HTTP ref with different $id",
                "remote HTTP ref with different URN $id", "remote HTTP ref with nested absolute ref",
                "$ref to $ref finds detached $anchor",
            ]
        ),
        SchemaSuiteExceptions(
            reason: "as above", file: "ref", cases: ["remote ref, containing refs itself"]
        ),
        SchemaSuiteExceptions(
            reason: "as above", file: "defs", cases: ["validate definition against metaschema"]
        ),
        SchemaSuiteExceptions(
            reason: "as above",
            file: "dynamicRef",
            cases: [
                "strict-tree schema, guards against misspelled properties",
                "tests for implementation dynamic anchor and reference link",
                "$ref and $dynamicAnchor are independent of order - $defs first",
                "$ref and $dynamicAnchor are independent of order - $ref first",
                "$ref to $dynamicRef finds detached $dynamicAnchor",
            ]
        ),
        SchemaSuiteExceptions(
            reason: "as above", file: "optional/cross-draft",
            cases: ["refs to historic drafts are processed as historic drafts"]
        ),
        SchemaSuiteExceptions(
            reason: "dialects other than 2020-12 are refused, those made of a part of its vocabularies included",
            file: "vocabulary",
            cases: [
                "schema that uses custom metaschema with with no validation vocabulary",
                "ignore unrecognized optional vocabulary",
            ]
        ),
        SchemaSuiteExceptions(
            reason: "as above",
            file: "optional/format-assertion",
            cases: [
                "schema that uses custom metaschema with format-assertion: false",
                "schema that uses custom metaschema with format-assertion: true",
            ]
        ),
        SchemaSuiteExceptions(
            reason: "`dependencies` is a keyword of older dialects",
            file: "optional/dependencies-compatibility",
            cases: [
                "single dependency / missing dependency",
                "multiple dependents required / missing dependency",
                "multiple dependents required / missing other dependency",
                "multiple dependents required / missing both dependencies",
                "dependencies with escaped characters / CRLF missing dependent",
                "dependencies with escaped characters / quoted quotes missing dependent",
                "single schema dependency / wrong type",
                "single schema dependency / wrong type other",
                "single schema dependency / wrong type both",
                "boolean subschemas / object with property having schema false is invalid",
                "boolean subschemas / object with both properties is invalid",
                "schema dependencies with escaped characters / quoted quote",
                "schema dependencies with escaped characters / quoted tab invalid under dependent schema",
                "schema dependencies with escaped characters / quoted quote invalid under dependent schema",
            ]
        ),
        SchemaSuiteExceptions(
            reason: "what an encoded label decodes to is not looked at: that takes tables of their own",
            file: "optional/format/hostname",
            cases: [
                "invalid Punycode",
                "contains illegal char U+302E Hangul single dot tone mark",
                "Begins with a Spacing Combining Mark",
                "Begins with a Nonspacing Mark",
                "Begins with an Enclosing Mark",
                "Exceptions that are DISALLOWED, right-to-left chars",
                "Exceptions that are DISALLOWED, left-to-right chars",
                "MIDDLE DOT with no preceding 'l'",
                "MIDDLE DOT with nothing preceding",
                "MIDDLE DOT with no following 'l'",
                "MIDDLE DOT with nothing following",
                "Greek KERAIA not followed by Greek",
                "Greek KERAIA not followed by anything",
                "Hebrew GERESH not preceded by Hebrew",
                "Hebrew GERESH not preceded by anything",
                "Hebrew GERSHAYIM not preceded by Hebrew",
                "Hebrew GERSHAYIM not preceded by anything",
                "KATAKANA MIDDLE DOT with no Hiragana, Katakana, or Han",
                "KATAKANA MIDDLE DOT with no other characters",
                "Arabic-Indic digits mixed with Extended Arabic-Indic digits",
                "ZERO WIDTH JOINER not preceded by Virama",
                "ZERO WIDTH JOINER not preceded by anything",
                "contains \"--\" in the 3rd and 4th position",
            ].map { "validation of A-label (punycode) host names / " + $0 }
        ),
    ]
}

extension SchemaSuite.File {
    /// Every case that says that a value is not valid: the exceptions of a format that is not known.
    fileprivate var invalidCases: [String] {
        groups.flatMap { group in
            (group["tests"]?.array ?? []).filter { $0["valid"] == false }
                .map { "\(group["description"]?.string ?? "") / \($0["description"]?.string ?? "")" }
        }
    }
}
