#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The logarithm that the C library has.
enum Logarithm {
    static func natural(_ value: Double) -> Double { log(value) }
    static func decimal(_ value: Double) -> Double { log10(value) }
}
