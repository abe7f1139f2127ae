/// Writes text into XML.
enum XMLText {
    /// Appends a text with everything escaped that means something in XML, in elements and attributes alike.
    ///
    /// Characters that XML 1.0 forbids, and delete, which readers stumble over, are left out: there is no way to write
    /// them. Line breaks and tabs are written as references, so that attributes keep them too, and so is what nobody sees.
    static func write(_ text: String, isAttribute: Bool = false, to out: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.write("&amp;")
            case "<": out.write("&lt;")
            case ">": out.write("&gt;")
            case "\"": out.write("&quot;")
            case "\r": out.write("&#13;")
            case "\n", "\t": isAttribute ? out.write("&#\(scalar.value);") : out.append(UInt8(scalar.value))
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}"..."\u{FFFF}": break
            case _ where VisibleText.isInvisible(scalar):
                out.write("&#x\(String(scalar.value, radix: 16, uppercase: true));")
            default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// Appends an attribute with a space before it.
    static func writeAttribute(_ name: String, _ value: String, to out: inout [UInt8]) {
        out.write(" \(name)=\"")
        write(value, isAttribute: true, to: &out)
        out.write("\"")
    }
}
