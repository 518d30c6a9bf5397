import Interface
import Screen
import Testing
import Trace

@testable import Preferences

@Suite struct PreferencesTests {
    private func file(_ text: String) -> Preferences.File { Preferences.File(name: "config.toml", text: text) }

    @Test func `flags come before the environment, that before the file, and the file before what is usual`() {
        let everything = Preferences(
            flags: [.port: "1"], environment: ["ACTINGWEB_INSPECTOR_PORT": "2", "ACTINGWEB_INSPECTOR_LOOPS": "3"],
            file: file("[server]\nport = 4\nloops = 5\nworkers = 6\n"))

        #expect([Setting.port, .loops, .workers, .offloadWorkers].map(everything.number) == [1, 3, 6, 10])
        #expect(everything.choices[.port]?.origin == .flag("--port"))
        #expect(everything.choices[.loops]?.origin == .environment("ACTINGWEB_INSPECTOR_LOOPS"))
        #expect(everything.choices[.workers]?.origin == .file("config.toml", line: 4))
        #expect(everything.choices[.offloadWorkers] == nil)
        #expect(everything.mistakes == [])
    }

    @Test(arguments: [
        (
            "[screen]\nthem = \"mono\"",
            "config.toml, line 2: \"screen.them\" is unknown; did you mean \"screen.theme\"?"
        ),
        ("[server]\nmode = \"asink\"", "config.toml, line 2: mode: \"asink\" is unknown; did you mean \"async\"?"),
        ("[server]\nport = 70000", "config.toml, line 2: port: 70000 is not from 0 to 65535"),
        ("[server]\nport = \"x\"", "config.toml, line 2: port: \"x\" is not a whole number from 0 to 65535"),
        ("[screen]\nascii = 1", "config.toml, line 2: ascii: 1 is not true or false"),
        (
            "[screen]\ncolumns = [\"id\", \"totl\"]",
            "config.toml, line 2: columns: \"totl\" is unknown; did you mean \"total\"?"
        ),
        (
            "[screen]\ncolour = \"plenty\"",
            "config.toml, line 2: colour: \"plenty\" is unknown; there are \"mono\", \"16\", \"256\""
        ),
        ("[keys]\npaus = [\"p\"]", "config.toml, line 2: command \"paus\" is unknown; did you mean \"pause\"?"),
        ("[keys]\npause = [\"spce\"]", "config.toml, line 2: key \"spce\" is unknown; did you mean \"space\"?"),
        ("[keys]\npause = 3", "config.toml, line 2: pause: 3 is no key; write [\"space\", \"p\"]"),
        (
            "[keys]\npause = [\"p\"]\ncopy = \"p\"",
            "config.toml, line 3: key \"p\" is given to pause already; give copy another"
        ),
        ("theme = \"x\"", "config.toml, line 1: \"theme\" is unknown; did you mean \"screen.theme\"?"),
        ("[server]\nport 1", "config.toml, line 2: a setting is written name = value"),
    ])
    func `a mistake names its line and the way out, and the rest applies`(text: String, sentence: String) {
        let preferences = Preferences(file: file("\(text)\n[retention]\nrequests = 77\n"))

        #expect(preferences.mistakes.map(\.description) == [sentence])
        #expect(preferences.number(.requests) == 77)
    }

    @Test(arguments: [
        (
            ["ACTINGWEB_INSPECTOR_PORTS": "1"],
            "environment ACTINGWEB_INSPECTOR_PORTS: there is no such setting; did you mean ACTINGWEB_INSPECTOR_PORT?"
        ),
        (
            ["ACTINGWEB_INSPECTOR_PORT": "many"],
            "environment ACTINGWEB_INSPECTOR_PORT: port: \"many\" is not a whole number from 0 to 65535"
        ),
        (
            ["ACTINGWEB_INSPECTOR_MOUSE": "perhaps"],
            "environment ACTINGWEB_INSPECTOR_MOUSE: mouse: \"perhaps\" is not true or false"
        ),
    ])
    func `a mistake in the environment names the variable`(environment: [String: String], sentence: String) {
        #expect(Preferences(environment: environment).mistakes.map(\.description) == [sentence])
    }

    @Test func `what is wrong leaves what was set before it`() {
        let preferences = Preferences(
            environment: ["ACTINGWEB_INSPECTOR_PORT": "-1"], file: file("[server]\nport = 9000"))

        #expect(preferences.number(.port) == 9_000)
        #expect(preferences.mistakes.count == 1)
    }

