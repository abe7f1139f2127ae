/// What is wrong with a verb.
enum VerbFault: Sendable {
    /// It names what the hand does: *click*.
    case click
    /// It names what a finger does to a key: *press*, which is also done to buttons.
    case press
    /// It names a blow: *hit*.
    case hit
    /// It names the other button of a mouse: *right-click*.
    case rightClick
    /// It is said of check boxes, and means something else as well: *check*.
    case tick
    /// It is said of check boxes: *uncheck*.
    case untick
    /// It is said of check boxes and of other things: *deselect*.
    case deselect
    /// It is right, but not for check boxes: *turn on*.
    case turn
    /// It names a switch: *toggle on*.
    case toggle
    /// It names what becomes possible: *enable*.
    case enable
    /// It is a voyage: *navigate to*.
    case navigate
    /// It names what a rocket does: *launch*.
    case launch
    /// It is right for what goes on by itself, and not for programs: *start*.
    case start
    /// It is right for programs and places, and not for menus: *open*.
    case open
    /// It names what the hand does: *type*.
    case type
    /// It is said of a form, and of what stands in it: *fill in*.
    case fillIn
    /// It is right where the reader decides: *choose*.
    case choose
    /// It is a log: *log in to*.
    case logIn
    /// It is said of fruit: *pick*.
    case pick
}

/// The words that the style rules look out for, and those that are to be written in their place.
///
/// This is data, and all of it. Verbs stand in their plain form, as in ``EnglishWords``.
enum StyleWords {
    /// Verbs with what is wrong with them, and the right one.
    static let verbs: [(fault: VerbFault, better: String, written: String)] = [
        (.click, "select", "click, click on, double-click, tap, tap on, push"),
        (.press, "select", "press"),
        (.hit, "select", "hit"),
        (.rightClick, "select and hold (or right-click)", "right-click, right-click on"),
        (.tick, "select", "check, check off, tick, mark"),
        (.untick, "clear", "uncheck, untick, unmark"),
        (.deselect, "clear", "deselect, unselect"),
        (.turn, "select", "turn on"),
        (.turn, "clear", "turn off"),
        (.toggle, "turn on", "toggle on, switch on"),
        (.toggle, "turn off", "toggle off, switch off"),
        (.toggle, "turn", "toggle, switch"),
        (.enable, "turn on", "enable, activate"),
        (.enable, "turn off", "disable, deactivate"),
        (.navigate, "go to", "navigate to, browse to"),
        (.launch, "open", "launch"),
        (.launch, "close", "exit, quit"),
        (.start, "open", "start"),
        (.open, "select", "open"),
        (.type, "enter", "type, type in, input"),
        (.fillIn, "enter", "fill in, fill out"),
        (.choose, "select", "choose"),
        (.logIn, "sign in to", "log in to, log into, log on to, login to, sign into, sign on to"),
        (.logIn, "sign in", "log in"),
        (.logIn, "sign out of", "log out of"),
        (.logIn, "sign out", "log out, log off"),
        (.pick, "select", "highlight, pick"),
    ]

    /// Words for parts of a portal, with the right one.
    static let parts: [(better: String, written: String)] = [
        ("check box", "checkbox, tick box, tickbox"),
        ("check boxes", "checkboxes"),
        ("box", "field, text box, textbox, text field"),
        ("boxes", "fields"),
        ("list", "drop-down list, drop-down menu, drop-down, dropdown list, dropdown, dropdown menu"),
    ]

    /// Words for dialog boxes that every dialog box can be called by.
    static let dialogBoxes = "dialog, dialogue, dialogue box"
    /// Words for dialog boxes that may mean something else.
    static let popUps = "pop-up, popup, pop-up window"

    /// Words that say only where on a screen something is.
    static let directions = """
        left, right, top, bottom, upper left, upper right, lower left, lower right, top left, top right, bottom left, \
        bottom right, left side, right side, upper-left corner, upper-right corner, lower-left corner, \
        lower-right corner, upper left corner, upper right corner, lower left corner, lower right corner, \
        top left corner, top right corner, bottom left corner, bottom right corner, top-left corner, \
        top-right corner, bottom-left corner, bottom-right corner, corner, left-hand side, right-hand side
        """

    /// Words for the reader, as somebody else sees them.
    static let readers = "user, users, end user, end users, reader, we, one"

    /// The keys of a keyboard, as far as they have names.
    static let keys = """
        ctrl, control, alt, shift, win, windows, cmd, command, option, fn, del, delete, enter, return, esc, escape, \
        tab, space, spacebar, backspace, insert, home, end, page up, page down, f1, f2, f3, f4, f5, f6, f7, f8, f9, \
        f10, f11, f12
        """

    /// The small words in a heading, which no capital is expected of.
    static let small = """
        a, an, and, as, at, but, by, for, from, in, into, is, of, on, or, the, to, via, with, your
        """

    static let doubling = Set(entries(of: EnglishWords.doubling))
    static let keyNames = Set(entries(of: keys))
    static let directionNames = Set(entries(of: directions))
    static let readerNames = Set(entries(of: readers))
    static let smallWords = Set(entries(of: small))
    static let dialogBoxNames = Set(entries(of: dialogBoxes))
    static let popUpNames = Set(entries(of: popUps))
    static let partNames: [String: String] = {
        var names: [String: String] = [:]
        for (better, written) in parts {
            for word in entries(of: written) { names[word] = better }
        }
        return names
    }()

    /// The entries of a list, each with single blanks.
    static func entries(of list: String) -> [String] {
        list.split(separator: ",").map { entry in
            entry.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        }
    }
}
