import CThreads
import Synchronization

/// What the calling thread has been announced as; kept by the thread itself, so that reading it takes no lock.
struct ThreadPlace {
    var loop: LoopIdentity?
    var role: ThreadIdentity.Role
    var born: MonotonicTime?

    private static let ownLoops = Atomic<UInt32>(0)
    private static let sharedLoops = Atomic<UInt32>(0)
    private static let sideThreads = Atomic<UInt32>(0)

    static var current: ThreadPlace { ThreadPlace(cthreads_current_place()) }

    /// Announces the calling thread as the one that drives the server's loop of this number.
    static func announceServerLoop(_ number: UInt32) {
        let loop = LoopIdentity(kind: .server, number: number, born: .now)
        announce(ThreadPlace(loop: loop, role: .other, born: nil), name: loop.label)
    }

    /// Announces the calling thread as one that drives a loop which many calls share.
    static func announceSharedLoop() {
        let number = sharedLoops.wrappingAdd(1, ordering: .relaxed).oldValue
        let loop = LoopIdentity(kind: .shared, number: number, born: .now)
        announce(ThreadPlace(loop: loop, role: .other, born: nil), name: loop.label)
    }

    /// Announces the calling thread as a member of a pool.
    static func announceWorker(_ role: ThreadIdentity.Role, name: String) {
        announce(ThreadPlace(loop: nil, role: role, born: .now), name: name)
    }

    /// Announces the calling thread as one that was made for a single hook call.
    ///
    /// - Parameter born: when the thread was asked for, which is before any of its code ran.
    static func announceSideThread(born: MonotonicTime) {
        let number = sideThreads.wrappingAdd(1, ordering: .relaxed).oldValue
        announce(ThreadPlace(loop: nil, role: .side(number), born: born), name: "side-\(number)")
    }

    /// Announces a new loop of the library's own on the calling thread until `endOwnLoop()`.
    static func beginOwnLoop() {
        var place = current
        let number = ownLoops.wrappingAdd(1, ordering: .relaxed).oldValue
        place.loop = LoopIdentity(kind: .own, number: number, born: .now)
        cthreads_set_place(place.stored)
    }

    static func endOwnLoop() {
        var place = current
        place.loop = nil
        cthreads_set_place(place.stored)
    }

    private static func announce(_ place: ThreadPlace, name: String) {
        cthreads_set_place(place.stored)
        unsafe name.withCString { unsafe cthreads_set_name($0) }
    }
}

extension ThreadPlace {
    private init(_ stored: cthreads_place) {
        loop = LoopIdentity.Kind(rawValue: stored.loop_kind).map {
            LoopIdentity(kind: $0, number: stored.loop_number, born: MonotonicTime(nanoseconds: stored.loop_born))
        }
        role =
            switch stored.role {
            case 1: .worker(stored.role_number)
            case 2: .side(stored.role_number)
            case 3: .offload(stored.role_number)
            case 4: .owner(stored.role_number)
            default: .other
            }
        born = stored.born == 0 ? nil : MonotonicTime(nanoseconds: stored.born)
    }

    private var stored: cthreads_place {
        let (role, number): (UInt32, UInt32) =
            switch role {
            case .worker(let number): (1, number)
            case .side(let number): (2, number)
            case .offload(let number): (3, number)
            case .owner(let number): (4, number)
            case .other: (0, 0)
            }
        return cthreads_place(
            loop_kind: loop?.kind.rawValue ?? 0,
            loop_number: loop?.number ?? 0,
            loop_born: loop?.born.nanoseconds ?? 0,
            role: role,
            role_number: number,
            born: born?.nanoseconds ?? 0
        )
    }
}