    @Test func `mistakes stand in the order of the file`() {
        let preferences = Preferences(file: file("[server]\nport 1\nloops = 0\nmode 1\n"))

        #expect(preferences.mistakes.map(\.origin) == [2, 3, 4].map { .file("config.toml", line: $0) })
    }

    @Test func `keys are rebound`() {
        let preferences = Preferences(
            file: file("[keys]\npause = [\"p\", \"f5\"]\nquit = []\nnext-mode = \"ctrl-m\"\ncopy = [\"m\"]\n"))

        #expect(preferences.mistakes == [])
        let keys = { (command: Command) in
            preferences.keymap.bindings.filter { $0.command == command }.flatMap(\.keys)
        }
        #expect(keys(.pause) == [.character("p"), .function(5)])
        #expect(keys(.quit) == [])
        #expect(keys(.switchMode) == [.control("m")])
        #expect(keys(.copy) == [.character("m")])
    }

    @Test func `the interface gets columns, order and keys`() {
        let preferences = Preferences(
            file: file("[screen]\ncolumns = [\"total\", \"id\"]\nsort = \"run ascending\"\n[keys]\npause = \"p\"\n"))

        let settings = preferences.settings(themes: ["a", "b"], theme: "b", level: .spans)

        #expect(settings.columns == [.total, .id])
        #expect(settings.order == SortOrder(.run, isDescending: false))
        #expect(settings.themes == ["a", "b"])
        #expect(settings.theme == "b")
        #expect(settings.level == .spans)
        #expect(settings.keymap != .standard)
    }

    @Test func `the interface gets what is usual where nothing is set`() {
        let settings = Preferences().settings(themes: [], theme: "", level: .payloads)

        #expect(settings == Settings())
    }

    // MARK: - Showing

    @Test func `what is shown is a configuration that sets the same`() {
        let preferences = Preferences(
            flags: [.theme: "own \"x\"", .ascii: "true"], environment: ["ACTINGWEB_INSPECTOR_COLUMNS": "id,total"],
            file: file("[server]\nport = 1\n[keys]\npause = [\"p\", \"\\\"\"]\n[retention]\nbytes = 0\n"))

        let again = Preferences(file: file(preferences.shown))

        #expect(again.mistakes == [])
        #expect(again.choices.mapValues(\.value) == preferences.choices.mapValues(\.value))
        #expect(again.keys.mapValues(\.value) == preferences.keys.mapValues(\.value))
    }

    @Test func `what is shown names where each value came from`() {
        let shown = Preferences(
            flags: [.theme: "dusk"], environment: ["ACTINGWEB_INSPECTOR_LOOPS": "3"],
            file: file("[server]\nport = 4\nx = 1")
        )
        .shown.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }

        for line in [
            "# mistake: config.toml, line 3: \"server.x\" is unknown", "theme = \"dusk\" # flag --theme",
            "loops = 3 # environment ACTINGWEB_INSPECTOR_LOOPS", "port = 4 # config.toml, line 2",
            "# workers = 10 # default", "# colour = # the terminal and NO_COLOR decide",
            "# pause = [\"space\"] # default",
            "# back = [\"esc\"] # default",
        ] {
            #expect(shown.contains { $0.hasPrefix(line) }, "\(line)")
        }
    }

    @Test func `every setting and command is shown once`() {
        let names = Preferences().shown.split(separator: "\n").filter { $0.hasPrefix("# ") }
            .compactMap { $0.dropFirst(2).split(separator: " ").first.map(String.init) }

        #expect(names == Setting.allCases.map(\.name) + Command.allCases.map(\.rawValue))
    }

    // MARK: - Names

    @Test func `every key of the keymap has a name that is read back`() {
        for key in Keymap.standard.bindings.flatMap(\.keys) + [.function(12), .control("p"), .delete] {
            #expect(Key(name: key.name) == key)
        }
    }

    @Test(arguments: ["", " ", "ab", "f0", "f64", "ctrl-", "ctrl-ab"]) func `what is no key has none`(name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test(arguments: Setting.allCases) func `what is usual is what the setting may be`(setting: Setting) {
        guard let standard = setting.standard else { return }

        #expect(setting.checked(standard) == .success(standard))
    }

    @Test func `variables and names are each of one setting`() {
        #expect(Set(Setting.allCases.map(\.variable)).count == Setting.allCases.count)
        #expect(Setting.stallThreshold.variable == "ACTINGWEB_INSPECTOR_STALL_THRESHOLD")
        #expect(Setting.stallThreshold.flag == "--stall-threshold")
    }
}
