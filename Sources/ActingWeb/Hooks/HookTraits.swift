/// What is decided about a hook when it is registered, beside its kind, its name and its body.
struct HookTraits: Sendable {
    var metadata = HookMetadata()
    var exposure = HookExposure.none
    var timeout = HookTimeout.standard
    var isConcurrent = false
    /// What a property hook wants to see; hooks of other kinds see everything.
    var operations = Set(PropertyOperation.allCases)
}
