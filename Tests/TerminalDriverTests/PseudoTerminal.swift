import Foundation
import Testing

/// A terminal whose keyboard and screen are in the test's hands.
final class PseudoTerminal {
    /// The program's end.
    let descriptor: Int32
    /// The test's end; negative once it is closed, since its number may be somebody else's by then.
    private var controller: Int32

    init(columns: UInt16 = 20, rows: UInt16 = 5) throws {
        var (controller, descriptor): (Int32, Int32) = (-1, -1)
        try #require(unsafe openpty(&controller, &descriptor, nil, nil, nil) == 0)
        self.controller = controller
        self.descriptor = descriptor
        resize(columns: columns, rows: rows)
    }

    deinit {
        Glibc.close(descriptor)
        hangUp()
    }

    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    func type(_ bytes: [UInt8]) {
        _ = unsafe bytes.withUnsafeBytes { unsafe write(controller, $0.baseAddress, $0.count) }
    }

    /// Closes the screen's end, as a terminal program does that is closed.
    func hangUp() {
        guard controller >= 0 else { return }
        Glibc.close(controller)
        controller = -1
    }

    /// Everything written since the last call.
    func output() throws -> String {
        // What comes before this mark has been read when the mark has been.
        let mark = Array("\u{1}end".utf8)
        _ = unsafe mark.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
        var bytes: [UInt8] = []
        while !bytes.suffix(mark.count).elementsEqual(mark) {
            var source = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            try #require(unsafe poll(&source, 1, 5_000) == 1, "the mark did not come through")
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(controller, $0.baseAddress, $0.count) }
            bytes += buffer.prefix(max(0, count))
        }
        return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
    }

    /// The terminal's modes, as far as `stty -a` shows them.
    func modes() throws -> [UInt32] {
        var modes = termios()
        try #require(unsafe tcgetattr(descriptor, &modes) == 0)
        let characters = unsafe withUnsafeBytes(of: &modes.c_cc) { unsafe $0.map(UInt32.init) }
        return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag] + characters
    }
}
