import JSON
import Testing

struct MutationTests {
    private static let text = Array(
        #" {"a": [1, -2.5e3, "\u00e9\uD83D\uDE00 \n", {"é€": null}, []], "b": true, "c": {"d": 9223372036854775808}} "#
            .utf8
    )

    @Test(arguments: 0..<128 as Range<UInt64>)
    func `a damaged text is refused within its length or read as what it now says`(_ seed: UInt64) throws {
        var random = RandomValues(seed: seed)

        for _ in 0..<32 {
            let damaged = Self.damaged(using: &random)
            do throws(JSONParseError) {
                let value = try JSONValue(parsing: damaged)
                #expect(try JSONValue(parsing: value.encoded()) == value)
            } catch {
                #expect((0...damaged.count).contains(error.offset))
            }
        }
    }

    /// The text with one to four bytes changed, taken away or put in, often by bytes that mean something.
    private static func damaged(using random: inout RandomValues) -> [UInt8] {
        let meaningful = Array("{}[]\",:\\u0-e.+ \n".utf8) + [0x00, 0x80, 0xC3, 0xED, 0xFF]
        var bytes = text
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let byte = meaningful.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[place] = byte
            case 1: bytes.remove(at: place)
            default: bytes.insert(byte, at: place)
            }
        }
        return bytes
    }
}
