import Testing
import TestSupport

@testable import Interface

/// Rows that are cut into chunks against a plain array that is put in order anew each time.
@Suite struct ListRowsTests {
    private func key(_ random: inout SeededGenerator) -> SortKey {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .nothing
        case 1...3: .text(String(Int.random(in: 0..<4, using: &random)))
        case 4...6: .number(Int64.random(in: 0..<4, using: &random))
        default: .number(Int64.random(in: Int64.min...Int64.max, using: &random))
        }
    }

    private func sorted(_ rows: Set<ListRow>, isDescending: Bool) -> [ListRow] {
        rows.sorted { left, right in
            if left.key == right.key { return left.id > right.id }
            return isDescending ? left.key > right.key : left.key < right.key
        }
    }

    private func expect(_ rows: ListRows, are expected: [ListRow], _ place: SourceLocation = #_sourceLocation) {
        #expect(rows.count == expected.count, sourceLocation: place)
        #expect((0..<rows.count).compactMap { rows[$0] } == expected, sourceLocation: place)
        #expect(rows[-1] == nil && rows[rows.count] == nil, sourceLocation: place)
        let positions = expected.map { rows.position(of: $0) }
        #expect(positions == Array(expected.indices), sourceLocation: place)
    }

    @Test(arguments: [true, false], [1 as UInt64, 2, 3])
    func `rows are those of a plain array in order, whatever goes in and out`(isDescending: Bool, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var plain: Set<ListRow> = []
        var rows = ListRows(isDescending: isDescending)

        // Grows, stays, shrinks, and grows again.
        for (round, share) in [0.9, 0.5, 0.1, 0.8].enumerated() {
            for _ in 0..<3_000 {
                let row = ListRow(key: key(&random), id: UInt64.random(in: 0..<50_000, using: &random))
                if Double.random(in: 0..<1, using: &random) < share {
                    if plain.insert(row).inserted { rows.insert(row) }
                } else {
                    let gone = Bool.random(using: &random) ? row : plain.first ?? row
                    plain.remove(gone)
                    rows.remove(gone)
                }
            }
            let expected = sorted(plain, isDescending: isDescending)
            expect(rows, are: expected)
            #expect(rows == ListRows(Array(plain), isDescending: isDescending), "round \(round)")
        }
    }

    @Test func `rows go out from either end until there are none`() {
        let all = (0..<2_000).map { ListRow(key: .number(Int64($0)), id: UInt64($0)) }
        var rows = ListRows(all, isDescending: false)

        for index in 0..<1_000 {
            rows.remove(all[index])
            rows.remove(all[1_999 - index])
            if index.isMultiple(of: 97) { expect(rows, are: Array(all[(index + 1)..<(1_999 - index)])) }
        }

        expect(rows, are: [])
        #expect(rows.position(of: all[0]) == 0)
    }

    @Test func `a copy stays as it was`() {
        let all = (0..<1_000).map { ListRow(key: .number(Int64($0)), id: UInt64($0)) }
        let before = ListRows(all, isDescending: true)

        var after = before
        for row in all.prefix(600) { after.remove(row) }

        expect(before, are: all.reversed())
        expect(after, are: all.dropFirst(600).reversed())
        #expect(before != after)
    }

    @Test func `a row that is not among them has the place that it would take, and taking it out changes nothing`() {
        let even = (0..<1_000).map { ListRow(key: .number(Int64($0 * 2)), id: 1) }
        var rows = ListRows(even, isDescending: false)
        let odd = ListRow(key: .number(777), id: 1)

        rows.remove(odd)

        #expect(rows.position(of: odd) == 389)
        #expect(rows.position(of: ListRow(key: .number(5_000), id: 1)) == 1_000)
        expect(rows, are: even)
    }

    @Test func `a request that gets another key leaves the place of the old one`() {
        var keyed = KeyedRows([ListRow(key: .number(1), id: 1), ListRow(key: .number(2), id: 2)], isDescending: false)

        keyed[1] = .number(3)
        keyed[3] = .number(0)
        keyed[2] = nil

        expect(keyed.rows, are: [ListRow(key: .number(0), id: 3), ListRow(key: .number(3), id: 1)])
        #expect(keyed[2] == nil && keyed[1] == .number(3))
    }

    @Test func `what is due is taken from the front, and no more`() {
        var keyed = KeyedRows((1...3).map { ListRow(key: .number($0 * 10), id: UInt64($0)) }, isDescending: false)

        #expect(keyed.takeFirst(through: .number(20)) == 1)
        #expect(keyed.takeFirst(through: .number(20)) == 2)
        #expect(keyed.takeFirst(through: .number(20)) == nil)
        #expect(keyed.rows.count == 1)
    }
}
