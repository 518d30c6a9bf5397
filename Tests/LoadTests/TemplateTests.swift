import Load
import Testing

@Suite struct TemplateTests {
    private func entry(_ text: String) throws -> MixEntry { try MixEntry.tool("t=" + text) }

    @Test(arguments: [
        (#"{"text":"n {i}"}"#, #"{"text":"n 41"}"#), (#"{"n":{i}}"#, #"{"n":41}"#),
        (#"{"a":{"b":[{i},{}]}}"#, #"{"a":{"b":[41,{}]}}"#),
        (#"{"a":"{{i}"}"#, #"{"a":"{i}"}"#), (#"{"a":"\"{i}\\"}"#, #"{"a":"\"41\\"}"#), ("{}", "{}"),
        (#"{"n":{rand:7..7}}"#, #"{"n":7}"#), (#"{"n":{rand:-3..-3}}"#, #"{"n":-3}"#), (#"{"ü{i}":1}"#, #"{"ü41":1}"#),
    ])
    func `places are filled in and everything else stays`(text: String, filled: String) throws {
        #expect(try entry(text).template.text(request: 41, seed: 1) == filled)
    }

    @Test func `random values are in their range and the same for the same request`() throws {
        let template = try entry(#"{"n":{rand:1..6}}"#).template
        let first = (0..<500).map { template.text(request: $0, seed: 9) }

        #expect(Set(first) == Set((1...6).map { #"{"n":\#($0)}"# }))
        #expect(first == (0..<500).map { template.text(request: $0, seed: 9) })
        #expect(first != (0..<500).map { template.text(request: $0, seed: 10) })
    }

    @Test func `a UUID is one of the fourth version and never the same`() throws {
        let template = try entry(#"{"id":{uuid}}"#).template
        let texts = (0..<200).map { template.text(request: $0, seed: 1) }

        let form = /\{"id":"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"\}/
        #expect(texts.allSatisfy { $0.wholeMatch(of: form) != nil })
        #expect(Set(texts).count == 200)
    }

    @Test(arguments: [
        (#"{"a":"{x}"}"#, TemplateError.Reason.unknownPlace("x"), 6), (#"{"ü":"{x}"}"#, .unknownPlace("x"), 6),
        (#"{"a":"{i"#, .unclosedPlace, 6), (#"{"a":"{}"}"#, .unknownPlace(""), 6),
        (#"{"a":{rand:2..1}}"#, .badRange("2..1"), 5), (#"{"a":{rand:1}}"#, .badRange("1"), 5),
        (#"{"a":{rand:a..b}}"#, .badRange("a..b"), 5), ("[1]", .notAnObject, 0),
    ])
    func `a fault is told with its place`(text: String, reason: TemplateError.Reason, offset: Int) {
        let error = #expect(throws: MixError.self) { try entry(text) }
        guard case .template(_, _, let fault) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.reason == reason)
        #expect(fault.offset == offset)
    }

    @Test(arguments: [(#"{"a":1"#, 6), (#"{"a" 1}"#, 5), (#"{"n":{i} {i}}"#, 9), ("", 0)])
    func `a fault of the JSON is told with its place in the text as it was given`(text: String, offset: Int) {
        let error = #expect(throws: MixError.self) { try entry(text) }
        guard case .template(_, _, let fault) = error, case .notJSON = fault.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(fault.offset == offset)
    }

    @Test func `bytes of any kind are refused or read, and trap nothing`() {
        var random = SplitMix(seed: 4)
        let alphabet = Array("{}\"\\:,[]irand.019ü \u{301}")
        for _ in 0..<3_000 {
            let text = String(
                (0..<Int.random(in: 0...14, using: &random)).map { _ in
                    alphabet[Int.random(in: alphabet.indices, using: &random)]
                })
            if let entry = try? MixEntry.tool("t=" + text) { _ = entry.template.text(request: 0, seed: 0) }
            if let entry = try? MixEntry.resource(text) { _ = entry.template.text(request: 0, seed: 0) }
        }
    }

    @Test(arguments: ["a=0", "a=x", "a=-1", "b=3", "a"])
    func `a weight that is none is refused`(setting: String) throws {
        var mix = try Mix([.tool("a")])
        #expect(throws: MixError.self) { try mix.setWeight(setting) }
    }

    @Test func `an empty mix and an empty name are refused`() {
        #expect(throws: MixError.empty) { try Mix([]) }
        #expect(throws: MixError.noName) { try MixEntry.tool("={}") }
        #expect(throws: MixError.noName) { try MixEntry.resource("") }
    }
}
