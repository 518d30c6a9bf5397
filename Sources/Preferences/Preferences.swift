package import Interface
package import Screen
import Spelling

/// What is set, and where: flags come before the environment, that before the file, and the file before what is usual.
package struct Preferences: Hashable, Sendable {
    /// A value, with the place where it was set.
    package struct Choice<Value: Hashable & Sendable>: Hashable, Sendable {
        package var value: Value
        package var origin: Origin
    }

    /// The configuration file: its name in messages, and its text.
    package struct File: Hashable, Sendable {
        package var name: String
        package var text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    package private(set) var choices: [Setting: Choice<TOMLValue>] = [:]
    /// The keys that commands have in place of the usual ones.
    package private(set) var keys: [Command: Choice<[Key]>] = [:]
    package private(set) var mistakes: [ConfigurationMistake] = []

    /// Finds out what is set.
    ///
    /// - Parameters:
    ///   - flags: what the command line says, each as text.
    ///   - environment: the process's environment.
    ///   - file: the configuration file; `nil` where there is none.
    package init(flags: [Setting: String] = [:], environment: [String: String] = [:], file: File? = nil) {
        if let file { take(file) }
        take(environment)
        for (setting, text) in flags {
            take(setting.read(text), for: setting, from: .flag(setting.flag))
        }
    }

    // MARK: - The file

    private mutating func take(_ file: File) {
        let reader = TOMLReader(file.text)
        let faults = reader.faults.map {
            ConfigurationMistake(origin: .file(file.name, line: $0.line), sentence: $0.sentence)
        }
        for entry in reader.entries { take(entry, from: .file(file.name, line: entry.line)) }
        mistakes = (mistakes + faults).sorted { $0.origin.line < $1.origin.line }
    }

    private mutating func take(_ entry: TOMLReader.Entry, from origin: Origin) {
        let name = entry.key.joined(separator: ".")
        if entry.key.first == "keys", entry.key.count == 2 {
            takeKeys(entry.value, for: entry.key[1], from: origin)
        } else if let setting = Setting(rawValue: name) {
            take(setting.checked(entry.value), for: setting, from: origin)
        } else if entry.key.first != "?" {
            let table = entry.key.first ?? ""
            let within = Setting.allCases.map(\.rawValue).filter { $0.hasPrefix("\(table).") }
            let known = within.isEmpty ? Setting.allCases.map(\.rawValue) : within
            let nearest =
                NearestName.of(name, among: known)
                ?? known.first { $0.hasSuffix(".\(entry.key.last ?? "")") }
            add(origin, "\"\(name)\" is unknown" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
        }
    }

    private mutating func takeKeys(_ value: TOMLValue, for name: String, from origin: Origin) {
        guard let command = Command(rawValue: name) else {
            let nearest = NearestName.of(name, among: Command.allCases.map(\.rawValue))
            return add(origin, "command \"\(name)\" is unknown" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
        }
        let names: [String]
        switch value {
        case .list(let items): names = items
        case .text(let item): names = [item]
        case .number, .flag: return add(origin, "\(name): \(value.toml) is no key; write [\"space\", \"p\"]")
        }
        var keys: [Key] = []
        for name in names {
            guard let key = Key(name: name) else {
                let nearest = NearestName.of(name, among: Key.names)
                add(origin, "key \"\(name)\" is unknown" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
                continue
            }
            if let rival = rival(for: key, of: command) {
                add(origin, "key \"\(name)\" is given to \(rival.rawValue) already; give \(command.rawValue) another")
            } else {
                keys.append(key)
            }
        }
        // A list of nothing but mistakes leaves the keys as they were; an empty one takes them away.
        if !keys.isEmpty || names.isEmpty { self.keys[command] = Choice(value: keys, origin: origin) }
    }

    /// The command that has been given the same key where both can be asked for.
    private func rival(for key: Key, of command: Command) -> Command? {
        let places = Keymap.standard.scopes(of: command)
        return keys.first { other, choice in
            choice.value.contains(key) && !Keymap.standard.scopes(of: other).isDisjoint(with: places)
        }?.key
    }

    // MARK: - Environment and flags

    private mutating func take(_ environment: [String: String]) {
        let variables = Setting.allCases.map(\.variable)
        for (name, text) in environment.sorted(by: { $0.key < $1.key }) where name.hasPrefix(Setting.variablePrefix) {
            guard let setting = Setting.allCases.first(where: { $0.variable == name }) else {
                let nearest = NearestName.of(name, among: variables)
                add(.environment(name), "there is no such setting" + (nearest.map { "; did you mean \($0)?" } ?? ""))
                continue
            }
            // A variable that is set to nothing is as good as not set.
            if !text.isEmpty { take(setting.read(text), for: setting, from: .environment(name)) }
        }
    }

    private mutating func take(_ result: Result<TOMLValue, SettingFault>, for setting: Setting, from origin: Origin) {
        switch result {
        case .success(let value): choices[setting] = Choice(value: value, origin: origin)
        case .failure(let fault): add(origin, fault.sentence)
        }
    }

    /// Tells of something that cannot be followed.
    package mutating func add(_ origin: Origin, _ sentence: String) {
        mistakes.append(ConfigurationMistake(origin: origin, sentence: sentence))
    }
}

extension Origin {
    /// The line of the file, for the order of mistakes.
    fileprivate var line: Int {
        if case .file(_, let line?) = self { line } else { .max }
    }
}
