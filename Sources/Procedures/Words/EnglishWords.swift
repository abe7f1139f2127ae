/// The English in which steps are written: verbs, the words for parts of a portal, and the little words between them.
///
/// This is data, and all of it. Commas part the entries of a line; an entry of several words is a phrase. Verbs stand
/// in their plain form, from which the others are derived.
enum EnglishWords {
    /// Each verb with its synonyms.
    static let verbs: [(Verb, String)] = [
        (
            .signIn,
            "sign in to, sign in, sign into, sign on to, log in to, log into, log on to, log on, log in, login to, login"
        ),
        (.signOut, "sign out of, sign out, log out of, log out, log off"),
        (
            .go,
            "go to, navigate to, browse to, visit, return to, switch to, move to, access, proceed to, jump to, head to, head over to, click through, go on, go into"
        ),
        (.open, "open, open up, launch"),
        (
            .select,
            "select, click on, click, tap on, tap, press, hit, pick, highlight, push, double-click, choose from, answer with, answer"
        ),
        (.choose, "choose, pick out"),
        (
            .enter,
            """
            enter, type in, type, fill in, fill out, provide, specify, include, describe, explain, input, write, supply, \
            name, put, say, state
            """
        ),
        (.set, "set, define, adjust"),
        (
            .check,
            """
            check, tick, mark, check off, put a check mark next to, put a check mark in, put a check in, put a tick next to, \
            put a tick in
            """
        ),
        (.clear, "clear, uncheck, untick, unmark, deselect, unselect"),
        (.turn, "turn, switch, toggle, slide, flip"),
        (.turnOn, "turn on, switch on, toggle on, enable, activate"),
        (.turnOff, "turn off, switch off, toggle off, disable, deactivate"),
        (.expand, "expand, unfold"),
        (.collapse, "collapse, fold"),
        (.close, "close, exit, quit, dismiss, leave"),
        (.goBack, "go back to, go back, switch back to, return"),
        (.search, "search for, search"),
        (.filter, "filter, filter by, narrow down, narrow"),
        (.sort, "sort, sort by"),
        (.scroll, "scroll down to, scroll to, scroll down, scroll up, scroll"),
        (.hover, "hover over, point to, hover"),
        (.drag, "drag, move"),
        (.rightClick, "right-click on, right-click, select and hold"),
        (.refresh, "refresh, reload"),
        (.upload, "upload, attach, import"),
        (.download, "download, export"),
        (.copy, "copy"),
        (.paste, "paste"),
        (.print, "print, print out"),

        (.accept, "accept, authorize, authorise, sign"),
        (.decline, "decline, reject, deny, refuse"),
        (.add, "add, insert, append"),
        (.apply, "apply"),
        (.approve, "approve, grant"),
        (.assign, "assign, reassign, allocate, give, associate, designate"),
        (.buy, "buy, purchase, order, subscribe to, pay for, pay"),
        (.cancel, "cancel, abort, revoke, withdraw"),
        (.change, "change, edit, modify, customize, reset, restore"),
        (.confirm, "confirm, acknowledge"),
        (.configure, "configure, set up"),
        (.create, "create, generate, establish, build"),
        (.delete, "delete, erase"),
        (.finish, "finish, end, finalize, finalise"),
        (.install, "install, deploy"),
        (.invite, "invite"),
        (.publish, "publish, post, release"),
        (.register, "register, sign up for, sign up, enroll"),
        (.remove, "remove, terminate"),
        (.rename, "rename"),
        (.replace, "replace, exchange"),
        (.request, "request, ask for"),
        (.restart, "restart, reboot"),
        (.run, "run, execute, perform"),
        (.save, "save, store"),
        (.send, "send, forward, email, e-mail, mail, reply, respond to"),
        (.share, "share"),
        (.start, "start, begin"),
        (.stop, "stop, pause, suspend"),
        (.submit, "submit"),
        (.update, "update, renew, extend, upgrade"),

        (.agree, "agree to, agree"),
        (.continue, "continue, proceed, resume"),
        (.complete, "complete"),
        (
            .contact,
            "contact, call, ask, tell, inform, notify, reach out to, work with, talk to, discuss, meet with, phone, report, negotiate"
        ),
        (.decide, "decide, determine, consider, think about, plan, choose whether, choose between"),
        (.find, "find, locate, look for, identify, look up, discover, seek, dig out, track down, spot"),
        (.follow, "follow"),
        (.get, "get, obtain, receive, retrieve, collect, gather, have"),
        (.keep, "keep, retain, maintain"),
        (.make, "make"),
        (.note, "note, note down, record, remember, write down, be aware, take note of, take note"),
        (.prepare, "prepare, get ready"),
        (.repeat, "repeat, redo"),
        (
            .review,
            "review, read, view, see, look at, read through, examine, inspect, look over, learn, learn about, step through, walk through"
        ),
        (.use, "use, employ, manage, provision, play around with, play with"),
        (
            .verify,
            "verify, verify that, make sure, make sure that, ensure, ensure that, be sure to, be sure, validate, check that, check whether, check if, test"
        ),
        (.wait, "wait for, wait until, wait, allow"),
        (.work, "work on, work, start working with, try, connect to, connect"),
        (.do, "do"),
    ]

