/// A syntax fault is a way in which bytes fail to be YAML, told in the words of somebody who writes YAML by hand.
public enum SyntaxFault: Hashable, Sendable {
    /// A tab where a line's indentation should be blanks.
    case tabIndentation
    /// A quote that is not closed before the value ends; it holds the quote.
    case unclosedQuote(Character)
    /// Text on the same line after a closing quote.
    case textAfterQuote
    /// A colon and a blank in an unquoted value.
    case colonInValue
    /// A colon without a blank after it, in a list or mapping in brackets.
    case colonWithoutBlank
    /// A line that is indented unlike the lines it belongs to.
    case badIndentation
    /// A line that stands where a key is expected and has none.
    case missingColon
    /// A `-` on the line of the key that the list belongs to.
    case listOnKeyLine
    /// A list item under a key that has a value already, or at no place where a list can be.
    case strayListItem
    /// An unquoted value that begins with a character that YAML keeps for itself.
    case reservedCharacter(Character)
    /// A backslash in double quotes with a letter that means nothing behind it.
    case unknownEscape(Character)
    /// A `\x`, `\u` or `\U` without the digits of a character.
    case badEscapeNumber
    /// A `[` without its `]`, or items in it without a comma.
    case unclosedList
    /// A `{` without its `}`, or pairs in it without a comma.
    case unclosedBraces
    /// A value that begins with `*` or `&` and is neither an alias nor an anchor.
    case brokenAnchor(Character)
    /// Something other than `+`, `-` or a digit after `|` or `>`.
    case brokenBlockHeader
    /// A `!` that introduces no known tag.
    case brokenTag
    /// Something after the end of the only value.
    case textAfterValue
    /// Anything rarer, in the words of the YAML library.
    case other(String)
}

extension SyntaxFault {
    /// What is wrong, as a statement without a final period.
    var message: String {
        switch self {
        case .tabIndentation: "a tab is used for indentation"
        case .unclosedQuote(let quote): "the quotation mark \(quote) is never closed"
        case .textAfterQuote: "there is text after the closing quotation mark"
        case .colonInValue: "a value without quotation marks contains a colon followed by a blank"
        case .colonWithoutBlank: "there is no blank after a colon within brackets"
        case .badIndentation: "the line is indented unlike the lines it belongs to"
        case .missingColon: "the line is not of the form \"key: value\""
        case .listOnKeyLine: "a list begins on the line of its key"
        case .strayListItem: "a list item stands where no list can be"
        case .reservedCharacter(let character): "a value without quotation marks begins with \(character)"
        case .unknownEscape(let letter): "\\\(letter) means nothing in a text with double quotation marks"
        case .badEscapeNumber: "the number of the escaped character is incomplete or is no character"
        case .unclosedList: "the list that begins with [ is not closed, or a comma is missing in it"
        case .unclosedBraces: "the mapping that begins with { is not closed, or a comma is missing in it"
        case .brokenAnchor(let sign): "a value without quotation marks begins with \(sign)"
        case .brokenBlockHeader: "there is text after the sign that begins a block of text"
        case .brokenTag: "a value without quotation marks begins with !"
        case .textAfterValue: "there is text after the end of the value"
        case .other(let words): "this is not valid YAML: \(words)"
        }
    }

    /// What to do about it.
    var help: String? {
        switch self {
        case .tabIndentation: "indent with blanks"
        case .unclosedQuote(let quote): "add \(quote) at the end of the value"
        case .textAfterQuote:
            "put the whole value in quotation marks; inside of double ones write \\\" for \", inside of single ones '' for '"
        case .colonInValue, .reservedCharacter, .brokenTag: "put the whole value in quotation marks"
        case .colonWithoutBlank: "write a blank after the colon, or put the text in quotation marks"
        case .badIndentation: "begin keys that belong together in the same column"
        case .missingColon:
            "write a key, a colon and a blank before the value, or indent the line if it continues a value"
        case .listOnKeyLine: "begin the list on the next line"
        case .strayListItem: "write the list under a key that has no other value"
        case .unknownEscape: "write \\\\ for a backslash, or use single quotation marks"
        case .badEscapeNumber: "write two hexadecimal digits after \\x, four after \\u, eight after \\U"
        case .unclosedList: "separate the items with commas and end the list with ]"
        case .unclosedBraces: "end the mapping with }; if the braces are part of a text, put it in quotation marks"
        case .brokenAnchor: "put the whole value in quotation marks, for instance \"*text*\""
        case .brokenBlockHeader: "begin the text on the next line, or put it in quotation marks"
        case .textAfterValue, .other: nil
        }
    }
}
