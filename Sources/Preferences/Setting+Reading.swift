import Spelling

extension Setting {
    /// The value of a file, if it is what the setting may be; else what is wrong with it.
    func checked(_ value: TOMLValue) -> Result<TOMLValue, SettingFault> {
        switch (kind, value) {
        case (.text, .text), (.flag, .flag): return .success(value)
        case (.number(let range), .number(let number)):
            guard range.contains(number) else {
                return fault("\(number) is not from \(range.lowerBound) to \(range.upperBound)")
            }
            return .success(value)
        case (.choice(let choices), .text(let text)):
            return choices.contains(text) ? .success(value) : unknown(text, choices)
        // 16 and 256 look like numbers, and are names of choices.
        case (.choice(let choices), .number(let number)) where choices.contains("\(number)"):
            return .success(.text("\(number)"))
        case (.list(let choices), .list(let items)):
            guard let stranger = items.first(where: { !choices.contains($0) }) else { return .success(value) }
            return unknown(stranger, choices)
        default: return fault("\(value.toml) is not \(shape)")
        }
    }

    /// The value that a flag or a variable of the environment says in text.
    func read(_ text: String) -> Result<TOMLValue, SettingFault> {
        switch kind {
        case .text, .choice: return checked(.text(text))
        case .number:
            guard let number = Int(text) else { return fault("\"\(text)\" is not \(shape)") }
            return checked(.number(number))
        case .flag:
            switch text {
            case "true", "1", "yes", "on": return .success(.flag(true))
            case "false", "0", "no", "off": return .success(.flag(false))
            default: return fault("\"\(text)\" is not \(shape)")
            }
        case .list:
            let items = text.split { $0 == "," || $0 == " " }.map(String.init)
            return checked(.list(items))
        }
    }

    /// What to write, as a phrase.
    private var shape: String {
        switch kind {
        case .text: "text; write \"…\""
        case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .flag: "true or false"
        case .choice(let choices): "one of " + choices.map { "\"\($0)\"" }.joined(separator: ", ")
        case .list: "a list; write [\"one\", \"two\"]"
        }
    }

    private func unknown(_ text: String, _ choices: [String]) -> Result<TOMLValue, SettingFault> {
        let nearest = NearestName.of(text, among: choices).map { "did you mean \"\($0)\"?" }
        let all = "there are " + choices.map { "\"\($0)\"" }.joined(separator: ", ")
        return fault("\"\(text)\" is unknown; \(nearest ?? all)")
    }

    private func fault(_ sentence: String) -> Result<TOMLValue, SettingFault> {
        .failure(SettingFault(sentence: "\(name): \(sentence)"))
    }
}

/// What is wrong with a setting, wherever it was made.
struct SettingFault: Error, Hashable, Sendable {
    var sentence: String
}