    /// Verbs that double their last letter: *submitting*.
    static let doubling = """
        set, get, put, run, submit, stop, plan, drag, begin, permit, log, tap, hit, cut, quit, jump back, scan, let
        """

    /// Kinds with the words for them.
    static let kinds: [(KindWord, String)] = [
        (.button, "button, buttons, command button"),
        (.link, "link, links, hyperlink, url"),
        (.checkBox, "check box, checkbox, check boxes, checkboxes, tick box, tickbox, check mark, checkmark"),
        (.option, "option, options, radio button, choice, setting, property"),
        (.field, "field, fields, text box, textbox, search box, text field"),
        (.box, "box, boxes"),
        (.list, "list, lists, drop-down list, drop-down menu, drop-down, dropdown list, dropdown, dropdown menu"),
        (.row, "row, rows, line, record, entry"),
        (.tab, "tab, tabs, fasttab"),
        (.toggle, "toggle, toggles, toggle switch, switch, slider"),
        (.menu, "menu, navigation menu, context menu, shortcut menu, submenu"),
        (.icon, "icon, icons, image, symbol"),
        (.tile, "tile, tiles, card, cards"),
        (.column, "column, columns"),
        (.action, "action, actions, command, commands"),
        (.arrow, "down arrow, up arrow, arrow, chevron, caret"),
        (.page, "page, pages, screen, blade, view, workspace, dashboard, home page, web page, webpage, wizard"),
        (.panel, "panel, pane, flyout, side panel, flyout pane, details pane, navigation pane"),
        (
            .dialogBox,
            "dialog box, dialog, dialogue, dialogue box, pop-up, popup, pop-up window, confirmation dialog, confirmation dialog box, confirmation message, confirmation pane, confirmation window, confirmation, prompt"
        ),
        (.window, "window, windows"),
        (.section, "section, sections, area, group, heading, region, node, folder"),
        (
            .message,
            "email, e-mail, mail, message, email message, email invitation, draft email message, notification, invitation"
        ),
        (.portal, "portal, admin center, admin centre, admin portal, center, app, console"),
        (.table, "table, grid"),
        (.site, "site, website, web site"),
        (.step, "step, steps"),
        (.role, "role, roles"),
        (.account, "account"),
    ]

    /// Ways to say that the portal answers.
    static let results: [(ResultVerb, String)] = [
        (.opens, "opens, open, launches, pops up, comes up, loads"),
        (
            .appears,
            "appears, appear, reappears, reappear, arrives, arrive, shows, shows up, show up, displays, becomes available, is listed, are listed"
        ),
        (.isShown, "is displayed, are displayed, is shown, are shown, is visible, are visible, is available"),
        (.closes, "closes, disappears, goes away"),
        (.leads, "takes, brings, leads, redirects, sends, returns, is redirected, are redirected, are taken, is taken"),
        (.becomes, "becomes, become, changes, turns, is created, is added, is removed, is sent, is saved, is updated"),
        (.happens, "happens, starts, begins, runs, takes effect, completes, finishes, receives, contacts, gets, is"),
        (.happens, "are, has, have, was, were, be, see"),
    ]

