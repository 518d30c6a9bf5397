package import Screen

/// Which keys ask for what: the footer, the help, the key list of the README and the handling of keys all follow it.
package struct Keymap: Hashable, Sendable {
    package let bindings: [Binding]

    /// The binding of a key; `nil` where the key does nothing.
    func binding(of key: Key, in scope: Scope) -> Binding? {
        bindings.first { $0.scopes.contains(scope) && $0.keys.contains(key) }
    }

    /// The bindings that work in a part of the interface, in the order in which they are explained.
    package func bindings(in scope: Scope) -> [Binding] {
        bindings.filter { $0.scopes.contains(scope) }
    }

    /// Where a command can be asked for.
    package func scopes(of command: Command) -> Set<Scope> {
        bindings.filter { $0.command == command }.reduce(into: []) { $0.formUnion($1.scopes) }
    }

    /// The keymap in which commands have other keys.
    ///
    /// A key that is given away is taken from what had it in the same places. A command may lose all its keys; the
    /// command line still knows it.
    ///
    /// - Parameter changes: the keys of each command, in place of those it has.
    /// - Returns: the keymap with those changes.
    package func rebound(_ changes: [Command: [Key]]) -> Keymap {
        let taken = changes.flatMap { command, keys in
            bindings.filter { $0.command == command }.flatMap { binding in
                keys.map { (key: $0, scopes: binding.scopes, command: command) }
            }
        }
        return Keymap(
            bindings: bindings.map { binding in
                var binding = binding
                if let keys = changes[binding.command] {
                    binding.keys = keys
                } else {
                    binding.keys.removeAll { key in
                        taken.contains { $0.key == key && !$0.scopes.isDisjoint(with: binding.scopes) }
                    }
                }
                return binding
            })
    }
}
