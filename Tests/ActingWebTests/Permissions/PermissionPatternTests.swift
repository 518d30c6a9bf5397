import ActingWeb
import Testing

@Suite struct PermissionPatternTests {
    @Test(arguments: matching)
    func `a pattern matches`(pattern: String, targets: [String]) {
        #expect(targets.filter { !PermissionPattern(pattern).matches($0) }.isEmpty)
    }

    @Test(arguments: failing)
    func `a pattern does not match`(pattern: String, targets: [String]) {
        #expect(targets.filter { PermissionPattern(pattern).matches($0) }.isEmpty)
    }

    @Test(arguments: [
        ("caf\u{E9}", "cafe\u{301}"), ("cafe\u{301}", "caf\u{E9}"), ("caf\u{E9}*", "cafe\u{301}/menu"),
        ("*\u{E9}://", "*e\u{301}://a"), ("K", "\u{212A}"),
    ])
    func `another spelling of the same name matches`(pattern: PermissionPattern, target: String) {
        #expect(pattern.matches(target))
    }

    @Test(arguments: [
        ("private/*", "private/\u{301}a"), ("private/*", "private/\u{200D}"), ("private/*", "private/\u{FE0F}/b"),
        ("notes://", "notes://\u{301}a"),
    ])
    func `a mark that joins the slash does not hide a name from a pattern`(pattern: PermissionPattern, target: String) {
        #expect(pattern.matches(target))
    }
}

private let matching: [(String, [String])] = [
    ("*", ["", "a", "a/b", "ö", "a\nb", "*"]),
    ("**", ["", "a"]),
    ("search", ["search"]),
    ("notes://", ["notes://", "notes://a", "notes://a/b"]),
    ("a*://", ["a*://", "a*://b"]),
    ("notes://*", ["notes://", "notes://a/b"]),
    ("get_*", ["get_", "get_a", "get_a/b"]),
    ("*_note", ["_note", "create_note", "a_note_note"]),
    ("a*b*c", ["abc", "axbxc", "abbcc", "a/b/c", "abcbc"]),
    ("?", ["a", "/", "ö", "👩‍👧"]),
    ("a?c", ["abc", "a?c", "a*c", "a/c"]),
    ("*?", ["a", "ab"]),
    ("?*", ["a", "ab"]),
    ("*a?", ["ab", "aab", "aaa"]),
    ("a.c", ["a.c"]),
    ("[ab]+(c)$", ["[ab]+(c)$"]),
    ("", [""]),
]

private let failing: [(String, [String])] = [
    ("search", ["", "Search", "searc", "search ", " search", "search/a"]),
    ("notes://", ["notes:/", "notes:", "Notes://a", "x-notes://a"]),
    ("a*://", ["ab://c"]),
    ("get_*", ["get", "Get_a", "a_get_a", "aget_"]),
    ("*_note", ["create_notes", "note", "create_note\n"]),
    ("a*b*c", ["ab", "acb", "xabc", "abcx"]),
    ("?", ["", "ab"]),
    ("a?c", ["ac", "abbc"]),
    ("*?", [""]),
    ("?*", [""]),
    ("*a?", ["a", "ba", "b"]),
    ("a.c", ["abc"]),
    ("[ab]", ["a", "b"]),
    ("", ["a"]),
    ("public/*", ["public", "/public/a", "Public/a"]),
]
