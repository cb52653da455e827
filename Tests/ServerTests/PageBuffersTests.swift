import NIOCore
import Testing

@testable import Server

@Suite struct PageBuffersTests {
    private func place(_ buffer: ByteBuffer) -> Int {
        buffer.withVeryUnsafeBytes { Int(bitPattern: $0.baseAddress) }
    }

    @Test func aBufferThatIsSentServesTheNextPage() {
        let buffers = PageBuffers()
        var first = buffers.take(40_000)
        first.writeString("secret of one reader")
        let memory = place(first)
        buffers.putBack(first)
        first = ByteBuffer()
        let second = buffers.take(30_000)
        #expect(place(second) == memory)
        #expect(second.readableBytes == 0)
        #expect(second.capacity >= 40_000)
    }

    @Test func smallOnesGrowAndLargeOnesAreGivenBack() {
        let buffers = PageBuffers()
        buffers.putBack(buffers.take(100))
        #expect(buffers.take(50_000).capacity >= 50_000)
        buffers.putBack(buffers.take(1 << 20))
        #expect(buffers.take(10).capacity < 1 << 20)
    }
}
