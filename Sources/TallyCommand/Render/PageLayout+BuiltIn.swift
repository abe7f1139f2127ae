/// The look that a page has where the templates folder says nothing else.
///
/// These are the files of the repository's own `Templates` folder, so that the program needs none beside it; a test keeps
/// both alike.
extension PageLayout {
    static let builtInPage = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{pageTitle}}</title>
        <style>
        {{{style}}}</style>
        </head>
        <body>
        <header><a href="{{home}}">{{site}}</a></header>
        <main>
        {{#heading}}
        <h1>{{.}}</h1>
        {{/heading}}
        {{{article}}}</main>
        </body>
        </html>

        """

    static let builtInStyle = """
        :root { color-scheme: light dark; }
        body { font: 100%/1.55 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 0 1rem 4rem; }
        header { padding: 1rem 0; border-bottom: 1px solid #8886; }
        pre { overflow: auto; padding: .75rem 1rem; background: #8882; }
        code { font-size: .9em; }
        table { border-collapse: collapse; display: block; overflow: auto; }
        th, td { border: 1px solid #8886; padding: .35rem .6rem; text-align: left; vertical-align: top; }
        td.right, th.right { text-align: right; }
        td.center, th.center { text-align: center; }
        blockquote, .alert { margin: 1rem 0; padding: .1rem 1rem; border-left: .3rem solid #8888; }
        img { max-width: 100%; height: auto; }
        .missing { color: #c22; }

        """
}
