/// What the HTML of a document points to, and what in it can be pointed at.
///
/// Only what the allow-list lets through counts: a link that readers don't get is no link.
struct HTMLReferences: Sendable {
    /// A link, or an image.
    struct Reference: Hashable, Sendable {
        /// What the address is used for.
        var use: HTMLAddress.Use
        /// The address as a browser reads it, in UTF-8.
        var address: [UInt8]
        /// The value in the source.
        var place: HTMLPlace
    }

    /// A place that links can name.
    struct Target: Hashable, Sendable {
        /// The name, in UTF-8.
        var name: [UInt8]
        /// The value in the source.
        var place: HTMLPlace
    }

    /// The links and images, in their order.
    private(set) var references: [Reference] = []
    /// The ids and named anchors, in their order.
    private(set) var targets: [Target] = []

    private var attributes: [HTMLAttribute] = []
    /// The attribute that holds an address which no reader sees.
    private static let citation: HTMLName = "cite"

    /// Begins a document.
    init() {}

    /// Reads a piece of HTML.
    mutating func read(_ html: UnsafeBufferPointer<UInt8>, chunk: Int) {
        var tokenizer = HTMLTokenizer(html)
        while let token = tokenizer.next(attributes: &attributes) {
            guard token.kind == .startTag, let name = HTMLName(html, token.inner),
                case .allowed(let element) = HTMLAllowList.meaning(of: name)
            else { continue }
            read(element, html, chunk)
        }
    }

    private mutating func read(_ element: HTMLElement, _ html: UnsafeBufferPointer<UInt8>, _ chunk: Int) {
        var seen: UInt64 = 0
        let firstTarget = targets.count
        for attribute in attributes {
            guard let range = attribute.value, let name = HTMLName(html, attribute.name),
                let index = HTMLAllowList.attributeIndex(of: name, on: element),
                seen &>> UInt64(index) & 1 == 0
            else { continue }
            seen |= 1 &<< UInt64(index)
            let value = UnsafeBufferPointer(rebasing: html[range])
            let place = HTMLPlace(chunk: chunk, range: range)
            switch HTMLAllowList.attributes[index].value {
            case .identifier:
                // `<a id="x" name="x">` is one place.
                let isNew = !targets[firstTarget...].contains { $0.name.elementsEqual(value) }
                if HTMLValue.isIdentifier(value[...]), isNew {
                    targets.append(Target(name: Array(value), place: place))
                }
            case .address(let use) where name != HTMLReferences.citation:
                var address: [UInt8] = []
                HTMLAddress.read(value, into: &address)
                if address.withUnsafeBufferPointer({ HTMLAddress.isAllowed($0, for: use) }) {
                    references.append(Reference(use: use, address: address, place: place))
                }
            default: continue
            }
        }
    }
}
