/// The allow-list says which HTML a document may use: elements, attributes, values, and addresses.
///
/// What is not in these tables is shown to the reader as the text that it is. The reasons for what is missing:
///
/// - Scripts, styles, frames, plug-ins, forms, and `base`, `meta` and `link` act on the whole page or on other sites.
/// - SVG and MathML have parsers of their own, in which harmless text can become a script. Pictures are files.
/// - `picture`, `video` and `audio` have a notation of their own, or take lists of addresses that no check would see.
/// - `main`, `nav`, `header`, `footer` belong to the frame of the page, which the templates write.
/// - `font`, `center`, `big`, `strike` and their like are no longer HTML.
/// - `style`, `on…` and `data-…` attributes address styles and scripts, which documents have nothing to do with.
///
/// An `id` keeps its name, because other documents link to it. In browsers an element with an id is also a property of
/// `window`, but only of that name which nothing else has: it can't hide `location` or `alert`. Names, which could hide
/// properties of `document`, are allowed on `a` alone, where they don't. So a script of the site is safe as long as it
/// never reads a global variable that it did not declare.
enum HTMLAllowList {
    /// The elements: where each may stand, and what it may hold.
    static let elements: [ElementRule] = [
        // Text.
        .init(.a, .phrasing, holds: .inherited),
        .init(.abbr, .phrasing, holds: .phrasing),
        .init(.b, .phrasing, holds: .phrasing),
        .init(.bdi, .phrasing, holds: .phrasing),
        .init(.bdo, .phrasing, holds: .phrasing),
        .init(.br, .phrasing, holds: .nothing),
        .init(.cite, .phrasing, holds: .phrasing),
        .init(.code, .phrasing, holds: .phrasing),
        .init(.del, .phrasing, holds: .inherited),
        .init(.dfn, .phrasing, holds: .phrasing),
        .init(.em, .phrasing, holds: .phrasing),
        .init(.i, .phrasing, holds: .phrasing),
        .init(.img, .phrasing, holds: .nothing),
        .init(.ins, .phrasing, holds: .inherited),
        .init(.kbd, .phrasing, holds: .phrasing),
        .init(.mark, .phrasing, holds: .phrasing),
        .init(.q, .phrasing, holds: .phrasing),
        .init(.rp, .annotation, holds: .phrasing, endTagIsOptional: true),
        .init(.rt, .annotation, holds: .phrasing, endTagIsOptional: true),
        .init(.ruby, .phrasing, holds: .annotated),
        .init(.s, .phrasing, holds: .phrasing),
        .init(.samp, .phrasing, holds: .phrasing),
        .init(.small, .phrasing, holds: .phrasing),
        .init(.span, .phrasing, holds: .phrasing),
        .init(.strong, .phrasing, holds: .phrasing),
        .init(.sub, .phrasing, holds: .phrasing),
        .init(.sup, .phrasing, holds: .phrasing),
        .init(.time, .phrasing, holds: .phrasing),
        .init(.u, .phrasing, holds: .phrasing),
        .init(.var, .phrasing, holds: .phrasing),
        .init(.wbr, .phrasing, holds: .nothing),

        // Blocks.
        .init(.address, .flow, holds: .flow),
        .init(.article, .flow, holds: .flow),
        .init(.aside, .flow, holds: .flow),
        .init(.blockquote, .flow, holds: .flow),
        .init(.details, .flow, holds: .details),
        .init(.div, .flow, holds: .flow),
        .init(.figcaption, .figureCaption, holds: .flow),
        .init(.figure, .flow, holds: .figure),
        .init(.h1, .heading, holds: .phrasing),
        .init(.h2, .heading, holds: .phrasing),
        .init(.h3, .heading, holds: .phrasing),
        .init(.h4, .heading, holds: .phrasing),
        .init(.h5, .heading, holds: .phrasing),
        .init(.h6, .heading, holds: .phrasing),
        .init(.hr, .flow, holds: .nothing),
        .init(.p, .flow, holds: .phrasing, endTagIsOptional: true),
        .init(.pre, .flow, holds: .phrasing),
        .init(.section, .flow, holds: .flow),
        .init(.summary, .summary, holds: .title),

        // Lists.
        .init(.dd, .description, holds: .flow, endTagIsOptional: true),
        .init(.dl, .flow, holds: .descriptions),
        .init(.dt, .description, holds: .flow, endTagIsOptional: true),
        .init(.li, .item, holds: .flow, endTagIsOptional: true),
        .init(.ol, .flow, holds: .items),
        .init(.ul, .flow, holds: .items),

        // Tables.
        .init(.caption, .tableCaption, holds: .flow, endTagIsOptional: true),
        .init(.col, .column, holds: .nothing),
        .init(.colgroup, .columnGroup, holds: .columns, endTagIsOptional: true),
        .init(.table, .flow, holds: .table),
        .init(.tbody, .rowGroup, holds: .rows, endTagIsOptional: true),
        .init(.td, .cell, holds: .flow, endTagIsOptional: true),
        .init(.tfoot, .rowGroup, holds: .rows, endTagIsOptional: true),
        .init(.th, .cell, holds: .flow, endTagIsOptional: true),
        .init(.thead, .rowGroup, holds: .rows, endTagIsOptional: true),
        .init(.tr, .row, holds: .cells, endTagIsOptional: true),
    ]

