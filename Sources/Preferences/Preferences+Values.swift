package import Analysis
package import Interface
import Screen
package import Trace

extension Preferences {
    /// What a setting is: as it was set, or as it is where nobody does.
    package func value(_ setting: Setting) -> TOMLValue? {
        choices[setting]?.value ?? setting.standard
    }

    /// A setting that is text or a choice; `nil` where something else decides.
    package func text(_ setting: Setting) -> String? {
        if case .text(let text) = value(setting) { text } else { nil }
    }

    /// A setting that is a number; 0 for one that is none.
    package func number(_ setting: Setting) -> Int {
        if case .number(let number) = value(setting) { number } else { 0 }
    }

    /// A setting that is on or off; off for one that is neither.
    package func isOn(_ setting: Setting) -> Bool { value(setting) == .flag(true) }

    /// Whether the command line set it.
    package func isFlagged(_ setting: Setting) -> Bool {
        if case .flag = choices[setting]?.origin { true } else { false }
    }

    /// What the interface is to know of it.
    ///
    /// - Parameters:
    ///   - themes: the names of the themes there are.
    ///   - theme: the theme that the screen opens in.
    ///   - level: how much is observed.
    /// - Returns: the settings.
    package func settings(themes: [String], theme: String, level: ObservationLevel) -> Settings {
        Settings(
            keymap: keymap, columns: columns, order: order, themes: themes, theme: theme, level: level)
    }

    /// How much of what is over stays.
    package var limits: RequestLog.Limits {
        RequestLog.Limits(finished: number(.requests), payloadBytes: number(.bytes))
    }

    package var keymap: Keymap { Keymap.standard.rebound(keys.mapValues(\.value)) }

    private var columns: [Column]? {
        guard case .list(let names) = value(.columns) else { return nil }
        let columns = names.compactMap { Column(rawValue: $0) }
        return columns.isEmpty ? nil : columns
    }

    private var order: SortOrder? {
        guard let words = text(.sort)?.split(separator: " "), let name = words.first else { return nil }
        return Column(rawValue: String(name)).map { SortOrder($0, isDescending: words.count == 1) }
    }
}
