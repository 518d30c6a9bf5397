import Screen
import Testing

@Suite struct ThemeParserTests {
    private static let head =
        "name = T\nappearance = dark\nbackground = #000000\n[colours]\nfoam = #7fd4c1 / 79 / cyan\n"
    private static let roles =
        "[roles]\n" + Role.allCases.map { "\($0.rawValue) = foam on foam bold  # why" }.joined(separator: "\n")

    @Test func `a theme sets every role`() throws {
        let theme = try ThemeParser.parse(Self.head + Self.roles, file: "t.theme")

        #expect(theme.name == "T")
        #expect(theme.appearance == .dark)
        let foam = Colour.exact(RGB(value: 0x7FD4C1), index: 79, ansi: .cyan)
        #expect(
            Role.allCases.allSatisfy {
                theme.style(of: $0) == Style(foreground: foam, background: foam, attributes: .bold)
            })
    }

    @Test(arguments: [
        ("name = a\nnonsense", "line 2: \"nonsense\" is neither a [section] nor name = value"),
        ("nome = a", "line 1: setting \"nome\" is unknown; did you mean \"name\"?"),
        ("name = a\nname = b", "line 2: \"name\" is set twice; keep one"),
        ("appearance = dak", "line 1: appearance \"dak\" is unknown; did you mean \"dark\"?"),
        ("background = black", "line 1: background is \"black\"; write #rrggbb"),
        ("[colors]", "line 1: section \"colors\" is unknown; did you mean \"colours\"?"),
        ("[zebra stripes]", "line 1: section \"zebra stripes\" is unknown"),
        (
            "[colours]\na = #fff000 / 256",
            "line 2: colour \"a\" is \"#fff000 / 256\"; write #rrggbb, #rrggbb / 0 to 255 / ansi-name, or ansi-name"
        ),
        ("[colours]\na = rad", "line 2: colour \"a\" is \"rad\", which no terminal has; did you mean \"red\"?"),
        (
            "[colours]\na = #fff000 / 11 / bright-yelow",
            "line 2: colour \"a\" is \"#fff000 / 11 / bright-yelow\", which no terminal has; "
                + "did you mean \"bright-yellow\"?"
        ),
        ("[colours]\nbold = #fff000", "line 2: colour \"bold\" has a name with a meaning of its own; choose another"),
        ("[colours]\na = #000000\na = #000000", "line 3: \"a\" is set twice; keep one"),
        ("[roles]\npath.inlne = bold", "line 2: role \"path.inlne\" is unknown; did you mean \"path.inline\"?"),
        (
            "[colours]\nfoam = #7fd4c1\n[roles]\npath.inline = foma",
            "line 4: role \"path.inline\": colour or attribute \"foma\" is unknown; did you mean \"foam\"?"
        ),
        (
            "[roles]\npath.inline = bald",
            "line 2: role \"path.inline\": colour or attribute \"bald\" is unknown; did you mean \"bold\"?"
        ),
        ("[roles]\npath.inline =", "line 2: role \"path.inline\" is \"\"; write colour [on colour] [attributes]"),
        (
            "[roles]\npath.inline = bold on default",
            "line 2: role \"path.inline\" is \"bold on default\"; write colour [on colour] [attributes]"
        ),
        ("[roles]\npath.inline = bold bold", "line 2: role \"path.inline\": \"bold\" is set twice; keep one"),
        ("[roles]\npath.inline = on", "line 2: role \"path.inline\" is \"on\"; write colour [on colour] [attributes]"),
    ])
    func `a fault names its line and the way out`(text: String, message: String) {
        let error = #expect(throws: ThemeError.self) { try ThemeParser.parse(text, file: "paper.theme") }
        #expect(error?.description == "theme \"paper.theme\", \(message)")
    }

    @Test func `a colour that is only a name is the terminal's own, and needs no background`() throws {
        let text = "name = T\nappearance = dark\n[colours]\nfoam = bright-cyan\n" + Self.roles
        let theme = try ThemeParser.parse(text, file: "t")
        #expect(theme.style(of: .textOk).foreground == .terminals(.brightCyan))
        #expect(theme.background == nil)
    }

    @Test func `what is not set is listed`() {
        let text =
            Self.head + Self.roles.split(separator: "\n").filter { !$0.hasPrefix("json") }.joined(separator: "\n")
        let error = #expect(throws: ThemeError.self) { try ThemeParser.parse(text, file: "t") }
        #expect(error?.line == nil)
        #expect(error?.fault == .missing(Role.allCases.filter { $0.group == .json }.map(\.rawValue)))
    }

    @Test func `lines may end as any system ends them`() throws {
        let text = (Self.head + Self.roles).split(separator: "\n").joined(separator: "\r\n")
        #expect(try ThemeParser.parse(text, file: "t") == ThemeParser.parse(Self.head + Self.roles, file: "t"))
    }
}
