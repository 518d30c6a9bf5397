import Screen
import Testing

@Suite struct ThemeCheckTests {
    private static let sound = BuiltInTheme.harbourNight.text

    @Test func `a sound theme has a report of one line`() {
        let check = ThemeCheck(Self.sound, file: "a.theme")
        #expect(check.report == ["theme \"a.theme\": no findings"])
        #expect(check.isTheme)
    }

    @Test func `every fault of a file is told, with its line and the way out`() {
        let text = Self.sound
            .replacing("path.inline ", with: "path.inlne ")
            .replacing("appearance = dark", with: "appearance = drak")
            .replacing("path.worker      = driftwood", with: "path.worker      = driftwod")
        let check = ThemeCheck(text, file: "a.theme")

        #expect(
            check.report == [
                "error: theme \"a.theme\", line 4: appearance \"drak\" is unknown; did you mean \"dark\"?",
                "error: theme \"a.theme\", line 50: role \"path.inlne\" is unknown; did you mean \"path.inline\"?",
                "error: theme \"a.theme\", line 55: role \"path.worker\": colour or attribute \"driftwod\" is unknown; "
                    + "did you mean \"driftwood\"?",
                "theme \"a.theme\": 3 errors, 0 warnings",
            ])
        #expect(!check.isTheme)
    }

    @Test func `a malformed colour is one error, however often it is used`() {
        let check = ThemeCheck(Self.sound.replacing("#8fd68a / 114", with: "#8fd68 / 114"), file: "a")
        #expect(check.findings.count == 1)
        #expect(check.findings.first?.line == 24)
    }

    @Test func `lines below an unknown heading are no errors of their own`() {
        let check = ThemeCheck(Self.sound.replacing("[colours]", with: "[zebra stripes]"), file: "a")
        #expect(check.findings.first?.kind == .fault(.unknownSection("zebra stripes", suggestion: nil)))
        #expect(check.findings.allSatisfy { ($0.line ?? 0) == 7 || ($0.line ?? 0) > 33 })
        let near = ThemeCheck(Self.sound.replacing("[colours]", with: "[colors]"), file: "a")
        #expect(near.findings.map(\.line) == [7])
    }

    @Test func `a faint role is a warning with its ground, its depth and what it needs`() {
        let text = Self.sound.replacing("haze      = #9dadbd / 248", with: "haze      = #4a5662 / 248")
        let check = ThemeCheck(text, file: "a.theme")

        #expect(check.isTheme)
        #expect(
            check.report.first
                == "warning: theme \"a.theme\", line 37: role \"text.secondary\" has a contrast of 2.4 to 1 on "
                + "the background at direct colours; text needs 4.5")
        #expect(
            check.findings.contains { finding in
                if case .faint(.textSecondary, over: .selectRow, _, _) = finding.kind { true } else { false }
            })
    }

    @Test func `paths that some eyes confuse are a warning that says which eyes`() throws {
        let text = Self.sound
            .replacing("= #fbc767 / 222", with: "= #d9a020 / 222").replacing("= #d9ee8d / 193", with: "= #a9b938 / 193")
        let findings = ThemeCheck(text, file: "a.theme").findings
        let pair = try #require(
            findings.first { finding in
                if case .alike(.pathInline, .pathOwnLoop, _, _, _) = finding.kind { true } else { false }
            })

        #expect(pair.severity == .warning)
        #expect(pair.line == 53)
        #expect(pair.description.contains("apart for deuteranopia at direct colours; 0.040 is the least"))
    }

    @Test func `paths that look the same are a warning with the depth`() {
        let text = Self.sound.replacing("/ 117 / bright-blue", with: "/ 117 / bright-cyan")
        let check = ThemeCheck(text, file: "a.theme")
        #expect(check.findings.map(\.kind) == [.same(.pathDirect, .pathOffloaded, depth: .sixteen)])
        #expect(check.report.last == "theme \"a.theme\": 0 errors, 1 warning")
    }

    @Test func `a graph that looks like text is a warning`() {
        let text = Self.sound.replacing("scale.2          = reed", with: "scale.2          = moss")
        #expect(ThemeCheck(text, file: "a").findings.map(\.kind) == [.mixed(text: .textOk, graph: .scale2)])
    }

    @Test func `a reversed role that is drawn as full blocks is a warning`() {
        let text = Self.sound.replacing("scale.2          = reed", with: "scale.2          = reed reverse")
        #expect(ThemeCheck(text, file: "a").findings.map(\.kind) == [.hollow(.scale2)])
    }

    @Test(arguments: ["", "[roles]", "\u{0}\u{1B}[2J", "=", "#", "[", "name = \u{202E}x", "[colours]\na = / / /"])
    func `no text is too strange to be checked`(text: String) {
        #expect(!ThemeCheck(text, file: "a").isTheme)
    }

    @Test func `an edit that breaks the file leaves the last good theme in use`() throws {
        var inUse = ThemeInUse(try BuiltInTheme.mono.load())

        inUse.read(Self.sound, file: "a.theme")
        #expect(inUse.theme.name == "Harbour night")
        #expect(inUse.error == nil)

        inUse.read(Self.sound.replacing("path.inline ", with: "path.inlne "), file: "a.theme")
        #expect(inUse.theme.name == "Harbour night")
        #expect(inUse.error?.fault == .unknownRole("path.inlne", suggestion: "path.inline"))

        inUse.read(BuiltInTheme.morningPaper.text, file: "a.theme")
        #expect(inUse.theme.name == "Morning paper")
        #expect(inUse.error == nil)
    }
}