    /// The attributes: on which elements each may stand, and which values it may have.
    static let attributes: [AttributeRule] = [
        // On every element.
        .init("class", .text),
        .init("dir", .oneOf(["ltr", "rtl", "auto"])),
        .init("id", .identifier),
        .init("lang", .text),
        .init("role", .text),
        .init("title", .text),
        .init("translate", .oneOf(["yes", "no"])),
        .init("aria-colcount", .text),
        .init("aria-colindex", .text),
        .init("aria-controls", .text),
        .init("aria-current", .text),
        .init("aria-describedby", .text),
        .init("aria-description", .text),
        .init("aria-details", .text),
        .init("aria-expanded", .text),
        .init("aria-hidden", .text),
        .init("aria-label", .text),
        .init("aria-labelledby", .text),
        .init("aria-level", .text),
        .init("aria-live", .text),
        .init("aria-owns", .text),
        .init("aria-posinset", .text),
        .init("aria-rowcount", .text),
        .init("aria-rowindex", .text),
        .init("aria-setsize", .text),
        .init("aria-sort", .text),

        // Links and images.
        .init("alt", .text, on: [.img]),
        .init("height", .size, on: [.img]),
        .init("href", .address(.link), on: [.a]),
        .init("hreflang", .text, on: [.a]),
        .init("loading", .oneOf(["lazy", "eager"]), on: [.img]),
        .init("name", .identifier, on: [.a]),
        .init("rel", .relations, on: [.a]),
        .init("src", .address(.image), on: [.img]),
        .init("target", .oneOf(["_blank"]), on: [.a]),
        .init("width", .size, on: [.img]),

        // Text and blocks.
        .init("cite", .address(.link), on: [.blockquote, .del, .ins, .q]),
        .init("datetime", .text, on: [.del, .ins, .time]),
        .init("open", .boolean, on: [.details]),

        // Lists.
        .init("reversed", .boolean, on: [.ol]),
        .init("start", .integer, on: [.ol]),
        .init("type", .listMarker, on: [.ol]),
        .init("value", .integer, on: [.li]),

        // Tables.
        .init("abbr", .text, on: [.th]),
        .init("align", .oneOf(["left", "center", "right"]), on: [.td, .th]),
        .init("colspan", .size, on: [.td, .th]),
        .init("headers", .text, on: [.td, .th]),
        .init("rowspan", .size, on: [.td, .th]),
        .init("scope", .oneOf(["row", "col", "rowgroup", "colgroup"]), on: [.th]),
        .init("span", .size, on: [.col, .colgroup]),
    ]

    /// The schemes that an address may have, by what it is used for.
    ///
    /// An address without a scheme is always allowed.
    static func schemes(for use: HTMLAddress.Use) -> [HTMLName] {
        switch use {
        case .link: return linkSchemes
        case .image: return imageSchemes
        }
    }

    private static let linkSchemes: [HTMLName] = ["https", "http", "mailto", "tel"]
    private static let imageSchemes: [HTMLName] = ["https", "http"]

    /// What a link may say of its target; `opener` is not among it.
    static let relations: [HTMLName] = [
        "author", "bookmark", "external", "help", "license", "me", "next", "nofollow", "noopener", "noreferrer", "prev",
        "search", "tag", "ugc",
    ]

    /// The elements of HTML, present and past, that a document may not use.
    ///
    /// Other names are placeholders.
    static let refused: [HTMLName] = [
        "acronym", "applet", "area", "audio", "base", "basefont", "bgsound", "big", "blink", "body", "button", "canvas",
        "center", "command", "content", "data", "datalist", "dialog", "dir", "element", "embed", "fencedframe",
        "fieldset", "font", "footer", "form", "frame", "frameset", "head", "header", "hgroup", "html", "iframe",
        "image", "input", "isindex", "keygen", "label", "legend", "link", "listing", "main", "map", "marquee", "math",
        "menu", "menuitem", "meta", "meter", "multicol", "nav", "nextid", "nobr", "noembed", "noframes", "noscript",
        "object", "optgroup", "option", "output", "param", "permission", "picture", "plaintext", "portal", "progress",
        "rb", "rtc", "script", "search", "select", "selectedcontent", "shadow", "slot", "source", "spacer", "strike",
        "style", "svg", "template", "textarea", "title", "track", "tt", "video", "xmp",
    ]

    /// The elements whose content is not markup.
    static let raw: [HTMLName] = [
        "iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp",
    ]
}