    /// The words of each class.
    static let classes: [(WordClass, String)] = [
        (.article, "the, a, an"),
        (.possessive, "your, their, its, his, her, our, my"),
        (.demonstrative, "this, that, these, those"),
        (.quantifier, "any, each, every, all, some, both, another, either, one, more, several, other, yours"),
        (.lead, "after this, always, usually, normally, typically, don't forget to, do not forget to"),
        (.lead, "remember to, for now, at this point, at that point"),
        (.location, "in, on, at, under, within, inside, from, near, beside, below, above, beneath, next to, into"),
        (.location, "onto, through, via, across, to the right of, to the left of, at the top of, at the bottom of"),
        (.reader, "you, you're, you'll, you've, you'd"),
        (
            .pronoun,
            "they, they're, they'll, they've, he, she, it, it's, it'll, we, we'll, we're, we've, them, who, everyone"
        ),
        (.modal, "can, may, must, should, will, could, might, shall, cannot, can't, won't, shouldn't, mustn't"),
        (.modal, "need, needs, don't, doesn't, do, does, would"),
        (.copula, "is, are, was, were, be, been, being, isn't, aren't, get, gets"),
        (.person, "customer, customers, partner, partners, admin, admins, administrator, administrators, user, users"),
        (.person, "person, people, client, clients, organization, organizations, organisation, reseller, resellers"),
        (.person, "team, manager, managers, owner, owners, agent, agents, recipient, recipients, approver, reviewer"),
        (
            .person,
            "operator, operators, technician, technicians, engineer, engineers, implementer, implementers, employee"
        ),
        (.person, "employees, analyst, analysts, consultant, consultants, specialist, specialists, clerk, clerks"),
        (.person, "author, provider, providers, company, member, members, guest, guests, somebody, someone, colleague"),
        (.condition, "if, when, once, after, before, unless, until, while, whenever, where, as soon as, depending on"),
        (
            .condition,
            "only if, even if, in case, as long as, provided that, having signed, having logged, having opened"
        ),
        (.lead, "then, next, finally, now, first, again, afterwards, also, alternatively, otherwise, instead, lastly"),
        (
            .lead,
            "additionally, later, explicitly, second, third, please, just, simply, only, similarly, here, as needed, as usual"
        ),
        (.lead, "there, from there, from here, after that, first things first, ok so, okay so, so now, so first"),
        (.lead, "go ahead and, let's, let's go ahead and, so let's, so let's go ahead and, so go ahead and"),
        (.lead, "now let's, now let's go ahead and, now go ahead and, we're going to, i'm going to, you're going to"),
        (.lead, "you'll want to, take a moment to, take a minute to, take the time to, back, by default"),
        (.otherwise, "alternatively, otherwise, instead, or, if not"),
        (.optional, "optional, optionally"),
        (.relative, "that, which, who, whom, whose, where"),
        (.prompted, "prompted, asked"),
        (.finished, "finished, done, ready, complete"),
        (.below, "above, below"),
        (.abbreviation, "e.g, i.e, etc, vs, approx, no, fig"),
        (.naming, "named, called, labeled, labelled, titled, for, of, with, to, about, regarding"),
        (.choiceOf, "one of the following, one of these, either of the following, any of the following, one of"),
        (.negation, "not, no, never, don't, doesn't, can't, cannot, won't, isn't, aren't"),
        (.clauseEnd, "so, because, since, as, but, however, although, whereas, by, using, without, if, when, unless"),
        (.clauseEnd, "until, while, after, before, once"),
        (.participle, "contained, included, provided, enclosed, mentioned, located, found, sent, received"),
        (.participle, "containing, showing, listing, displaying, holding"),
        (.example, "such as, for example, for instance, including, e.g, i.e"),
        (.exception, "except, except for, excluding, other than, apart from, aside from, with the exception of"),
        (.exception, "not including, but not"),
    ]
}
