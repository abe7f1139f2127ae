/// A verb is what a step tells its reader to do, whichever of its synonyms the step uses.
public enum Verb: String, Hashable, Sendable, CaseIterable {
    // What is done to a portal and its controls.
    case signIn = "sign in"
    case signOut = "sign out"
    case go = "go to"
    case open
    case select
    case choose
    case enter
    case set
    case check
    case clear
    case turn
    case turnOn = "turn on"
    case turnOff = "turn off"
    case expand
    case collapse
    case close
    case goBack = "go back"
    case search
    case filter
    case sort
    case scroll
    case hover
    case drag
    case rightClick = "right-click"
    case refresh
    case upload
    case download
    case copy
    case paste
    case print

    // What is done with the help of controls, and often named by them.
    case accept
    case decline
    case add
    case apply
    case approve
    case assign
    case buy
    case cancel
    case change
    case confirm
    case configure
    case create
    case delete
    case finish
    case install
    case invite
    case publish
    case register
    case remove
    case rename
    case replace
    case request
    case restart
    case run
    case save
    case send
    case share
    case start
    case stop
    case submit
    case update

    // What people do by themselves.
    case agree
    case `continue`
    case complete
    case contact
    case decide
    case find
    case follow
    case get
    case keep
    case make
    case note
    case prepare
    case `repeat`
    case review
    case use
    case verify
    case wait
    case work
    /// Do one of several things that follow.
    case `do`

    /// How much of a verb a portal can see.
    public enum Nature: Sendable {
        /// It is done to a control or a place.
        case interface
        /// It is a business of its own, which controls may perform.
        case task
        /// It happens in somebody's head or hands.
        case human
    }

    /// How much of it a portal can see.
    public var nature: Nature {
        switch self {
        case .signIn, .signOut, .go, .open, .select, .choose, .enter, .set, .check, .clear, .turn, .turnOn, .turnOff,
            .expand, .collapse, .close, .goBack, .search, .filter, .sort, .scroll, .hover, .drag, .rightClick,
            .refresh, .upload, .download, .copy, .paste, .print:
            return .interface
        case .accept, .decline, .add, .apply, .approve, .assign, .buy, .cancel, .change, .confirm, .configure, .create,
            .delete, .finish, .install, .invite, .publish, .register, .remove, .rename, .replace, .request, .restart,
            .run, .save, .send, .share, .start, .stop, .submit, .update, .continue, .complete:
            return .task
        case .agree, .contact, .decide, .find, .follow, .get, .keep, .make, .note, .prepare, .repeat, .review, .use,
            .verify, .wait, .work, .do:
            return .human
        }
    }

    /// The verb that undoes what this one does to a control.
    public var opposite: Verb? {
        switch self {
        case .select, .check: .clear
        case .clear: .select
        case .turnOn: .turnOff
        case .turnOff: .turnOn
        case .expand: .collapse
        case .collapse: .expand
        case .open: .close
        case .close: .open
        case .accept: .decline
        case .decline: .accept
        case .add: .remove
        case .remove: .add
        default: nil
        }
    }
}

/// The form in which a verb stands.
public enum VerbForm: UInt8, Hashable, Sendable {
    /// As an order, or after *to* and *can*: *select*.
    case plain
    /// As somebody does it: *selects*.
    case thirdPerson
    /// As a noun: *selecting*.
    case gerund
}
