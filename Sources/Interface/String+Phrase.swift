extension String {
    /// The text without the spaces at its end.
    var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }

    /// The phrase as the beginning of a sentence.
    var capitalisedFirst: String { "\(first?.uppercased() ?? "")\(dropFirst())" }
}
