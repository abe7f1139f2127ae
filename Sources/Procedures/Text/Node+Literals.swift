internal import Markdown

extension Node {
    /// Whether a literal text in a block may meet a condition; false means that none does.
    func mayHaveLiteral(where holds: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        var walk = Walk(self)
        while let step = walk.next() {
            switch step.kind {
            case .text, .code: if step.isEntering, holds(step.node.literal) { return true }
            // The texts of these are put together before they are read.
            case .image, .htmlInline, .inlineElement: return true
            default: continue
            }
        }
        return false
    }
}
