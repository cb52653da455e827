import CScan

/// Looks for the end of a string: most of a text is its strings.
enum JSONScan {
    /// The place of the first quote, backslash or control character from `start` on; `end` where there is none.
    @inline(__always)
    static func plainEnd(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        grappe_plain_end(bytes, start, end)
    }
}
