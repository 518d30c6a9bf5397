import JSON
import Screen
import TestSupport
import Testing

@testable import Interface

/// Schemas and values that nobody would write.
@Suite struct FormPropertyTests {
    private static let keys = ["a", "b", "~/", "", "日本", "type"]

    private static func value(_ random: inout SeededGenerator, depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth > 2 ? 6 : 8), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int64(bitPattern: random.next()))
        case 3: return .double(Double.random(in: -1e9...1e9, using: &random))
        case 4, 5: return .string(["", "x", "\u{1B}[2J", "e\u{301}", "{\n}"].randomElement(using: &random) ?? "")
        case 6: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random, depth: depth + 1) })
        default:
            var object: JSONObject = [:]
            for key in keys.shuffled(using: &random).prefix(3) { object[key] = value(&random, depth: depth + 1) }
            return .object(object)
        }
    }

    private static func schema(_ random: inout SeededGenerator, depth: Int = 0) -> JSONValue {
        if depth > 3 { return value(&random, depth: 3) }
        var schema: JSONObject = [:]
        let types = ["string", "number", "integer", "boolean", "object", "array", "null", "nothing"]
        let type = types.randomElement(using: &random) ?? ""
        if Int.random(in: 0..<5, using: &random) > 0 { schema["type"] = .string(type) }
        let inner = { (random: inout SeededGenerator) in Self.schema(&random, depth: depth + 1) }
        switch Int.random(in: 0..<12, using: &random) {
        case 0: schema["enum"] = .array([value(&random), value(&random)])
        case 1: schema["oneOf"] = [inner(&random), inner(&random)]
        case 2: schema["anyOf"] = [inner(&random), ["type": "null"]]
        case 3: schema["$ref"] = .string(["#", "#/properties/a", "#nowhere", "x"].randomElement(using: &random) ?? "#")
        case 4: schema["type"] = ["string", "null", "integer"]
        case 5: schema["const"] = value(&random)
        case 6: schema["default"] = value(&random)
        case 7: schema = value(&random).object ?? schema
        default: break
        }
        if type == "array" { schema["items"] = inner(&random) }
        if type == "object" || depth == 0 {
            var properties: JSONObject = [:]
            for key in keys.shuffled(using: &random).prefix(3) { properties[key] = inner(&random) }
            schema["properties"] = .object(properties)
            schema["required"] = .array(keys.shuffled(using: &random).prefix(2).map { .string($0) })
        }
        return .object(schema)
    }

    @Test(arguments: 0..<300 as Range<UInt64>) func `a form holds every object and gives it back`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let schema = Self.schema(&random)
        var object: JSONObject = [:]
        for key in Self.keys.shuffled(using: &random).prefix(4) { object[key] = Self.value(&random) }

        var form = Form(schema: schema, value: .object(object))

        #expect(form.value?.sorted == JSONValue.object(object).sorted, "\(schema)")
        let toggles = [form.toggleRaw(), form.toggleRaw()]
        #expect(toggles == [true, true])
        #expect(form.value?.sorted == JSONValue.object(object).sorted, "\(schema)")
    }

    @Test(arguments: 0..<100 as Range<UInt64>) func `any keys on any form have a picture at every size`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let size = Size(columns: 80, rows: 24)
        var model = TryScene.offers(size, glyphs: seed.isMultiple(of: 3) ? .ascii : .unicode)
        let entry: JSONValue = ["name": "wild", "inputSchema": Self.schema(&random)]
        _ = update(&model, .tried(.offered([Offering(.tool, entry: entry)].compactMap(\.self))))
        _ = update(&model, .input(.key(.enter)))
        let keys: [Key] = [
            .enter, .enter, .up, .down, .down, .character(" "), .character("+"), .character("-"), .tab, .escape,
            .character("1"), .character("}"), .control("s"), .character("x"), .character("e"), .character("d"),
            .character("7"), .end, .backspace, .character("y"), .character("t"), .pageDown,
        ]

        for _ in 0..<80 {
            let key = keys.randomElement(using: &random) ?? .enter
            for effect in update(&model, .input(.key(key))) { answer(effect, &model, &random) }
        }

        for (columns, rows) in [(0, 0), (1, 1), (7, 3), (40, 10), (60, 16), (100, 30), (200, 60)] {
            _ = update(&model, .input(.resize(Size(columns: columns, rows: rows))))
            #expect(draw(model, in: model.size).cells.count == columns * rows)
        }
    }

    /// What a server may do to whoever calls it.
    private func answer(_ effect: Effect, _ model: inout Model, _ random: inout SeededGenerator) {
        guard case .tryOut(.send(let call)) = effect else { return }
        _ = update(&model, .tried(.sent(call.id, "\(call.content)")))
        _ = update(&model, .tried(.heard(call.id, Self.value(&random))))
        let question = TryQuestion(
            id: 1, method: "elicitation/create", params: ["message": "x", "requestedSchema": Self.schema(&random)])
        if Bool.random(using: &random) { _ = update(&model, .tried(.asked(call.id, question))) }
        guard Bool.random(using: &random) else { return }
        let body = Bool.random(using: &random) ? Self.value(&random).encoded() : [0xFF, 0x7B]
        _ = update(&model, .tried(.answered(call.id, TryAnswer(status: -1, body: body, time: .seconds(-1)))))
    }
}

extension JSONValue {
    /// The value with the members of every object in the order of their keys.
    fileprivate var sorted: JSONValue {
        switch self {
        case .object(let members):
            .object(
                JSONObject(uniqueKeysWithValues: members.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted) }))
        case .array(let elements): .array(elements.map(\.sorted))
        case .null, .bool, .integer, .double, .string: self
        }
    }
}
