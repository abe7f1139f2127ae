// swift-format-ignore-file
// Made by bin/embed-templates of the files in Templates/; a test fails where they differ.

extension BuiltInTemplates {
    static let files: [(path: String, text: StaticString)] = [
(
"check.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<article>
<header class="page-head">
<p class="page-kind">Check · {{severity}}</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
{{{explanation}}}
</article>
<h2 id="wrong">Wrong</h2>
<div class="example wrong">
{{#wrong}}
{{#name}}<p class="file-name">{{name}}</p>{{/name}}
{{#text}}<pre><code class="language-{{language}}">{{text}}</code></pre>{{/text}}
{{^text}}<p class="file-empty">This file is there.</p>{{/text}}
{{/wrong}}
</div>
<h2 id="right">Right</h2>
<div class="example right">
{{#right}}
{{#name}}<p class="file-name">{{name}}</p>{{/name}}
{{#text}}<pre><code class="language-{{language}}">{{text}}</code></pre>{{/text}}
{{^text}}<p class="file-empty">This file is there.</p>{{/text}}
{{/right}}
</div>
{{>partials/page-end}}
{{/main}}
{{/layout}}

"""##
),
(
"coverage.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
<ul class="measures">
{{#measures}}
<li><p class="measure-name">{{name}}</p><p class="measure-value">{{done}} <span>of {{total}}</span></p><progress value="{{value}}" max="{{max}}" aria-label="{{name}}">{{percent}}%</progress></li>
{{/measures}}
</ul>
<h2 id="workflows">Workflows</h2>
<div class="table-frame" role="region" aria-label="Workflows" tabindex="0">
<table>
<thead><tr><th scope="col">Workflow</th><th scope="col">Who</th><th scope="col">Described in</th></tr></thead>
<tbody>
{{#workflows}}
<tr><td><a href="{{root}}{{href}}">{{title}}</a></td><td>{{actor}}</td><td>{{#documents}}<a href="{{root}}{{href}}">{{title}}</a>{{^agrees}} <span class="badge warn">differs</span>{{/agrees}} {{/documents}}{{^isDocumented}}<span class="none">nowhere yet</span>{{/isDocumented}}</td></tr>
{{/workflows}}
</tbody>
</table>
</div>
{{#missesCommands}}
<h2 id="commands">Commands that no document performs</h2>
<details class="long-list"><summary>{{missingCommandCount}}</summary>
<ul>
{{#missingCommands}}
<li>{{text}} <span class="who">{{who}}</span></li>
{{/missingCommands}}
</ul>
</details>
{{/missesCommands}}
{{#missesPlaces}}
<h2 id="places">Places that no document visits</h2>
<details class="long-list"><summary>{{missingPlaceCount}}</summary>
<ul>
{{#missingPlaces}}
<li><a href="{{root}}{{href}}">{{portal}} › {{title}}</a></li>
{{/missingPlaces}}
</ul>
</details>
{{/missesPlaces}}
{{>partials/page-end}}
{{/main}}
{{/layout}}

"""##
),
(
"diagrams.css",
##"""
/* Diagrams. A drawing is as large as its text asks for; it gives way a little, and then its frame is scrolled.
   The colors are those of the theme; who acts is told by the shape of a mark, never by its color alone. */
.diagram-frame { overflow-x: auto; }
.diagram-frame svg.diagram { display: block; width: auto; max-width: 100%; height: auto; margin: 0 auto; }
svg.diagram {
  --paper: var(--ground, Canvas);
  --ink: var(--text, CanvasText);
  --stroke: var(--strong-line, GrayText);
  --fill: color-mix(in srgb, var(--ink) 6%, var(--paper));
  color: var(--ink); fill: currentColor; stroke: none; stroke-width: 1.5;
  font-family: var(--sans, system-ui, sans-serif); overflow: visible;
}
svg.diagram text { fill: currentColor; font-size: 13px; }
svg.diagram a { color: inherit; text-decoration: none; }
svg.diagram a:hover text { text-decoration: underline; }
svg.diagram a:focus-visible { outline: 3px solid var(--accent, Highlight); outline-offset: 2px; }

/* Lines; what happens by itself has dashes. */
.diagram-line { fill: none; stroke: var(--stroke); stroke-width: 1.5; }
.diagram-line.diagram-automatic > path:first-child, .diagram-box.diagram-automatic rect { stroke-dasharray: 5 4; }
.diagram-line .diagram-arrow { fill: var(--stroke); stroke: none; }

/* Boxes; where nothing leads on from has two frames, what lies elsewhere a dotted one. */
.diagram-start { fill: var(--ink); }
.diagram-box rect { fill: var(--fill); stroke: var(--stroke); stroke-width: 1.5; }
.diagram-box.diagram-final rect + rect { fill: none; stroke-width: 1; }
.diagram-box.diagram-elsewhere rect { stroke-dasharray: 1.5 3; stroke-linecap: round; }
svg.diagram .diagram-box text { font-size: 14px; font-weight: 600; text-anchor: middle; }
svg.diagram .diagram-blank { font-size: 0; }
svg.diagram a:hover .diagram-box rect { stroke: var(--accent, Highlight); stroke-width: 2; }
svg.diagram .diagram-aside text { font-style: italic; fill: var(--muted, currentColor); }

/* Marks. */
.diagram-mark { fill: var(--actor, currentColor); }
.diagram-mark-0 { --actor: var(--muted); }
.diagram-mark-1 { --actor: var(--accent); }
.diagram-mark-2 { --actor: var(--other); }
.diagram-mark-3 { --actor: var(--good); }
.diagram-mark-4 { --actor: var(--warn); }
.diagram-mark-5 { --actor: var(--bad); }

/* How small a drawing may become: about seven eighths of its size. */
.diagram-16 { min-width: 16rem; } .diagram-20 { min-width: 20rem; } .diagram-24 { min-width: 24rem; }
.diagram-28 { min-width: 28rem; } .diagram-32 { min-width: 32rem; } .diagram-36 { min-width: 36rem; }
.diagram-40 { min-width: 40rem; } .diagram-44 { min-width: 44rem; } .diagram-48 { min-width: 48rem; }
.diagram-52 { min-width: 52rem; } .diagram-56 { min-width: 56rem; } .diagram-60 { min-width: 60rem; }
.diagram-64 { min-width: 64rem; } .diagram-80 { min-width: 80rem; } .diagram-96 { min-width: 96rem; }
.diagram-128 { min-width: 128rem; }

@media (forced-colors: active) {
  svg.diagram { --paper: Canvas; --ink: CanvasText; --stroke: CanvasText; --fill: Canvas; }
  svg.diagram a { color: LinkText; }
  .diagram-mark { fill: currentColor; }
}
@media print {
  .diagram-frame { overflow: visible; }
  .diagram-frame svg.diagram { min-width: 0; break-inside: avoid; }
}

"""##
),
(
"document.mustache",
##"""
{{<layout}}
{{$scripts}}
{{#hasCards}}
{{#procedureScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/procedureScripts}}
{{/hasCards}}
{{#hasTabs}}
{{#tabScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/tabScripts}}
{{/hasTabs}}
{{/scripts}}
{{$main}}
{{>partials/breadcrumbs}}
<article>
<header class="page-head">
{{#heading}}{{{heading}}}{{/heading}}{{^heading}}<h1>{{title}}</h1>{{/heading}}
{{#summary}}
<p class="summary">{{summary}}</p>
{{/summary}}
{{>partials/page-facts}}
</header>
{{#hasOutline}}
{{<partials/outline-small}}
{{$entries}}
{{>partials/outline-headings}}
{{/entries}}
{{/partials/outline-small}}
{{/hasOutline}}
{{{article}}}
</article>
{{#hasRelated}}
<section class="related" aria-labelledby="Related"><h2 id="Related">Related</h2>
<ul class="link-cards">
{{#related}}
<li><a href="{{root}}{{href}}">{{title}}</a> <span class="who">{{actor}}</span></li>
{{/related}}
</ul></section>
{{/hasRelated}}
{{>partials/page-end}}
{{#hasNeighbors}}
<nav class="neighbors" aria-label="Previous and next page">
{{#previous}}
<a class="previous" href="{{root}}{{href}}"><span>Previous</span> {{title}}</a>
{{/previous}}
{{#next}}
<a class="next" href="{{root}}{{href}}"><span>Next</span> {{title}}</a>
{{/next}}
</nav>
{{/hasNeighbors}}
{{/main}}
{{$aside}}
{{#hasOutline}}
{{<partials/outline-beside}}
{{$entries}}
{{>partials/outline-headings}}
{{/entries}}
{{/partials/outline-beside}}
{{/hasOutline}}
{{/aside}}
{{/layout}}

"""##
),
(
"home.mustache",
##"""
{{<layout}}
{{$scripts}}
{{^hasCards}}
{{#runScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/runScripts}}
{{#roleScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/roleScripts}}
{{/hasCards}}
{{#hasCards}}
{{#procedureScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/procedureScripts}}
{{/hasCards}}
{{#hasTabs}}
{{#tabScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/tabScripts}}
{{/hasTabs}}
{{#homeScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/homeScripts}}
{{/scripts}}
{{$main}}
<header class="hero">
<h1>{{site}}</h1>
{{#summary}}
<p class="summary">{{summary}}</p>
{{/summary}}
<form class="hero-search" role="search" action="{{root}}search.html">
<label for="Hero-search">What do you want to do?</label>
<div class="hero-search-row"><input id="Hero-search" type="search" name="q" autocomplete="off"><button type="submit">Search</button></div>
</form>
</header>
{{#hasRoles}}
<section class="roles" aria-labelledby="Roles">
<h2 id="Roles">What you can do with your role</h2>
{{#roleGroups}}
{{#hasItems}}
<div class="role-group"><h3>{{groupName}}</h3>
<ul class="chips">
{{#roles}}
<li><a href="{{root}}{{href}}">{{title}}</a></li>
{{/roles}}
</ul></div>
{{/hasItems}}
{{/roleGroups}}
</section>
{{/hasRoles}}
{{#article}}
<article class="introduction">
{{{article}}}
</article>
{{/article}}
{{#hasTasks}}
<h2 id="Tasks">{{#areTasksListed}}Other tasks{{/areTasksListed}}{{^areTasksListed}}By who you are{{/areTasksListed}}</h2>
{{#groups}}
<section class="tasks">
<h3>{{groupName}} <span class="count">{{itemCount}}</span></h3>
<ul class="task-columns">
{{#items}}
<li><a href="{{root}}{{href}}">{{title}}</a>{{#isUnlikeOthers}} <span class="badge">From the model</span>{{/isUnlikeOthers}}</li>
{{/items}}
</ul>
</section>
{{/groups}}
{{/hasTasks}}
{{#hasJourneys}}
<h2 id="Journeys">Journeys</h2>
<p>What takes several people, step by step.</p>
<ul class="link-cards">
{{#journeys}}
<li><a href="{{root}}{{href}}">{{title}}</a> <span class="who">{{actor}}</span></li>
{{/journeys}}
</ul>
{{/hasJourneys}}
{{#hasWorkflows}}
<section class="checked" aria-labelledby="Checked">
<h2 id="Checked">What was checked</h2>
<ul class="figures">
{{#hasProcedures}}
<li><strong>{{agreeingCount}} of {{procedureCount}}</strong> procedures agree with the model: {{checkedSteps}} from {{checkedStarts}}</li>
{{/hasProcedures}}
{{#hasRules}}
<li><strong>{{provenCount}} of {{ruleCount}}</strong> <a href="{{root}}rules/index.html">rules</a> proven over every world that can come about</li>
{{/hasRules}}
<li><strong>{{documentedCount}} of {{workflowCount}}</strong> workflows of the model <a href="{{root}}coverage.html">are documented</a></li>
{{#hasQuestions}}
<li><strong>{{questionCount}}</strong> <a href="{{root}}questions/index.html">{{questionNoun}}</a> that the sources leave open</li>
{{/hasQuestions}}
</ul>
<p class="checked-against">Checked against the model of {{domain}}, version <code>{{fingerprint}}</code>{{#shortCommit}}, with the documents of commit <code>{{shortCommit}}</code>{{/shortCommit}}{{#date}} of <time datetime="{{date}}">{{date}}</time>{{/date}}.{{#latestChanges}} See the <a href="{{root}}{{latestChanges}}">latest changes</a>.{{/latestChanges}}</p>
</section>
{{/hasWorkflows}}
{{>partials/page-end}}
{{/main}}
{{/layout}}

"""##
),
(
"index.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
{{#hasGroups}}
{{<partials/outline-small}}
{{$entries}}
{{>partials/outline-groups}}
{{/entries}}
{{/partials/outline-small}}
{{/hasGroups}}
{{#groups}}
{{#groupName}}
<h2 id="{{groupID}}">{{groupName}} <span class="count">{{itemCount}}</span></h2>
{{/groupName}}
<ul class="index-list">
{{#items}}
<li><a href="{{root}}{{href}}">{{title}}</a>{{#isPrivileged}} <span class="badge warn">Privileged</span>{{/isPrivileged}}{{#isUndocumented}} <span class="badge">From the model</span>{{/isUndocumented}}{{#note}}<p class="note{{#isProven}} proven{{/isProven}}">{{note}}</p>{{/note}}</li>
{{/items}}
</ul>
{{/groups}}
{{>partials/page-end}}
{{/main}}
{{$aside}}
{{#hasGroups}}
{{<partials/outline-beside}}
{{$entries}}
{{>partials/outline-groups}}
{{/entries}}
{{/partials/outline-beside}}
{{/hasGroups}}
{{/aside}}
{{/layout}}

"""##
),
(
"layout.mustache",
##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{pageTitle}}</title>
{{#summary}}
<meta name="description" content="{{summary}}">
{{/summary}}
<meta property="og:type" content="article">
<meta property="og:site_name" content="{{site}}">
<meta property="og:title" content="{{title}}">
{{#summary}}
<meta property="og:description" content="{{summary}}">
{{/summary}}
{{#canonical}}
<meta property="og:url" content="{{canonical}}">
<link rel="canonical" href="{{canonical}}">
{{/canonical}}
<link rel="icon" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2024%2024'%20fill='none'%20stroke='%230b57a4'%20stroke-width='2.5'%20stroke-linecap='round'%3E%3Cpath%20d='M5%204v16M10%204v16M15%204v16M20%204v16M2%2017%2023%207'/%3E%3C/svg%3E">
{{#feed}}
<link rel="alternate" type="application/atom+xml" title="{{site}}" href="{{root}}{{feed}}">
{{/feed}}
{{#styles}}
<link rel="stylesheet" href="{{root}}{{.}}">
{{/styles}}
{{#themeScript}}
<script src="{{root}}{{themeScript}}"></script>
{{/themeScript}}
{{#scripts}}
<script src="{{root}}{{.}}" defer></script>
{{/scripts}}
{{$scripts}}{{/scripts}}
{{#structuredData}}
<script type="application/ld+json">{{{structuredData}}}</script>
{{/structuredData}}
</head>
<body data-root="{{root}}" class="kind-{{kind}}">
<a class="skip" href="#Content">Skip to the content</a>
{{>partials/header}}
<div class="shell">
{{>partials/navigation}}
<main id="Content" tabindex="-1">
{{$main}}{{/main}}
</main>
{{$aside}}{{/aside}}
</div>
{{>partials/footer}}
</body>
</html>

"""##
),
(
"lifecycle.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<p class="page-kind">Lifecycle</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
{{#diagram}}
<div class="diagram-frame" role="region" aria-label="Diagram" tabindex="0">
{{{diagram}}}
</div>
{{/diagram}}
<h2 id="where">Where are you?</h2>
<ul class="state-list">
{{#states}}
<li><a href="#{{stateID}}">{{state}}</a></li>
{{/states}}
</ul>
{{#states}}
<section class="state">
<h2 id="{{stateID}}">{{state}}{{#isInitial}} <span class="badge">Beginning</span>{{/isInitial}}{{#isFinal}} <span class="badge">End</span>{{/isFinal}}</h2>
{{#meaning}}
<p>{{meaning}}.</p>
{{/meaning}}
{{#isUnreachable}}
<p>Nothing that the model knows leads here.</p>
{{/isUnreachable}}
<div class="ways">
{{#hasInto}}
<div><h3>What leads here</h3>
<ul class="transitions">
{{#into}}
<li><p><strong>{{command}}</strong> <span class="who">{{who}}</span></p>
<p class="from">from <a href="#{{otherID}}">{{other}}</a></p>
{{#workflows}}
<p><a class="do" href="{{root}}{{href}}">{{title}}</a></p>
{{/workflows}}
</li>
{{/into}}
</ul></div>
{{/hasInto}}
{{#hasOut}}
<div><h3>What leads on</h3>
<ul class="transitions">
{{#out}}
<li><p><strong>{{command}}</strong> <span class="who">{{who}}</span></p>
<p class="to">to <a href="#{{otherID}}">{{other}}</a></p>
{{#workflows}}
<p><a class="do" href="{{root}}{{href}}">{{title}}</a></p>
{{/workflows}}
</li>
{{/out}}
</ul></div>
{{/hasOut}}
</div>
</section>
{{/states}}
<p class="verified">Found by looking at {{worlds}} worlds: {{transitionCount}} transitions between these values are possible.</p>
{{>partials/page-end}}
{{/main}}
{{/layout}}

"""##
),
(
"not-found.mustache",
##"""
{{<layout}}
{{$main}}
<header class="page-head">
<h1>{{title}}</h1>
<p class="summary">The address may be mistyped, or the page has moved.</p>
</header>
<form class="page-search" role="search" action="{{root}}search.html">
<label for="page-search">Search for what you wanted to do</label>
<div class="hero-search-row"><input id="page-search" type="search" name="q" autocomplete="off"><button type="submit">Search</button></div>
</form>
<p>Or begin at the <a href="{{root}}index.html">overview</a>.</p>
{{/main}}
{{/layout}}

"""##
),
(
"page.mustache",
##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{pageTitle}}</title>
<style>
{{{style}}}</style>
</head>
<body>
<a class="skip" href="#Content">Skip to the content</a>
<header class="site-header">
<div class="site-header-row"><a class="brand" href="{{home}}"><span>{{site}}</span></a></div>
</header>
<div class="shell">
<main id="Content" tabindex="-1">
{{#heading}}
<h1>{{.}}</h1>
{{/heading}}
{{{article}}}</main>
</div>
</body>
</html>

"""##
),
(
"partials/breadcrumbs.mustache",
##"""
<nav class="breadcrumbs" aria-label="Breadcrumbs">
<ol>
<li><a href="{{root}}index.html">{{site}}</a></li>
{{#breadcrumbs}}
<li>{{#href}}<a href="{{root}}{{href}}">{{title}}</a>{{/href}}{{^href}}<span>{{title}}</span>{{/href}}</li>
{{/breadcrumbs}}
</ol>
</nav>

"""##
),
(
"partials/card-closing.mustache",
##"""
{{#workflowHref}}
{{>partials/outcome}}
<p class="verified">{{#agrees}}Carried out on the model: {{stepCount}}, from {{cardStarts}}, with {{roleCount}}. It always ended as it says here.{{/agrees}}{{^agrees}}Carried out on the model, where it does not always end as it says here.{{/agrees}} Model <code>{{fingerprint}}</code> · <a href="{{root}}{{workflowHref}}">See it in the model</a></p>
{{/workflowHref}}
</section>

"""##
),
(
"partials/card-opening.mustache",
##"""
<section class="procedure" id="{{cardID}}-Card" data-procedure="{{cardID}}" data-page="{{page}}" data-workflow="{{workflow}}" data-version="{{cardVersion}}" data-role="{{role}}"{{#performer}} data-enough="{{enough}}" data-actor="{{performer}}"{{/performer}} aria-label="Checklist{{#workflowTitle}}: {{workflowTitle}}{{/workflowTitle}}">
<div class="card-head">
<p class="card-kind">{{#agrees}}<span class="badge good">Verified</span>{{/agrees}}{{^agrees}}<span class="badge warn">Not verified</span>{{/agrees}} <span>{{#checkCount}}{{checkCount}} and {{/checkCount}}{{stepCount}}</span></p>
{{#workflowHref}}
<p class="card-role"><span class="card-label">You need</span> {{#leastRoles}}{{before}}{{#href}}<a href="{{root}}{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}{{/leastRoles}}{{#hasMore}} <span class="more-roles">(also enough: {{#moreRoles}}{{before}}<a href="{{root}}{{href}}">{{title}}</a>{{/moreRoles}})</span>{{/hasMore}}</p>
{{/workflowHref}}
<div class="card-tools" hidden></div>
</div>
{{>partials/prerequisites}}

"""##
),
(
"partials/footer.mustache",
##"""
<footer class="site-footer">
<div class="site-footer-row">
<p>Every procedure here was carried out on the model of {{domain}}, version <code>{{fingerprint}}</code>{{#shortCommit}}, from commit <code>{{shortCommit}}</code>{{/shortCommit}}{{#date}} of <time datetime="{{date}}">{{date}}</time>{{/date}}.</p>
<p class="footer-links">{{#latestChanges}}<a href="{{root}}{{latestChanges}}">Latest changes</a> {{/latestChanges}}{{#feed}}<a href="{{root}}{{feed}}">Feed</a> {{/feed}}<a href="{{root}}coverage.html">Coverage</a> <a href="{{root}}vocabulary.html">Vocabulary</a>{{#repository}} <a href="{{repository}}">Source</a>{{/repository}}</p>
</div>
</footer>

"""##
),
(
"partials/header.mustache",
##"""
<header class="site-header">
<div class="site-header-row">
<a class="brand" href="{{root}}index.html"><svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 4v16M10 4v16M15 4v16M20 4v16M2 17 23 7"/></svg><span>{{site}}</span></a>
<form class="site-search" role="search" action="{{root}}search.html">
<label class="visually-hidden" for="Site-search">Search</label>
<input id="Site-search" type="search" name="q" placeholder="Search" autocomplete="off">
<button type="submit" aria-label="Search"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg></button>
</form>
<details class="theme-menu">
<summary><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.5"/><path class="half" d="M12 3.5a8.5 8.5 0 0 1 0 17z"/></svg><span>Theme</span></summary>
<fieldset class="theme-choice" hidden>
<legend class="visually-hidden">Theme</legend>
<label><input type="radio" name="theme" value="system" checked> <span>Like the system</span></label>
<label><input type="radio" name="theme" value="light"> <span>Light</span></label>
<label><input type="radio" name="theme" value="dark"> <span>Dark</span></label>
<label><input type="radio" name="theme" value="contrast"> <span>High contrast</span></label>
</fieldset>
</details>
</div>
</header>

"""##
),
(
"partials/navigation.mustache",
##"""
<details class="site-menu">
<summary><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16"/></svg><span>Menu</span></summary>
<nav class="site-nav" aria-label="Site">
{{{navigation}}}
</nav>
</details>

"""##
),
(
"partials/origin.mustache",
##"""
<div class="origin">
{{#source}}
<p>Source: {{#url}}<a href="{{url}}">{{words}}</a>{{/url}}{{^url}}{{words}}{{/url}}</p>
{{/source}}
{{#definedAt}}
<p>In the model: <code>{{definedAt}}</code></p>
{{/definedAt}}
</div>
{{>partials/page-end}}

"""##
),
(
"partials/outcome.mustache",
##"""
<div class="card-part after">
{{#hasOutcomes}}
<div class="outcome"><p class="card-label">When you are done</p>
<ul>
{{#outcomes}}
<li>{{.}}</li>
{{/outcomes}}
</ul>
</div>
{{/hasOutcomes}}
<div class="undo{{#cannotBeUndone}} final{{/cannotBeUndone}}"><p class="card-label">To undo it</p>
{{#undoable}}
<ul>
{{#undoneBy}}
<li><a href="{{root}}{{href}}">{{title}}</a> <span class="who">{{actor}}</span></li>
{{/undoneBy}}
</ul>
{{/undoable}}
{{#undoneInSteps}}
<p>No single task does, but these in turn do:</p>
<ol>
{{#undoneByCommands}}
<li>{{text}} <span class="who">{{who}}</span></li>
{{/undoneByCommands}}
</ol>
{{/undoneInSteps}}
{{#cannotBeUndone}}
<p><strong>This can’t be undone.</strong> Nothing that the model knows brings back what it changes.</p>
{{/cannotBeUndone}}
{{#undoIsUnknown}}
<p>No way back was found, but not every way was tried.</p>
{{/undoIsUnknown}}
{{#nothingToUndo}}
<p>Nothing needs to be undone: it changes nothing that lasts.</p>
{{/nothingToUndo}}
</div>
{{#hasNext}}
<div class="next"><p class="card-label">What you can do next</p>
<ul>
{{#next}}
<li><a href="{{root}}{{href}}">{{title}}</a> <span class="who">{{actor}}</span></li>
{{/next}}
</ul>
</div>
{{/hasNext}}
</div>

"""##
),
(
"partials/outline-beside.mustache",
##"""
<div class="page-aside">
<nav class="in-this-article" aria-labelledby="Outline-title">
<p id="Outline-title">In this article</p>
<ul>
{{$entries}}{{/entries}}
</ul>
</nav>
</div>

"""##
),
(
"partials/outline-groups.mustache",
##"""
{{#groups}}
<li><a href="#{{groupID}}">{{groupName}}</a></li>
{{/groups}}

"""##
),
(
"partials/outline-headings.mustache",
##"""
{{#headings}}
<li{{#isSub}} class="sub"{{/isSub}}><a href="#{{headingID}}">{{headingText}}</a></li>
{{/headings}}

"""##
),
(
"partials/outline-places.mustache",
##"""
{{#places}}
<li><a href="#{{placeID}}">{{placeTitle}}</a></li>
{{/places}}

"""##
),
(
"partials/outline-small.mustache",
##"""
<details class="outline-small"><summary>In this article</summary>
<nav aria-label="In this article">
<ul>
{{$entries}}{{/entries}}
</ul>
</nav>
</details>

"""##
),
(
"partials/page-end.mustache",
##"""
<div class="page-end">
<p>
{{#edit}}
<a href="{{edit}}">Edit this page</a>
{{/edit}}
{{#history}}
<a href="{{history}}">See what changed on this page</a>
{{/history}}
{{#printView}}
<a href="{{root}}{{href}}">Print all of “{{title}}”</a>
{{/printView}}
{{#feedback}}
<a href="{{feedback}}">Say what is wrong with this page</a>
{{/feedback}}
</p>
</div>

"""##
),
(
"partials/page-facts.mustache",
##"""
<dl class="page-facts">
{{#needsRoles}}
<div><dt>You need</dt><dd class="needed">{{#pageRoles}}{{before}}{{#href}}<a href="{{root}}{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}{{/pageRoles}}</dd></div>
{{/needsRoles}}
{{#hasOtherRoles}}
<div><dt>Also enough</dt><dd class="links">{{#otherRoles}}<a href="{{root}}{{href}}">{{title}}</a> {{/otherRoles}}</dd></div>
{{/hasOtherRoles}}
{{#reviewed}}
<div><dt>Last change</dt><dd>{{#latestChanges}}<a href="{{root}}{{latestChanges}}">{{/latestChanges}}<time datetime="{{reviewed}}">{{reviewed}}</time>{{#latestChanges}}</a>{{/latestChanges}}</dd></div>
{{/reviewed}}
{{#contributors}}
<div><dt>Contributors</dt><dd>{{contributors}}</dd></div>
{{/contributors}}
</dl>

"""##
),
(
"partials/prerequisites.mustache",
##"""
{{#hasPrerequisites}}
<div class="card-part before">
<p class="card-label" id="{{cardID}}-Before">Before you begin</p>
<ul class="prerequisites" aria-labelledby="{{cardID}}-Before">
{{#prerequisites}}
<li data-prerequisite="{{number}}" data-hash="{{hash}}"><div class="prerequisite-body"><span class="condition">{{condition}}</span>
{{#hasWays}}
<details class="remedy"><summary>If not</summary><ul>
{{#ways}}
<li><a href="{{root}}{{href}}">{{title}}</a>{{#actor}} <span class="who">{{actor}}</span>{{/actor}}</li>
{{/ways}}
</ul></details>
{{/hasWays}}
</div></li>
{{/prerequisites}}
</ul>
</div>
{{/hasPrerequisites}}

"""##
),
(
"partials/step-closing.mustache",
##"""

<div class="step-facts">
{{>partials/step-facts}}
{{#handOver}}
<div class="hand-over"><p class="card-label">A text to send</p>
<pre class="copy-text">{{handOver}}</pre></div>
{{/handOver}}
</div></div><a class="step-link" href="#{{stepID}}" aria-label="Link to step {{stepNumber}}"></a></li>

"""##
),
(
"partials/step-facts.mustache",
##"""
{{#place}}
<p class="step-fact where"><a href="{{root}}{{href}}">{{portal}} › {{title}}</a></p>
{{/place}}
{{#opens}}
<p class="step-fact opens">Opens the {{placeKind}} <a href="{{root}}{{href}}">{{title}}</a></p>
{{/opens}}
{{#changesSomething}}
<div class="step-fact changes"><p class="visually-hidden">What changes:</p><ul>
{{#changes}}
<li>{{.}}</li>
{{/changes}}
</ul></div>
{{/changesSomething}}
{{#canBeAbsent}}
<details class="absent"><summary>I don’t see this</summary>
<ul>
{{#absences}}
<li><p>{{reason}}{{#isPrerequisite}} That is one of the prerequisites.{{/isPrerequisite}}</p>
{{#hasWays}}
<p>To bring that about:</p>
<ul>
{{#ways}}
<li><a href="{{root}}{{href}}">{{title}}</a>{{#actor}} <span class="who">{{actor}}</span>{{/actor}}</li>
{{/ways}}
</ul>
{{/hasWays}}
{{#hasRoles}}
<p>See what you can do as {{#roles}}{{before}}<a href="{{root}}{{href}}">{{title}}</a>{{/roles}}.</p>
{{/hasRoles}}
</li>
{{/absences}}
</ul>
</details>
{{/canBeAbsent}}

"""##
),
(
"partials/step-opening.mustache",
##"""
<li class="step{{#isHeading}} heading{{/isHeading}}{{#isOther}} other-actor{{/isOther}}{{#isResult}} result{{/isResult}}{{#isHuman}} human{{/isHuman}}" id="{{stepID}}"{{^isHeading}} data-step="{{stepNumber}}" data-hash="{{hash}}"{{/isHeading}}{{#isHeading}} data-name="{{stepNumber}}"{{/isHeading}}><div class="step-body">{{#otherActor}}<p class="step-actor">{{otherActor}}</p>
{{/otherActor}}

"""##
),
(
"portal.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<p class="page-kind">Portal</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
<dl class="page-facts">
<div><dt>For</dt><dd>{{audience}}</dd></div>
{{#url}}
<div><dt>Address</dt><dd><a href="{{url}}">{{url}}</a></dd></div>
{{/url}}
{{#aliases}}
<div><dt>Also called</dt><dd>{{aliases}}</dd></div>
{{/aliases}}
{{#formerly}}
<div><dt>Formerly</dt><dd>{{formerly}}</dd></div>
{{/formerly}}
</dl>
</header>
{{<partials/outline-small}}
{{$entries}}
{{>partials/outline-places}}
{{/entries}}
{{/partials/outline-small}}
{{#maps}}
<details class="map"><summary>{{mapTitle}}</summary>
<div class="diagram-frame" role="region" aria-label="{{mapTitle}}" tabindex="0">
{{{map}}}
</div>
</details>
{{/maps}}
{{#places}}
<section class="place">
<h2 id="{{placeID}}">{{placeTitle}} <span class="badge">{{placeKind}}</span></h2>
<dl class="page-facts">
{{#isHome}}
<div><dt>Way there</dt><dd>Sign in</dd></div>
{{/isHome}}
{{#paths}}
<div><dt>Way there</dt><dd>{{.}}</dd></div>
{{/paths}}
{{#urls}}
<div><dt>Address</dt><dd>{{.}}</dd></div>
{{/urls}}
{{#isOpened}}
<div><dt>Opened by</dt><dd><ul>
{{#openers}}
<li><strong>{{label}}</strong> on <a href="{{root}}{{href}}">{{title}}</a></li>
{{/openers}}
</ul></dd></div>
{{/isOpened}}
{{#condition}}
<div><dt>There only while</dt><dd>{{condition}}</dd></div>
{{/condition}}
{{#permission}}
<div><dt>Shown only to</dt><dd>{{permission}}</dd></div>
{{/permission}}
{{#formerly}}
<div><dt>Formerly</dt><dd>{{formerly}}</dd></div>
{{/formerly}}
{{#isDocumented}}
<div><dt>Used in</dt><dd class="links">{{#documents}}<a href="{{root}}{{href}}">{{title}}</a> {{/documents}}</dd></div>
{{/isDocumented}}
</dl>
{{#hasControls}}
<ul class="controls">
{{#controls}}
<li><p><span class="control {{controlKind}}">{{label}}</span> <span class="control-kind">{{controlKind}}</span></p>
{{#doesSomething}}
<ul class="behaviors">
{{#behaviors}}
<li>{{#position}}{{position}}: {{/position}}{{#performs}}{{performs}} <span class="who">{{who}}</span>{{/performs}}{{#opens}}{{^performs}}Opens{{/performs}}{{#performs}}, and opens{{/performs}} <a href="{{root}}{{href}}">{{title}}</a>{{/opens}}{{#closes}}{{^performs}}Closes{{/performs}}{{#performs}}, and closes{{/performs}}{{/closes}}</li>
{{/behaviors}}
{{#notes}}
<li class="note">{{.}}</li>
{{/notes}}
</ul>
{{/doesSomething}}
</li>
{{/controls}}
</ul>
{{/hasControls}}
</section>
{{/places}}
{{>partials/page-end}}
{{/main}}
{{$aside}}
{{<partials/outline-beside}}
{{$entries}}
{{>partials/outline-places}}
{{/entries}}
{{/partials/outline-beside}}
{{/aside}}
{{/layout}}

"""##
),
(
"print.mustache",
##"""
{{<layout}}
{{$scripts}}
<meta name="robots" content="noindex">
{{/scripts}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
<nav aria-label="In this section">
<ol class="print-contents">
{{#documents}}
<li><a href="#{{articleID}}">{{articleTitle}}</a></li>
{{/documents}}
</ol>
</nav>
{{#documents}}
<article class="print-page" id="{{articleID}}">
{{#articleHeading}}{{{articleHeading}}}{{/articleHeading}}{{^articleHeading}}<h2>{{articleTitle}}</h2>{{/articleHeading}}
{{{article}}}
</article>
{{/documents}}
{{/main}}
{{/layout}}

"""##
),
(
"question.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<p class="page-kind">Open question</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
<h2 id="readings">What the sources say</h2>
<ul class="readings">
{{#readings}}
<li{{#isTaken}} class="taken"{{/isTaken}}><p class="claim">{{claim}}</p>
<ul class="sources">
{{#sources}}
<li>{{#url}}<a href="{{url}}">{{words}}</a>{{/url}}{{^url}}{{words}}{{/url}}</li>
{{/sources}}
</ul></li>
{{/readings}}
</ul>
<h2 id="taken">What the model takes</h2>
<p>{{taken}}</p>
{{>partials/page-end}}
{{/main}}
{{/layout}}

"""##
),
(
"role.mustache",
##"""
{{<layout}}
{{$scripts}}
{{#roleScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/roleScripts}}
{{/scripts}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<p class="page-kind">Role · {{roleActor}}</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
{{#isPrivileged}}
<p class="privileged"><span class="badge warn">Privileged</span> Give it to few, and prefer a lesser role where one is enough.</p>
{{/isPrivileged}}
<p class="my-role" data-role="{{roleID}}" data-name="{{title}}" data-actor="{{roleHolder}}"><button type="button" aria-pressed="false">This is my role</button> <span>Procedures then say whether it is enough. Only this browser knows it.</span></p>
<dl class="page-facts">
{{#includesOthers}}
<div><dt>Includes</dt><dd class="links">{{#includes}}<a href="{{root}}{{href}}">{{title}}</a> {{/includes}}</dd></div>
{{/includesOthers}}
{{#isIncluded}}
<div><dt>Included in</dt><dd class="links">{{#includedIn}}<a href="{{root}}{{href}}">{{title}}</a> {{/includedIn}}</dd></div>
{{/isIncluded}}
{{#aliases}}
<div><dt>Also called</dt><dd>{{aliases}}</dd></div>
{{/aliases}}
{{#formerly}}
<div><dt>Formerly</dt><dd>{{formerly}}</dd></div>
{{/formerly}}
</dl>
</header>
<h2 id="can">What you can do</h2>
{{^isAble}}
<p>None of the tasks that the model knows.</p>
{{/isAble}}
{{#isAble}}
{{#able}}
{{#hasName}}
<h3>{{name}}</h3>
{{/hasName}}
<ul class="task-list">
{{#tasks}}
<li><a href="{{root}}{{href}}">{{title}}</a></li>
{{/tasks}}
</ul>
{{/able}}
{{#exceeds}}
<h2 id="lesser">What a lesser role can do, too</h2>
{{#lesser}}
{{#hasName}}
<h3>{{name}}</h3>
{{/hasName}}
<ul class="task-list">
{{#tasks}}
<li><a href="{{root}}{{href}}">{{title}}</a></li>
{{/tasks}}
</ul>
{{/lesser}}
{{/exceeds}}
{{/isAble}}
{{#isRefused}}
<h2 id="cannot">What you can’t do, and who can</h2>
<ul class="task-list">
{{#refused}}
<li><a href="{{root}}{{href}}">{{title}}</a> <span class="who-can">{{#least}}{{before}}{{#href}}<a href="{{root}}{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}{{/least}}</span>
<details><summary>Why not</summary><p>{{reason}}</p></details></li>
{{/refused}}
</ul>
{{/isRefused}}
{{#hasCommands}}
<h2 id="commands">What the role permits</h2>
<details class="long-list"><summary>{{commandCount}}</summary>
<ul>
{{#commands}}
<li>{{text}}</li>
{{/commands}}
</ul>
</details>
{{/hasCommands}}
{{#hasPlaces}}
<h2 id="places">What others don’t see</h2>
<details class="long-list"><summary>{{placeCount}}</summary>
<ul>
{{#places}}
<li><a href="{{root}}{{href}}">{{portal}} › {{title}}</a></li>
{{/places}}
</ul>
</details>
{{/hasPlaces}}
{{>partials/origin}}
{{/main}}
{{/layout}}

"""##
),
(
"rule.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<p class="page-kind">Rule</p>
<h1>{{title}}</h1>
</header>
<p class="verdict{{#isProven}} proven{{/isProven}}{{#isRefuted}} refuted{{/isRefuted}}">{{summary}}</p>
{{#hasTitle}}
<h2 id="exactly">Exactly</h2>
<p class="statement">{{statement}}</p>
{{/hasTitle}}
<h2 id="how">How it was found out</h2>
<dl class="numbers">
<div><dt>Worlds looked at</dt><dd>{{worlds}}</dd></div>
<div><dt>Things that can happen in them</dt><dd>{{transitionCount}}</dd></div>
<div><dt>Variables that have a say in it</dt><dd>{{variableCount}}</dd></div>
<div><dt>Worlds that are conceivable</dt><dd>{{conceivable}}</dd></div>
<div><dt>Steps to the farthest world</dt><dd>{{depth}}</dd></div>
</dl>
{{#isExhaustive}}
<p>That is every world that can come about, as far as it has a say in the rule.</p>
{{/isExhaustive}}
{{#isRefuted}}
<h2 id="trace">Where it fails</h2>
<ol class="trace">
{{#trace}}
<li>{{.}}</li>
{{/trace}}
</ol>
{{/isRefuted}}
{{#isAboutSomething}}
<h2 id="about">What it is about</h2>
<ul>
{{#about}}
<li><a href="{{root}}{{href}}">{{title}}</a></li>
{{/about}}
</ul>
{{/isAboutSomething}}
<p>A document that states this can say so with <code>&lt;!-- fact: {{ruleID}} --&gt;</code>, and is then held to it.</p>
{{>partials/origin}}
{{/main}}
{{/layout}}

"""##
),
(
"scripts.css",
##"""
/* What the scripts add to a page. The colours are those of theme.css. */

/* Buttons and fields */
.card-tools button, .card-tools select, .card-tools summary, .run-dialog button, .run-dialog input:not([type="checkbox"]), .copyable > .copy {
  font: inherit; font-size: .875rem; line-height: 1.25rem; min-height: 2rem; padding: .25rem .75rem;
  color: var(--text); background: var(--background); border: 1px solid var(--strong-line); border-radius: .375rem;
}
.card-tools button, .card-tools summary, .item-tools summary, .run-dialog button, .copyable > .copy { cursor: pointer; }
.card-tools button:hover:enabled, .card-tools summary:hover, .run-dialog button:hover, .copyable > .copy:hover { border-color: var(--accent); color: var(--accent); }
.card-tools button:disabled, .card-tools select:disabled { color: var(--muted); border-style: dashed; cursor: default; }
.card-tools :focus-visible, .run-dialog :focus-visible, .tick input:focus-visible, .item-tools :focus-visible, .copyable > .copy:focus-visible {
  outline: 3px solid var(--focus); outline-offset: 2px;
}

/* The checklist's tools */
.card-tools { margin-block: .5rem .25rem; min-width: 0; }
.run-bar, .run-progress { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; }
.run-bar > label { font-size: .875rem; color: var(--muted); }
.run-bar > select { min-width: 8rem; max-width: 100%; flex: 0 1 auto; }
.run-progress { margin-top: .625rem; }
.run-progress progress { --track: var(--line); flex: 1 1 10rem; height: .5rem; appearance: none; border: 0; border-radius: .25rem; overflow: hidden; background: var(--track); accent-color: var(--good); }
@media (forced-colors: active) { .run-progress progress { --track: Canvas; --good: Highlight; border: 1px solid CanvasText; forced-color-adjust: none; } }
/* Where lines are as dark as what is done, the rest of the way is only outlined. */
:root[data-theme="contrast"] .run-progress progress { --track: var(--background); border: 1px solid var(--line); }
@media (prefers-contrast: more) { :root:not([data-theme="light"], [data-theme="dark"]) .run-progress progress { --track: var(--background); border: 1px solid var(--line); } }
.run-progress progress::-webkit-progress-bar { background: var(--track); }
.run-progress progress::-webkit-progress-value { background: var(--good); }
.run-progress progress::-moz-progress-bar { background: var(--good); }
.run-count { font-size: .875rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.run-next { margin-inline-start: auto; }
.complete .run-count { color: var(--good); font-weight: 600; }
.run-menu { position: relative; }
.run-menu > summary { list-style: none; }
.run-menu > summary::-webkit-details-marker { display: none; }
.run-menu > summary::after { content: " ▾"; }
.run-menu > ul { position: absolute; inset-inline-end: 0; z-index: 5; margin: .25rem 0 0; padding: .25rem; list-style: none; min-width: 12rem; background: var(--background); border: 1px solid var(--line); border-radius: .5rem; box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .2); }
.run-menu li { margin: 0; }
/* On a phone it is as wide as what it belongs to: at either end of its button it would leave the window. */
@media (max-width: 40rem) { .run-bar { position: relative; } .run-menu { position: static; } .run-menu > ul { inset-inline: 0; } }
.run-menu li > button { width: 100%; text-align: start; border-color: transparent; }
.run-trouble, .run-news { margin: .75rem 0 0; padding: .625rem .875rem; font-size: .9375rem; border-inline-start: .25rem solid var(--warn); background: var(--surface); border-radius: .25rem; }
.run-news > p, .run-news > ul { margin: 0 0 .5rem; }
.run-record, .printed-note { display: none; }

/* The items of a checklist: the box stands between the number and the words, and on small screens below the number. */
.tick { display: grid; place-items: center; cursor: pointer; }
.tick input { appearance: none; width: 1.25rem; height: 1.25rem; margin: 0; border: 1.5px solid var(--strong-line); border-radius: .25rem; background: var(--background); cursor: pointer; }
.tick input:hover { border-color: var(--accent); }
.tick input:checked { border-color: var(--good); background: var(--good); }
.tick input:checked::before { content: ""; display: block; width: .375rem; height: .6875rem; margin: .0625rem auto; border: solid var(--background); border-width: 0 .1563rem .1563rem 0; rotate: 45deg; }
@media (forced-colors: active) { .tick input { appearance: auto; } }
.prerequisites > .tickable > .tick { width: 1.5rem; height: 1.5rem; }
.step.tickable { padding-left: 4.75rem; }
.step > .tick { position: absolute; left: 2.375rem; top: -.125rem; width: 2rem; height: 2rem; }
.tickable.done > :is(.step-body, .prerequisite-body) > :is(p, .condition):not(.step-actor) { color: var(--muted); }
.step .step.tickable { padding-left: 4.25rem; min-height: 0; }
.step .step > .tick { left: 2rem; top: -.1875rem; }
@media (max-width: 40rem) {
  .step.heading > .step-body > .steps { margin-left: -2.75rem; }
  .step.heading::after { content: none; }
  .step .step.tickable { padding-left: 4.25rem; min-height: 0; }
  .step .step > .tick { left: 2rem; top: -.1875rem; }
  .step.tickable { padding-left: 2.75rem; min-height: 4.75rem; }
  .step > .tick { left: 0; top: 2rem; z-index: 1; }
}
.item-tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; font-size: .8125rem; line-height: 1.25rem; color: var(--muted); }
.item-tools:has(.note[open]) { flex: 1 1 100%; }
.prerequisite-body > .printed-note { flex: 1 1 100%; }
.item-tools summary { display: inline-block; list-style: none; line-height: 1.5rem; min-width: 1.5rem; text-decoration: underline dotted; text-underline-offset: .25em; }
.item-tools summary:hover { color: var(--accent); text-decoration-style: solid; }
.item-tools summary::-webkit-details-marker { display: none; }
.item-tools .note[open] { flex: 1 1 100%; }
/* The room for the time is there before, so that nothing moves under the hand that ticks. */
.item-tools time { min-width: 5.5rem; }
.item-tools .on-paper { display: none; }
.item-tools .step-share { display: none; font: inherit; line-height: 1.5rem; padding: 0; color: inherit; background: none; border: 0; text-decoration: underline dotted; text-underline-offset: .25em; cursor: pointer; }
@media (max-width: 40rem) { .item-tools .step-share { display: inline-block; } }
.item-tools textarea { display: block; width: 100%; field-sizing: content; min-height: calc(2lh + .875rem); max-height: 60vh; margin-bottom: .25rem; padding: .375rem .5rem; font: inherit; font-size: .9375rem; color: var(--text); background: var(--background); border: 1px solid var(--strong-line); border-radius: .375rem; resize: vertical; }
.changed-mark { padding: 0 .5rem; border: 1px solid var(--warn); border-radius: 1rem; color: var(--warn); }

/* What somebody may do who has said which role they have */
/* It stands where it will be before its script has come, and not at all where none comes. */
:root:not([data-theme]) .my-role { display: none; }
.my-role { display: flex; flex-wrap: wrap; align-items: center; gap: .375rem .75rem; color: var(--muted); font-size: .875rem; }
.my-role button { font: inherit; font-size: .9375rem; min-height: 2.25rem; padding: .25rem .875rem; color: var(--text); background: var(--background); border: 1px solid var(--strong-line); border-radius: 999px; cursor: pointer; }
.my-role button:hover { border-color: var(--accent); color: var(--accent); }
.my-role button[aria-pressed="true"] { color: var(--good); background: var(--good-ground); border-color: currentColor; font-weight: 600; }
.my-role button[aria-pressed="true"]::before { content: "✓ " / ""; }
.chips a.mine { color: var(--good); background: var(--good-ground); border-color: currentColor; font-weight: 600; }
.chips a.mine::before { content: "✓ " / "Your role: "; }
.my-verdict { display: block; margin-top: .25rem; color: var(--muted); font-size: .875rem; }

/* Dialogs */
.run-dialog { width: min(32rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); padding: 1.25rem; overflow: auto; color: var(--text); background: var(--background); border: 1px solid var(--line); border-radius: .75rem; }
.run-dialog::backdrop { background: rgb(0 0 0 / .5); }
.run-dialog h2 { margin: 0 0 .75rem; padding: 0; border: 0; font-size: 1.25rem; line-height: 1.3; }
.run-dialog p { margin: 0 0 .75rem; }
.run-dialog label { display: block; font-size: .9375rem; }
.run-dialog label.inline { display: flex; align-items: center; gap: .5rem; margin-bottom: .75rem; }
.run-dialog input:not([type="checkbox"]) { display: block; width: 100%; margin-top: .25rem; }
.run-dialog .answers { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin-top: 1rem; }
.run-dialog button.primary, .dry-run button.primary { color: var(--accent-text); background: var(--accent); border-color: var(--accent); font-weight: 600; }
.run-dialog button.primary.danger { color: var(--background); background: var(--bad); border-color: var(--bad); }
.run-dialog button.primary:hover, .dry-run button.primary:hover { color: var(--accent-text); text-decoration: underline; }
.run-dialog button.primary.danger:hover { color: var(--background); }

/* Tabs */
.tabs.ready { border: 1px solid var(--line); border-radius: var(--radius); margin: 1.25rem 0; }
.tabs.ready > .tab { border: 0; margin: 0; padding: 1rem 1rem .25rem; }
/* A browser that finds text in what is hidden keeps its box. */
.tabs.ready > .tab[hidden] { padding-block: 0; }
.tabs.ready > .tab > .tab-title { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tab-list { display: flex; gap: .25rem; overflow-x: auto; padding: 0 .5rem; border-bottom: 1px solid var(--line); background: var(--surface); border-radius: var(--radius) var(--radius) 0 0; }
.tab-list > button { flex: none; font: inherit; font-size: .9375rem; min-height: 2.75rem; padding: .25rem .875rem; color: var(--muted); background: none; border: 0; border-bottom: 3px solid transparent; cursor: pointer; }
.tab-list > button:hover { color: var(--text); border-color: var(--strong-line); }
.tab-list > button[aria-selected="true"] { color: var(--accent); border-color: currentColor; font-weight: 650; }
.tab-list > button:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; border-radius: .25rem; }
@media (forced-colors: active) { .tab-list > button[aria-selected="true"] { border-color: Highlight; } }
@media print {
  .tab-list { display: none; }
  .tabs.ready > .tab[hidden] { display: block; padding-block: 1rem .25rem; content-visibility: visible; }
  .tabs.ready > .tab > .tab-title { position: static; width: auto; height: auto; margin: 0 0 .5rem; clip-path: none; }
}

/* Copying */
.copyable { position: relative; }
.copyable > .copy { position: absolute; inset-block-start: .375rem; inset-inline-end: .375rem; font-size: .8125rem; padding: .125rem .625rem; opacity: 0; }
.copyable:hover > .copy, .copyable > .copy:focus-visible { opacity: 1; }
@media (hover: none) { .copyable > .copy { opacity: 1; } }
/* On the upper edge of code it covers none of it, however long the lines are. */
.copyable:has(> pre > code) > .copy { inset-block-start: 0; transform: translateY(-50%); padding-block: 0; min-block-size: 1.5rem; }
.copyable:has(> .copy-text) > .copy { opacity: 1; }
.copyable > .copy-text { padding-right: 4.5rem; }
@media (max-width: 40rem) { .copyable > .copy-text { padding: 2.5rem 1rem .875rem; } }

/* The list of the search box */
.search-box { position: relative; }
.search-list { position: absolute; inset-block-start: 100%; inset-inline-end: 0; z-index: 20; width: min(36rem, calc(100vw - 2rem)); max-height: min(32rem, 70vh); margin-top: .375rem; padding: .375rem; overflow: auto; overscroll-behavior: contain; color: var(--text); background: var(--background); border: 1px solid var(--line); border-radius: .5rem; box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .2); text-align: start; }
.search-box:is(.hero-search, .page-search) > .search-list { inset-inline: 0; width: auto; }
.search-list > p { margin: .5rem .75rem; }
.search-group { padding: .5rem .75rem .25rem; font-size: .8125rem; font-weight: 600; color: var(--muted); }
.search-list a { display: block; padding: .375rem .75rem; border-radius: .25rem; color: var(--text); text-decoration: none; }
.search-list a:hover { background: var(--surface); }
.search-list a[aria-selected="true"] { color: var(--accent-text); background: var(--accent); }
.search-title { display: block; font-weight: 500; }
.search-heading { display: block; font-size: .875rem; color: var(--muted); }
.search-list a[aria-selected="true"] .search-heading { color: inherit; }
.search-all { margin-top: .25rem; font-size: .875rem; color: var(--accent); }
.search-list mark, .search-results mark { padding: 0; color: inherit; background: none; font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; text-decoration-color: var(--accent); }
.search-list a[aria-selected="true"] mark { text-decoration-color: currentColor; }
.search-list > .search-note { margin: .25rem .75rem .5rem; padding: .375rem .625rem; font-size: .875rem; background: var(--surface); border-inline-start: .25rem solid var(--warn); border-radius: .25rem; }
.search-found { padding: 0; list-style: none; }
.search-found > li { margin: 0 0 1rem; }
.search-found p { margin: .125rem 0 0; color: var(--muted); }

/* The dry run */
.procedure > .dry-run { margin: 0; border: 0; border-top: 1px solid var(--line); border-radius: 0 0 .875rem .875rem; background: none; }
.dry-run-title { margin: 0 0 .5rem; font-size: 1.0625rem; }
.dry-run-here { font-size: 1.125rem; }
.dry-run button, .dry-run select { font: inherit; min-height: 2.25rem; padding: .25rem .875rem; max-width: 100%; color: var(--text); background: var(--background); border: 1px solid var(--strong-line); border-radius: .375rem; }
.dry-run button { cursor: pointer; }
.dry-run button:hover:enabled { border-color: var(--accent); color: var(--accent); }
.dry-run button:disabled { color: var(--muted); border-style: dashed; cursor: default; }
.dry-run :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.dry-run :is(h3, h4, h5, h6):focus-visible { outline-offset: .25rem; border-radius: .125rem; }
.dry-run-choice { display: grid; grid-template-columns: max-content minmax(0, 1fr); align-items: center; gap: .5rem .75rem; margin-bottom: 1rem; }
@media (max-width: 40rem) { .dry-run-choice { grid-template-columns: minmax(0, 1fr); gap: .25rem; } }
.dry-run-place { margin-block: .75rem; padding: 0 1rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--background); overflow-wrap: anywhere; }
.dry-run-place.dialog, .dry-run-place.panel { box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .2); }
.dry-run-place > .dry-run-here { margin: .75rem 0; }
.dry-run-portal { margin: 0 -1rem; padding: .375rem 1rem; font-size: .8125rem; color: var(--muted); background: var(--surface); border-bottom: 1px solid var(--line); border-radius: .5rem .5rem 0 0; }
.dry-run-controls { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
.dry-run-controls + .dry-run-controls { margin-top: .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
.dry-run-controls > li { margin: 0; max-width: 100%; }
.dry-run-controls small { color: var(--muted); }
.dry-run-controls button:hover small { color: inherit; }
.dry-run-filled { align-self: center; color: var(--good); }
.dry-run .kind-field, .dry-run .kind-list, .dry-run .kind-row { background: var(--surface); text-align: start; }
.dry-run .kind-link, .dry-run .kind-go, .dry-run .kind-menu { color: var(--accent); border-color: transparent; text-decoration: underline; text-underline-offset: .2em; }
.dry-run button.refused, .dry-run button.away { color: var(--muted); border: 1px dashed var(--line); }
.dry-run button.hinted { outline: 3px solid var(--good); outline-offset: 2px; }
.dry-run-answer { margin: .25rem 0 0; padding-inline-start: .5rem; font-size: .9375rem; border-inline-start: .25rem solid var(--warn); }
.dry-run-goal { padding: .625rem .875rem; border-inline-start: .25rem solid var(--good); background: var(--surface); }
.dry-run-tools { display: flex; flex-wrap: wrap; gap: .5rem; }
.dry-run-status:empty { display: none; }
.dry-run-facts { margin-top: .75rem; }
.dry-run-facts summary { cursor: pointer; }
.dry-run-history { margin-top: .75rem; font-size: .9375rem; }
.dry-run-guide a.done { font-weight: 700; color: var(--good); }
.dry-run-guide a.done::before { content: "✓ "; }
.step.lit::before { border-color: var(--good); background: var(--good); color: var(--background); }
.step.lit:not(:last-child)::after { background: var(--good); }

/* Printing a run: the card alone, with what a record needs. */
@media print {
  .card-tools > :not(.run-record), .item-tools > :not(time, .changed-mark), .copyable > .copy, .search-list, .dry-run, .my-role, .my-verdict { display: none !important; }
  .printed-note:not([hidden]) { display: block; margin: .25rem 0; white-space: pre-wrap; border-inline-start: 2px solid; padding-inline-start: .5rem; }
  .step:not(:has(.step)), .prerequisites > li { break-inside: avoid; }
  /* Printers leave out grounds, so that what is white on green would be white on white. */
  .tick input:checked { background: none; border-color: currentColor; }
  .tick input:checked::before { border-color: currentColor; }
  /* One box is enough to tick, and what has only steps below it has none. */
  .procedure:has(.tick) .step::before, .step.tickable.done::before { background: none; border-color: transparent; color: inherit; }
  .item-tools .on-screen { display: none; }
  .item-tools .on-paper { display: inline; }
  html.printing-run body :not(:has(.printed-run), .printed-run, .printed-run *) { display: none !important; }
  html.printing-run .printed-run > .run-record { display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1rem; margin: 0; padding: 1rem; border-bottom: 1px solid; }
  html.printing-run .run-record :is(dt, dd) { display: block; }
  html.printing-run .run-record dt { font-weight: 600; }
  html.printing-run .run-record dd { margin: 0; overflow-wrap: anywhere; }
  html.printing-run .run-record dd:last-child { margin-top: 1.5rem; border-bottom: 1px solid; }
}

"""##
),
(
"scripts/begun.js",
##"""
// On the home page: the runs of procedures that have begun in this browser and are not done yet, so that whoever comes back the
// next day finds them. What a run is stands in runs.js.
'use strict';
(() => {
  const { tallyRuns: runs } = self;
  const most = 10;

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  function unfinished() {
    try {
      return runs.Store.all(runs.site())
        .map((kept) => ({ ...kept, ...runs.progress(kept.run.items) }))
        .filter(({ done, total }) => done < total)
        .sort((a, b) => Date.parse(b.run.changed) - Date.parse(a.run.changed))
        .slice(0, most);
    } catch {
      // This browser keeps nothing.
      return [];
    }
  }

  function entry({ page, procedure, title, run, key, done, total }) {
    const path = page.replace(/\.md$/, '.html').split('/').map(encodeURIComponent).join('/');
    const link = make('a', { href: `${document.body.dataset.root}${path}#${encodeURIComponent(`${procedure}-Card`)}` }, title);
    // The page that is opened next shows this run, and not the one that was worked on last.
    link.addEventListener('click', () => sessionStorage.setItem(key, run.id));
    return make('li', {}, link, ' ', make('span', { class: 'who' }, `${run.name}: ${done} of ${total} done, ${runs.shown(run.changed)}`));
  }

  const section = make('section', { class: 'begun', 'aria-labelledby': 'Begun' });

  function show() {
    const entries = unfinished();
    section.hidden = entries.length === 0;
    section.replaceChildren(
      make('h2', { id: 'Begun' }, 'What you have begun'),
      make('ul', { class: 'link-cards' }, ...entries.map(entry)),
    );
  }

  const hero = document.querySelector('.hero');
  if (!runs || !hero) return;
  show();
  hero.after(section);
  addEventListener('storage', show);
  addEventListener('pageshow', (event) => {
    if (event.persisted) show();
  });
})();

"""##
),
(
"scripts/checklist.js",
##"""
// The checklist of a procedure: boxes to tick, notes, and several named runs that the browser remembers.
// What a run is stands in runs.js, how it is written down in records.js; this file shows it and lets people work on it.
'use strict';
(() => {
  const { tallyRuns: runs, tallyRecords: records } = self;
  const { shown, shownShortly } = runs ?? {};
  const undoDepth = 100;
  const largestImport = 1 << 20;
  const writingPause = 600;
  const confirmationLasts = 2000;

  // make('button', { type: 'button', class: 'x', onclick }, 'text', child…): an element. Attributes are set as text,
  // functions listen, and nothing is ever parsed as HTML.
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, '');
      else if (value !== false && value !== null) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  const button = (text, onclick, attributes = {}) => make('button', { type: 'button', onclick, ...attributes }, text);
  const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const list = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

  // Asks in a dialog of its own, and resolves to the form's data, or to null if the answer is no.
  let dialogs = 0;
  function ask(title, content, answer, { refuse = 'Cancel', danger = false } = {}) {
    dialogs += 1;
    const heading = make('h2', { id: `Run-dialog-${dialogs}` }, title);
    const yes = make('button', { value: 'yes', class: danger ? 'primary danger' : 'primary' }, answer ?? '');
    const no = make('button', { value: 'no', formnovalidate: true }, refuse);
    const form = make('form', { method: 'dialog' }, heading, ...content, make('div', { class: 'answers' }));
    form.lastChild.append(...(answer ? [yes, no] : [no]));
    const dialog = make('dialog', { class: 'run-dialog', 'aria-labelledby': heading.id }, form);
    document.body.append(dialog);
    dialog.showModal();
    return new Promise((resolve) => {
      dialog.addEventListener('close', () => {
        resolve(dialog.returnValue === 'yes' ? new FormData(form) : null);
        dialog.remove();
      });
    });
  }

  function askForName(title, name, answer) {
    const input = make('input', { name: 'name', required: true, maxlength: 80, value: name, autocomplete: 'off' });
    const label = make('label', {}, 'Name of the run, such as the customer’s', input);
    const asked = ask(title, [label], answer);
    input.select();
    return asked.then((form) => form && runs.cleanName(form.get('name')));
  }

  function download(name, type, content) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    make('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  const bodyOf = (element) => element.querySelector('.step-body, .prerequisite-body') ?? element;

  // The words of a step or prerequisite, without what the page tells about it.
  function textOf(element) {
    const words = bodyOf(element).cloneNode(true);
    for (const extra of words.querySelectorAll('.step-actor, .step-facts, .steps, details, pre')) extra.remove();
    return words.textContent.replace(/\s+/g, ' ').trim().slice(0, 300);
  }

  // What the page says of the procedure that a card shows.
  function procedureOf(card) {
    const { procedure, page, workflow, version, role } = card.dataset;
    const itemsOf = (kind) => [...card.querySelectorAll(`li[data-${kind}]`)].map((element) => (
      { id: `${kind}-${element.dataset[kind]}`, hash: element.dataset.hash ?? '', text: textOf(element), element }
    ));
    const heading = document.getElementById(procedure)?.cloneNode(true);
    heading?.querySelector('.anchor')?.remove();
    const title = (heading ?? document.querySelector('h1'))?.textContent.trim() || document.title;
    const pageTitle = document.querySelector('h1')?.textContent.trim() || title;
    return {
      site: runs.site(),
      name: procedure,
      page: page ?? '',
      workflow: workflow ?? '',
      version: version ?? '',
      role: role ?? '',
      title,
      // What tells it from those of other pages, which may all be called "Steps".
      fullTitle: pageTitle === title ? title : `${pageTitle}: ${title}`,
      address: location.href.replace(/#.*/s, '') + `#${card.id}`,
      items: [...itemsOf('prerequisite'), ...itemsOf('step')],
    };
  }

  function progressWords(run) {
    const { done, total } = runs.progress(run.items);
    return `${done} of ${total}`;
  }

  // "step 3", or "prerequisite 1".
  const spoken = (id) => id.replace('-', ' ');

  class Checklist {
    constructor(card) {
      this.card = card;
      this.procedure = procedureOf(card);
      this.store = new runs.Store(this.procedure);
      this.undoable = [];
      this.runs = this.store.read();
      this.chosen = this.lastChosen();
      this.rows = this.procedure.items.map((item) => this.makeRow(item));
      this.makeTools();
      this.render();
      const readAgain = () => {
        this.runs = this.store.hear();
        this.render();
      };
      addEventListener('storage', (event) => {
        if (event.key === this.store.key || event.key === null) readAgain();
      });
      // A page that comes back from the browser's own keeping has heard nothing of other tabs.
      addEventListener('pageshow', (event) => {
        if (event.persisted) readAgain();
      });
      card.addEventListener('keydown', (event) => {
        const typing = event.target.matches('textarea, input:not([type="checkbox"])');
        if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
        event.preventDefault();
        this.undo();
      });
      this.receive();
      addEventListener('hashchange', () => this.receive());
    }

    // Which run is open belongs to the tab: two customers can be worked on side by side.
    lastChosen() {
      let id = null;
      try {
        id = sessionStorage.getItem(this.store.key);
      } catch {
        // Then it is the one that was worked on last.
      }
      const newest = [...this.runs].sort((a, b) => Date.parse(b.changed) - Date.parse(a.changed))[0];
      return this.runs.some((run) => run.id === id) ? id : (newest?.id ?? null);
    }

    choose(id) {
      this.chosen = id;
      try {
        sessionStorage.setItem(this.store.key, id ?? '');
      } catch {
        // Then it is only remembered by this page.
      }
    }

    get run() {
      return this.runs.find((run) => run.id === this.chosen) ?? null;
    }

    // Changes the runs, remembers how to take it back, and shows the outcome.
    change(edit, { undo = null, say = '' } = {}) {
      this.runs = this.store.change(edit);
      if (undo) this.undoable = [...this.undoable, undo].slice(-undoDepth);
      this.render();
      this.say(say);
    }

    // Changes one item of a run, if both are still there.
    edit(runId, itemId, fields, options) {
      this.change((all) => all.map((run) => (run.id !== runId ? run : {
        ...run,
        changed: runs.moment(),
        items: run.items.map((item) => (item.id === itemId ? { ...item, ...fields } : item)),
      })), options);
    }

    // The first tick or note begins a run by itself. It goes into a run that is still there, whatever other tabs have done.
    begunRun() {
      this.runs = this.store.read();
      if (!this.run) this.add(runs.newRun(this.procedure, runs.uniqueName('Run 1', this.runs)));
      return this.run;
    }

    add(run, options) {
      this.choose(run.id);
      // Another tab may have given the name to a run of its own.
      this.change((all) => [...all, { ...run, name: runs.uniqueName(run.name, all) }], options);
    }

    // Puts a run back as it was, whatever became of it since.
    restore(run) {
      this.choose(run.id);
      this.change((all) => (all.some((other) => other.id === run.id)
        ? all.map((other) => (other.id === run.id ? run : other))
        : [...all, run]));
    }

    undo() {
      const last = this.undoable.pop();
      if (!last) {
        this.say('Nothing to undo.');
        return;
      }
      // What changes is on the page, in whichever run it is.
      if (last.run) this.choose(last.run);
      last.back();
      this.render();
      this.say(`Undone: ${last.what}.`);
    }

    tick(item, done) {
      const run = this.begunRun();
      const before = run.items.find((one) => one.id === item.id);
      const back = () => this.edit(run.id, item.id, { done: before.done });
      this.edit(run.id, item.id, { done: done ? runs.moment() : null }, {
        undo: { what: `${spoken(item.id)} ${done ? 'ticked' : 'unticked'}`, back, run: run.id },
      });
      const { done: count, total } = runs.progress(this.run.items);
      this.say(count === total ? `All ${total} done.` : `${count} of ${total} done.`);
    }

    writeNote(item, note) {
      const before = this.run?.items.find((one) => one.id === item.id)?.note ?? '';
      if (note === before) return;
      const run = this.begunRun();
      const back = () => this.edit(run.id, item.id, { note: before });
      this.edit(run.id, item.id, { note }, { undo: { what: `note on ${spoken(item.id)}`, back, run: run.id } });
    }

    async beginRun() {
      const name = await askForName('New run', '', 'Begin');
      if (!name) return;
      const run = runs.newRun(this.procedure, runs.uniqueName(name, this.runs));
      this.add(run, { undo: { what: 'new run', back: () => this.remove(run.id) }, say: `The run ${run.name} began.` });
    }

    async rename() {
      const { id, name } = this.begunRun();
      const wanted = await askForName('Rename the run', name, 'Rename');
      if (!wanted || wanted === name) return;
      const to = (newName) => (all) => all.map((run) => (run.id === id
        ? { ...run, name: runs.uniqueName(newName, all.filter((other) => other.id !== id)) }
        : run));
      this.change(to(wanted), { undo: { what: 'new name', back: () => this.change(to(name)), run: id }, say: `It is called ${wanted} now.` });
    }

    async reset() {
      const run = this.run;
      if (!run) return;
      const notes = run.items.filter((item) => item.note).length;
      const content = make('p', {}, `This clears ${plural(run.items.filter((item) => item.done).length, 'tick')} and ${plural(notes, 'note')} of the run ${run.name}.`);
      if (!await ask('Reset the run?', [content], 'Reset', { danger: true })) return;
      const fresh = { ...runs.newRun(this.procedure, run.name), id: run.id };
      this.change((all) => all.map((one) => (one.id === run.id ? fresh : one)), {
        undo: { what: 'reset', back: () => this.restore(run) },
        say: `The run ${run.name} was reset.`,
      });
    }

    async discard() {
      const run = this.run;
      if (!run) return;
      const content = make('p', {}, `The run ${run.name}, its ticks and its notes are removed from this browser.`);
      if (!await ask('Delete the run?', [content], 'Delete', { danger: true })) return;
      this.remove(run.id, {
        undo: { what: 'deletion', back: () => this.restore(run) },
        say: `The run ${run.name} was deleted.`,
      });
    }

    remove(id, options) {
      if (this.chosen === id) this.choose(this.runs.find((run) => run.id !== id)?.id ?? null);
      this.change((all) => all.filter((run) => run.id !== id), options);
    }

    save(extension, type, write) {
      const run = this.begunRun();
      const name = `${this.procedure.name} ${run.name}`.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
      download(`${name}.${extension}`, type, write(run, this.procedure));
      this.say(`Saved as ${name}.${extension}.`);
    }

    async import() {
      const input = make('input', { type: 'file', accept: '.json,application/json', required: true, name: 'file' });
      const form = await ask('Import a run', [make('label', {}, 'A record that was exported as JSON', input)], 'Import');
      const file = form?.get('file');
      if (!file) return;
      const { run, refused } = file.size > largestImport
        ? { refused: 'The file is too large for the record of a run.' }
        : records.read(await file.text(), this.procedure);
      if (refused) await ask('This can’t be imported', [make('p', {}, refused)], null, { refuse: 'Close' });
      else this.take(run, 'import');
    }

    take(taken, what) {
      const run = { ...taken, name: runs.uniqueName(taken.name, this.runs) };
      this.add(run, { undo: { what, back: () => this.remove(run.id) }, say: `The run ${run.name} was added.` });
    }

    share() {
      const run = this.begunRun();
      const page = location.href.replace(/#.*/s, '');
      const address = make('input', { readonly: true, 'aria-label': 'Link', value: '', onfocus: () => address.select() });
      const notes = make('input', { type: 'checkbox', onchange: () => fill() });
      const fill = () => {
        address.value = page + records.toFragment(run, this.procedure, notes.checked);
      };
      fill();
      const outcome = make('span', { role: 'status' });
      const copy = button('Copy the link', async () => {
        address.select();
        try {
          await navigator.clipboard.writeText(address.value);
          outcome.textContent = 'Copied.';
        } catch {
          outcome.textContent = document.execCommand('copy') ? 'Copied.' : 'Press Control and C to copy.';
        }
      }, { class: 'primary' });
      ask('Share the run', [
        make('p', {}, 'The link holds the name of the run, and what is done since when. It is sent nowhere, but whoever has the link can read it.'),
        make('label', { class: 'inline' }, notes, 'Include the notes'),
        address,
        make('div', { class: 'answers' }, copy, outcome),
      ], null, { refuse: 'Close' });
    }

    // Sends the address of one step by whatever the device has for it, or puts it on the clipboard.
    async sendLink(url, item, sender) {
      const title = `${this.procedure.fullTitle}, ${spoken(item.id)}`;
      try {
        if (navigator.share) await navigator.share({ title, url });
        else {
          await navigator.clipboard.writeText(url);
          sender.textContent = 'Copied';
          setTimeout(() => { sender.textContent = 'Link'; }, confirmationLasts);
          this.say(`The link to ${spoken(item.id)} was copied.`);
        }
      } catch (error) {
        if (error.name !== 'AbortError') await ask('Send this link', [make('input', { readonly: true, 'aria-label': 'Link', value: url })], null, { refuse: 'Close' });
      }
    }

    // Offers the run that the page's address carries.
    async receive() {
      const received = records.fromFragment(location.hash, this.procedure);
      if (!received) return;
      // The address is an address again, so that reloading the page doesn't ask once more.
      history.replaceState(history.state, '', `#${this.card.id}`);
      this.card.scrollIntoView();
      const { run, refused } = received;
      if (refused) {
        await ask('Shared run', [make('p', {}, refused)], null, { refuse: 'Close' });
        return;
      }
      const content = make('p', {}, `The link carries the run ${run.name}: ${progressWords(run)} done.`);
      if (await ask('Add this run to yours?', [content], 'Add it')) this.take(run, 'shared run');
    }

    print() {
      this.begunRun();
      this.render();
      const root = document.documentElement;
      root.classList.add('printing-run');
      this.card.classList.add('printed-run');
      addEventListener('afterprint', () => {
        root.classList.remove('printing-run');
        this.card.classList.remove('printed-run');
      }, { once: true });
      print();
    }

    // MARK: What is on the page

    // A box before the item, and a place for a note and the time behind it.
    makeRow(item) {
      const row = { item, element: item.element };
      const name = spoken(item.id);
      row.box = make('input', { type: 'checkbox', 'aria-label': `Done: ${name}`, 'aria-description': item.text, onchange: () => this.tick(item, row.box.checked) });
      row.time = make('time', {}, make('span', { class: 'on-screen' }), make('span', { class: 'on-paper' }));
      row.mark = make('span', { class: 'changed-mark', hidden: true });
      // A note is kept when the writer pauses, goes elsewhere, or leaves the page.
      let pause = 0;
      const write = () => {
        clearTimeout(pause);
        this.writeNote(item, row.note.value);
      };
      const wait = () => {
        clearTimeout(pause);
        pause = setTimeout(write, writingPause);
      };
      row.note = make('textarea', {
        rows: 2, maxlength: runs.longestNote, 'aria-label': `Note on ${name}`, oninput: wait, onchange: write,
      });
      addEventListener('pagehide', () => {
        if (document.activeElement === row.note) write();
      });
      row.printed = make('p', { class: 'printed-note', hidden: true });
      row.details = make('details', { class: 'note' }, make('summary', { 'aria-label': `Note on ${name}`, onclick: (event) => {
        if (row.details.open) return;
        // Whoever asks for a note wants to write it.
        event.preventDefault();
        row.details.open = true;
        row.note.focus();
      } }, 'Note'), row.note);
      item.element.classList.add('tickable');
      item.element.prepend(make('label', { class: 'tick' }, row.box));
      const body = bodyOf(item.element);
      const facts = body.querySelector(':scope > .step-facts') ?? body;
      const tools = make('div', { class: 'item-tools' }, row.details, row.time, row.mark);
      // Where there is neither a pointer to hover with nor an address bar to copy from, a step is sent from here.
      const link = item.element.querySelector(':scope > .step-link');
      if (link) row.details.after(button('Link', (event) => this.sendLink(link.href, item, event.target), { class: 'step-share', 'aria-label': `Send a link to ${name}` }));
      facts.append(tools, row.printed);
      return row;
    }

    makeTools() {
      const chooser = `${this.card.id}-run`;
      this.select = make('select', { id: chooser, onchange: () => {
        this.choose(this.select.value);
        this.render();
        this.say(`The run ${this.run.name}: ${progressWords(this.run)} done.`);
      } });
      this.undoButton = button('Undo', () => this.undo(), { class: 'undo' });
      this.needRun = [];
      const entry = (text, action, needsRun = false) => {
        const made = button(text, () => {
          menu.open = false;
          menu.firstChild.focus();
          action();
        });
        if (needsRun) this.needRun.push(made);
        return make('li', {}, made);
      };
      const menu = make('details', { class: 'run-menu' }, make('summary', {}, 'More'), make('ul', {},
        entry('Rename…', () => this.rename()),
        entry('Reset…', () => this.reset(), true),
        entry('Delete…', () => this.discard(), true),
        entry('Share as a link…', () => this.share()),
        entry('Print the record', () => this.print()),
        entry('Save as JSON', () => this.save('json', 'application/json', records.json)),
        entry('Save as CSV', () => this.save('csv', 'text/csv;charset=utf-8', records.csv)),
        entry('Save as Markdown', () => this.save('md', 'text/markdown;charset=utf-8', records.markdown)),
        entry('Import…', () => this.import()),
      ));
      menu.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || !menu.open) return;
        menu.open = false;
        menu.firstChild.focus();
      });
      document.addEventListener('click', (event) => {
        if (!menu.contains(event.target)) menu.open = false;
      });
      menu.addEventListener('focusout', (event) => {
        if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
      });

      this.bar = make('progress', { 'aria-hidden': 'true', max: runs.progress(this.procedure.items).total, value: 0 });
      this.count = make('span', { class: 'run-count' });
      this.next = button('', () => this.goOn(), { class: 'run-next', hidden: true });
      this.status = make('span', { class: 'visually-hidden', role: 'status' });
      this.news = make('div', { class: 'run-news', hidden: true });
      this.trouble = make('p', { class: 'run-trouble', role: 'status', hidden: true });
      this.record = make('dl', { class: 'run-record' });

      const tools = this.card.querySelector('.card-tools');
      tools.replaceChildren(
        make('div', { class: 'run-bar' },
          make('label', { for: chooser }, 'Run'), this.select,
          button('New run…', () => this.beginRun()), this.undoButton, menu),
        make('div', { class: 'run-progress' }, this.bar, this.count, this.next, this.status),
        this.trouble, this.news,
      );
      tools.hidden = false;
      this.card.prepend(this.record);
    }

    say(text) {
      if (text) this.status.textContent = text;
    }

    render() {
      if (!this.run) this.chosen = this.lastChosen();
      const run = this.run;
      const { done, total } = runs.progress((run ?? this.procedure).items);

      this.select.replaceChildren(...this.runs.map((one) => make(
        'option', { value: one.id, selected: one === run }, `${one.name} (${progressWords(one)})`,
      )));
      if (!run) this.select.append(make('option', { value: '' }, 'None yet'));
      this.select.disabled = this.runs.length === 0;
      this.needRun.forEach((needing) => {
        needing.disabled = !run;
      });
      this.undoButton.disabled = this.undoable.length === 0;
      this.bar.value = done;
      this.count.textContent = `${done} of ${total} done`;
      this.card.classList.toggle('complete', total > 0 && done === total);

      this.rows.forEach((row, index) => this.renderRow(row, run?.items[index] ?? { done: null, note: '' }, run?.changes));
      this.renderNext(run, done);
      this.renderTrouble();
      this.renderNews(run);
      this.renderRecord(run, done, total);
    }

    renderRow(row, state, changes) {
      row.box.checked = Boolean(state.done);
      row.element.classList.toggle('done', Boolean(state.done));
      const [onScreen, onPaper] = row.time.children;
      onScreen.textContent = state.done ? `Done ${shownShortly(state.done)}` : '';
      onPaper.textContent = state.done ? `Done ${shown(state.done)}` : '';
      row.time.dateTime = state.done ?? '';
      // Nothing moves under the hands of somebody who is writing.
      if (document.activeElement !== row.note && row.note.value !== state.note) {
        row.note.value = state.note;
        row.details.open = state.note !== '';
      }
      row.printed.textContent = state.note;
      row.printed.hidden = !state.note;
      const isNew = changes?.added.includes(row.item.id);
      row.mark.hidden = !isNew && !changes?.changed.includes(row.item.id);
      row.mark.textContent = isNew ? 'New since this run began' : 'Changed since this run began';
    }

    // What comes next in a run that has begun, for whoever comes back to a long page.
    renderNext(run, done) {
      const next = done > 0 ? runs.next(run.items) : null;
      this.next.hidden = !next;
      this.next.value = next?.id ?? '';
      this.next.textContent = next ? `Go on with ${spoken(next.id)}` : '';
    }

    goOn() {
      const row = this.rows.find((one) => one.item.id === this.next.value);
      row?.element.scrollIntoView({ block: 'center' });
      // Whoever has pressed the button with a finger sees it, too.
      row?.box.focus({ focusVisible: true, preventScroll: true });
    }

    renderTrouble() {
      const { trouble } = this.store;
      const text = {
        blocked: 'This browser keeps nothing for this page: your ticks last until you close or reload it. Save the run to keep it.',
        full: 'This browser’s storage is full: what you tick now lasts until you close or reload the page. Save the run to keep it.',
      }[trouble] ?? '';
      if (this.trouble.textContent !== text) this.trouble.textContent = text;
      this.trouble.hidden = !trouble;
    }

    renderNews(run) {
      const changes = run?.changes;
      this.news.hidden = !changes;
      if (!changes) {
        this.news.replaceChildren();
        return;
      }
      const links = (text, ids) => {
        const item = make('li', {}, `${text}: `);
        ids.forEach((id, index) => {
          const { element } = this.rows.find((row) => row.item.id === id) ?? {};
          item.append(index > 0 ? ', ' : '', element?.id ? make('a', { href: `#${element.id}` }, spoken(id)) : spoken(id));
        });
        return item;
      };
      const facts = make('ul', {});
      if (changes.changed.length > 0) facts.append(links('Changed, so please do them again', changes.changed));
      if (changes.added.length > 0) facts.append(links('New', changes.added));
      if (changes.removed > 0) facts.append(make('li', {}, `Removed: ${plural(changes.removed, 'item')}`));
      if (facts.children.length === 0) facts.append(make('li', {}, 'Only the order is different'));
      this.news.replaceChildren(
        make('p', {}, make('strong', {}, `The procedure changed since this run began on ${shown(changes.since)}.`), ' All other ticks and every note were kept.'),
        facts,
        button('I have seen this', () => {
          this.change((all) => all.map((one) => (one.id === run.id ? { ...one, changes: null } : one)));
          this.select.focus();
        }),
      );
    }

    // What the printed record says above the steps.
    renderRecord(run, done, total) {
      const fact = (name, value) => (value ? [make('dt', {}, name), make('dd', {}, value)] : []);
      const former = (run?.removed ?? []).map((item) => [
        item.text, item.done && ` (done ${shown(item.done)})`, item.note && `: ${item.note}`,
      ].filter(Boolean).join(''));
      this.record.replaceChildren(...(run ? [
        fact('Procedure', this.procedure.fullTitle),
        fact('Run', run.name),
        fact('Role', this.procedure.role),
        fact('Version of the procedure', run.version),
        fact('Began', shown(run.began)),
        fact('Last change', shown(run.changed)),
        fact('Done', `${done} of ${total}`),
        former.flatMap((item) => fact('No longer in the procedure', item)),
        fact('Printed', shown(runs.moment())),
        fact('Address', this.procedure.address),
        fact('Signature', '\u00a0'),
      ].flat() : []));
    }
  }

  function begin() {
    if (!runs || !records) return;
    for (const card of document.querySelectorAll('.procedure[data-procedure]')) {
      if (card.querySelector('.card-tools') && !card.querySelector('.tick')) new Checklist(card);
    }
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

"""##
),
(
"scripts/dry-run.js",
##"""
// The dry run: walking through a workflow by selecting what the model offers, without touching anything real.
// The graph that it walks was computed on the model; Sources/SiteBuilder/Graphs/WorkflowGraph.swift describes it.
//
// The whole state stands in the address, as #dry-run=WORKFLOW:START.OPTION.OPTION…, so every state has a link, and the
// browser's Back takes a step back.
'use strict';
(() => {
  const mostSteps = 500;
  const graphs = new Map();
  self.tallyGraph = (workflow, graph) => graphs.set(workflow, graph);

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, '');
      else if (value !== false) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  const button = (text, onclick, attributes = {}) => make('button', { type: 'button', onclick, ...attributes }, text);

  // What a control is called besides its label, for those who can't see its shape.
  const kindWords = { 'check-box': 'check box', 'sign-in': '', go: '', close: '', 'hand-over': '', wait: '', outside: '', next: '' };
  const kindOf = ({ kind }) => kindWords[kind] ?? kind;

  // What can be selected on a place stands apart from how one gets elsewhere, and from what happens outside of portals.
  const ways = new Set(['sign-in', 'go', 'menu', 'message', 'close']);
  const betweenActors = new Set(['hand-over', 'wait', 'outside', 'next']);

  class Walk {
    constructor(graph, prefix) {
      this.graph = graph;
      this.prefix = prefix;
    }

    // The walk that a fragment describes: the states that were passed, and how far it could be followed.
    follow(fragment) {
      const [first, ...rest] = fragment.slice(this.prefix.length).split('.').slice(0, mostSteps).map(Number);
      const start = this.graph.starts[first];
      if (!start) return null;
      const states = [start.state];
      const options = [];
      for (const option of rest) {
        const control = this.graph.states[states.at(-1)].controls.find(([one]) => one === option);
        if (!control || control[1] < 0) return { number: first, start, states, options, isBroken: true };
        options.push(option);
        states.push(control[1]);
      }
      return { number: first, start, states, options, isBroken: false };
    }

    address(number, options) {
      return this.prefix + [number, ...options].join('.');
    }

    // The next option of the canonical way: from here if the way comes past, and otherwise nothing.
    next(walk) {
      const here = walk.states.at(-1);
      const { way } = walk.start;
      const following = [way[walk.options.length], ...way].find((step) => step?.[0] === here);
      return following ? following[1] : null;
    }

    // For each item of a document, whether the walk has done it.
    done(walk, items) {
      const selected = new Set(walk.options);
      const visited = new Set(walk.states.map((state) => this.graph.states[state].place));
      const isDone = (number) => {
        const { kind, place } = this.graph.options[number];
        return selected.has(number) || (place !== undefined && ['go', 'sign-in', 'message'].includes(kind) && visited.has(place));
      };
      return items.map((options) => options.length > 0 && options.every(isDone));
    }
  }

  class DryRun {
    constructor(section, level) {
      this.section = section;
      this.level = level;
      this.prefix = `#dry-run=${section.dataset.workflow}:`;
      this.stage = make('div', { class: 'dry-run-stage' });
      this.status = make('p', { class: 'dry-run-status', role: 'status' });
      section.append(make(`h${level}`, { class: 'dry-run-title' }, 'Try it out'), this.stage, this.status);
      section.hidden = false;
      this.wantsFocus = false;
      this.walk = null;
      this.factsAreOpen = false;
      addEventListener('hashchange', () => this.arrive());
      if (!this.arrive()) this.offer();
    }

    // Goes where the address says, if it says anything about a dry run.
    arrive() {
      if (!location.hash.startsWith(this.prefix)) {
        if (this.walk) this.showStarts();
        return false;
      }
      this.load().then(() => this.show(), () => this.fail());
      return true;
    }

    load() {
      const { workflow, graph } = this.section.dataset;
      this.loaded ??= new Promise((resolve, reject) => {
        const script = make('script', { src: graph });
        script.onload = () => (graphs.get(workflow)?.format === 1 ? resolve(graphs.get(workflow)) : reject(new Error(graph)));
        script.onerror = () => reject(new Error(graph));
        document.head.append(script);
      }).then((loaded) => {
        this.graph = loaded;
        this.walker = new Walk(loaded, this.prefix);
      });
      return this.loaded;
    }

    fail() {
      this.loaded = undefined;
      this.status.textContent = 'The dry run could not be loaded.';
    }

    offer() {
      this.stage.replaceChildren(
        make('p', {}, 'Walk through this task on the model. Nothing real is touched.'),
        button('Start the dry run', () => {
          this.wantsFocus = true;
          this.load().then(() => this.showStarts(), () => this.fail());
        }, { class: 'primary' }),
      );
    }

    // MARK: Choosing a start

    person(number) {
      const { actor, roles } = this.graph.people[number];
      return roles.length > 0 ? `${actor}: ${roles.join(', ')}` : actor;
    }

    showStarts() {
      this.walk = null;
      this.lightUp();
      const { starts } = this.graph;
      const role = make('select', { id: `${this.section.dataset.workflow}-role` });
      const situation = make('select', { id: `${this.section.dataset.workflow}-start` });
      const people = [...new Set(starts.map((start) => start.person))];
      const isEnough = (person) => starts.some((start) => start.person === person && start.enough);
      role.append(...people.map((person) => make(
        'option', { value: person }, this.person(person) + (isEnough(person) ? '' : ' (not enough)'),
      )));
      const fill = () => {
        situation.replaceChildren(...starts.flatMap((start, number) => (start.person === Number(role.value)
          ? [make('option', { value: number }, start.words.join('; ') || 'The usual start')]
          : [])));
      };
      role.addEventListener('change', fill);
      fill();
      const heading = make(`h${this.level + 1}`, { tabindex: -1 }, 'Where do you begin?');
      this.stage.replaceChildren(
        heading,
        make('div', { class: 'dry-run-choice' },
          make('label', { for: role.id }, 'Your role'), role,
          make('label', { for: situation.id }, 'What holds at the start'), situation),
        button('Begin', () => this.go(this.walker.address(situation.value, [])), { class: 'primary' }),
      );
      this.status.textContent = '';
      this.focus(heading);
    }

    go(address) {
      this.wantsFocus = true;
      if (location.hash !== address) history.pushState(history.state, '', address);
      this.show();
    }

    // After something was selected, the focus goes to where it led, so that the keyboard alone gets through.
    focus(element) {
      if (this.wantsFocus) element.focus();
      this.wantsFocus = false;
    }

    // MARK: Walking

    show() {
      const walk = this.walker.follow(location.hash);
      if (!walk) {
        this.showStarts();
        this.status.textContent = 'This link leads into a dry run that is no longer there. Please choose a start.';
        return;
      }
      const isArriving = !this.walk && !this.wantsFocus;
      this.walk = walk;
      const state = this.graph.states[walk.states.at(-1)];
      const place = this.graph.places[state.place];
      const title = place ? place.title : 'In no portal yet';
      const heading = make(`h${this.level + 1}`, { tabindex: -1, class: 'dry-run-here' }, title);
      const isAtGoal = Boolean(state.goal) && walk.options.length > 0;

      this.stage.replaceChildren(
        make('p', { class: 'dry-run-person' }, 'You are ', make('strong', {}, this.person(state.person)),
          ...(walk.start.enough ? [] : [' – which is not enough for this workflow'])),
        make('div', { class: `dry-run-place ${place ? place.kind : 'desk'}` },
          make('p', { class: 'dry-run-portal' }, place ? `${place.portal} · ${place.kind}` : 'Your desk'),
          heading,
          ...this.controls(state)),
        ...(isAtGoal ? [make('p', { class: 'dry-run-goal' }, make('strong', {}, 'Done. '), `Now ${this.graph.outcome}.`)] : []),
        this.tools(walk),
        this.facts(state),
        this.history(walk),
        ...this.guides(walk),
      );
      const said = walk.isBroken ? 'This link leads further than the model does now. You are at the last step that is still there.' : '';
      this.status.textContent = said || (isAtGoal ? 'You have reached the outcome.' : '');
      this.lightUp();
      if (isArriving) this.section.scrollIntoView();
      this.focus(heading);
    }

    // Buttons for all that is on the place, and then for what leads elsewhere.
    controls(state) {
      const groups = [[], [], []];
      for (const [number, result] of state.controls) {
        const option = this.graph.options[number];
        const group = betweenActors.has(option.kind) ? 2 : ways.has(option.kind) ? 1 : 0;
        groups[group].push(make('li', {}, this.control(number, option, result)));
      }
      for (const number of state.filled ?? []) {
        const option = this.graph.options[number];
        if (groups[0].every((item) => item.dataset.label !== option.label)) {
          groups[0].push(make('li', { class: 'dry-run-filled' }, `${option.label}: filled in`));
        }
      }
      const names = ['What is here', 'Where you can go', 'What happens next'];
      const lists = groups.flatMap((items, index) => (items.length > 0
        ? [make('ul', { class: `dry-run-controls group-${index}`, 'aria-label': names[index] }, ...items)] : []));
      return lists.length > 0 ? lists : [make('p', {}, 'There is nothing to select here.')];
    }

    control(number, option, result) {
      const kind = kindOf(option);
      const label = option.off ? `Clear ${option.label}` : option.label;
      const made = button(label, () => {
        if (result >= 0) this.go(this.walker.address(this.walk.number, [...this.walk.options, number]));
        else if (result === -1) this.say(`${label}: this leads away from the workflow, and the dry run doesn’t follow.`, made);
        else this.say(`${label}: ${this.graph.reasons[-2 - result]}.`, made);
      }, { class: `kind-${option.kind}`, 'data-option': number });
      if (kind) made.append(make('small', {}, ` ${kind}`));
      if (result < -1) made.classList.add('refused');
      if (result === -1) made.classList.add('away');
      return made;
    }

    // Says why something was refused: beside what was selected, and to those who listen.
    say(text, made) {
      this.stage.querySelector('.dry-run-answer')?.remove();
      made.closest('li').append(make('p', { class: 'dry-run-answer' }, text));
      this.status.textContent = '';
      this.status.textContent = text;
    }

    tools(walk) {
      const hint = button('Show me the next step', () => {
        const next = this.walker.next(walk);
        const made = next === null ? null : this.stage.querySelector(`button[data-option="${next}"]`);
        if (made) {
          made.classList.add('hinted');
          made.focus();
          this.status.textContent = `Select ${made.firstChild.textContent}.`;
        } else {
          this.status.textContent = this.graph.states[walk.states.at(-1)].goal
            ? 'There is no next step: the outcome is reached.'
            : 'The workflow’s way doesn’t lead past here. Take a step back, or start again.';
        }
      });
      const back = button('Step back', () => {
        this.go(this.walker.address(walk.number, walk.options.slice(0, -1)));
      });
      back.disabled = walk.options.length === 0;
      const again = button('Start again', () => {
        this.wantsFocus = true;
        history.pushState(history.state, '', `#${this.section.id}`);
        this.showStarts();
      });
      return make('div', { class: 'dry-run-tools' }, hint, back, again);
    }

    facts(state) {
      const sentences = this.graph.worlds[state.world];
      return make('details', { class: 'dry-run-facts', open: this.factsAreOpen, ontoggle: (event) => {
        this.factsAreOpen = event.target.open;
      } }, make('summary', {}, 'What holds now'), make('ul', {}, ...sentences.map((sentence) => make('li', {}, sentence))));
    }

    history(walk) {
      if (walk.options.length === 0) return '';
      const items = walk.options.map((number, index) => {
        const option = this.graph.options[number];
        const address = this.walker.address(walk.number, walk.options.slice(0, index + 1));
        return make('li', {}, make('a', { href: address }, option.off ? `Clear ${option.label}` : option.label));
      });
      return make('nav', { class: 'dry-run-history', 'aria-label': 'What you have selected' }, make('ol', {}, ...items));
    }

    // MARK: Documents

    // The steps of documents on other pages, as links that light up; those on this page light up themselves.
    guides(walk) {
      const root = document.body.dataset.root ?? '';
      return this.graph.documents.filter((guide) => !this.stepsHere(guide)).map((guide) => {
        const done = this.walker.done(walk, guide.items);
        const address = root + guide.page + (guide.anchor ? `#${guide.anchor}` : '');
        return make('p', { class: 'dry-run-guide' },
          make('a', { href: address }, 'In the document'), ': ',
          make('span', {}, ...done.flatMap((isDone, index) => {
            const name = guide.names[index];
            const link = make('a', { href: `${address}-Step-${name}`, class: isDone ? 'done' : '' }, `step ${name}`);
            if (isDone) link.append(make('span', { class: 'visually-hidden' }, ' (done)'));
            return [link, ' '];
          })));
      });
    }

    stepsHere(guide) {
      // Documents may have headings alike.
      const card = `[data-page="${CSS.escape(guide.document)}"][data-procedure="${CSS.escape(guide.anchor ?? '')}"]`;
      const steps = document.querySelector(`.procedure${card}[data-workflow="${CSS.escape(this.section.dataset.workflow)}"]`);
      return steps && [...steps.querySelectorAll('.step[data-step]')];
    }

    lightUp() {
      for (const lit of document.querySelectorAll('.step.lit')) lit.classList.remove('lit');
      if (!this.walk) return;
      for (const guide of this.graph.documents) {
        const steps = this.stepsHere(guide) ?? [];
        const done = this.walker.done(this.walk, guide.items);
        for (const step of steps) step.classList.toggle('lit', done[guide.names.indexOf(step.dataset.step)] ?? false);
      }
    }
  }

  function begin() {
    for (const section of document.querySelectorAll('.dry-run[data-graph]')) {
      if (!section.querySelector('.dry-run-stage')) new DryRun(section, 2);
    }
    // A document's procedure can be tried out where it stands, beside the steps that light up.
    for (const card of document.querySelectorAll('.procedure[data-procedure][data-workflow]')) {
      const { procedure, workflow } = card.dataset;
      if (!workflow || document.querySelector(`.dry-run[data-workflow="${CSS.escape(workflow)}"]`)) continue;
      const heading = document.getElementById(procedure);
      const graph = `${document.body.dataset.root ?? ''}graphs/${workflow}.js`;
      const section = make('div', {
        class: 'dry-run', id: `${card.id}-dry-run`, 'data-workflow': workflow, 'data-graph': graph,
      });
      card.append(section);
      new DryRun(section, Math.min(5, Number(heading?.tagName.slice(1) ?? 2) + 1));
    }
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

"""##
),
(
"scripts/page.js",
##"""
// Small things for every page: buttons that copy code and hand-over texts, the mark on the heading that is being read, and
// diagrams that begin where their drawing does.
'use strict';
(() => {
  const copyable = 'pre > code, pre.copy-text';
  const confirmationLasts = 2000;

  function offerCopying(text) {
    const block = text.closest('pre');
    if (block.parentElement.classList.contains('copyable')) return;

    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', text.matches('.copy-text') ? 'Copy this text' : 'Copy this code');
    const outcome = document.createElement('span');
    outcome.className = 'visually-hidden';
    outcome.setAttribute('role', 'status');

    const frame = document.createElement('div');
    frame.className = 'copyable';
    block.replaceWith(frame);
    frame.append(block, button, outcome);

    let timer = 0;
    button.addEventListener('click', async () => {
      const copied = await copy(text);
      button.textContent = copied ? 'Copied' : 'Selected';
      outcome.textContent = copied ? 'Copied.' : 'Selected. Press Control and C to copy.';
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = 'Copy';
        outcome.textContent = '';
      }, confirmationLasts);
    });
  }

  // The clipboard is only there on secure pages, and may be refused; selecting the text always works.
  async function copy(element) {
    try {
      await navigator.clipboard.writeText(element.textContent);
      return true;
    } catch {
      getSelection().selectAllChildren(element);
      return document.execCommand('copy');
    }
  }

  // In "In this article", the last heading above the upper part of the window is the current one.
  function followTheReader(outline) {
    const entries = [];
    for (const link of outline.querySelectorAll('a[href^="#"]')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) entries.push({ link, heading });
    }
    if (entries.length === 0) return;

    let current = null;
    function mark() {
      const line = innerHeight / 4;
      let found = entries[0];
      for (const entry of entries) {
        if (entry.heading.getBoundingClientRect().top <= line) found = entry;
      }
      // A short last section never reaches that line.
      const end = document.documentElement.scrollHeight - innerHeight;
      if (end > 0 && scrollY >= end - 2) found = entries[entries.length - 1];
      if (found === current) return;
      current?.link.removeAttribute('aria-current');
      found.link.setAttribute('aria-current', 'location');
      current = found;
    }

    let waiting = false;
    addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    }, { passive: true });
    mark();
  }

  // What scrolls sideways must be within reach of the keyboard, and what doesn't would only be in its way.
  function letTheKeyboardScroll() {
    for (const block of document.querySelectorAll('pre, article table, .table-frame')) {
      if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
      else block.removeAttribute('tabindex');
    }
  }

  // Beside a page, its own entry may be far down in a long navigation.
  function showTheCurrentEntry(menu) {
    const entry = menu.querySelector('a[aria-current]');
    if (!entry || menu.scrollHeight <= menu.clientHeight) return;
    const place = entry.getBoundingClientRect();
    const frame = menu.getBoundingClientRect();
    const lowest = Math.min(frame.bottom, innerHeight);
    if (place.top >= frame.top && place.bottom <= lowest) return;
    menu.scrollTop += (place.top + place.bottom - frame.top - lowest) / 2;
  }

  // A diagram that is wider than its frame shows its beginning first, and that need not be at the left.
  function showTheBeginning(frame) {
    const start = frame.querySelector('.diagram-start, .diagram-box');
    if (!start || frame.scrollWidth <= frame.clientWidth) return;
    const box = start.getBoundingClientRect();
    const around = frame.getBoundingClientRect();
    frame.scrollLeft += (box.left + box.right - around.left - around.right) / 2;
  }

  function begin() {
    document.querySelectorAll(copyable).forEach(offerCopying);
    letTheKeyboardScroll();
    addEventListener('resize', letTheKeyboardScroll);
    document.querySelectorAll('.in-this-article').forEach(followTheReader);
    document.querySelectorAll('.site-menu').forEach(showTheCurrentEntry);
    for (const frame of document.querySelectorAll('.diagram-frame')) {
      showTheBeginning(frame);
      // What is folded up has no size before it is opened.
      frame.closest('details')?.addEventListener('toggle', () => showTheBeginning(frame), { once: true });
    }
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

"""##
),
(
"scripts/records.js",
##"""
// How a run leaves the browser and comes back: records to file (JSON, CSV, Markdown), and links that carry a run.
// It works on the runs of runs.js, and on nothing of the page.
'use strict';
self.tallyRecords = (() => {
  const runs = self.tallyRuns;
  const format = 'tally-run';
  const version = 1;

  const kindOf = (item) => item.id.slice(0, item.id.lastIndexOf('-'));
  const nameOf = (item) => item.id.slice(item.id.lastIndexOf('-') + 1);
  // A step in another one, such as 2.1, or one of several ways, such as 3a, has a name that is no number.
  const numberOf = (item) => (/^\d+$/.test(nameOf(item)) ? Number(nameOf(item)) : nameOf(item));

  function json(run, procedure) {
    const item = (one) => ({
      kind: kindOf(one), number: numberOf(one), text: one.text, hash: one.hash, done: one.done, note: one.note,
    });
    return `${JSON.stringify({
      format,
      version,
      procedure: procedure.name,
      title: procedure.fullTitle,
      page: procedure.page,
      address: procedure.address,
      workflow: procedure.workflow,
      procedureVersion: run.version,
      role: procedure.role,
      name: run.name,
      began: run.began,
      changed: run.changed,
      exported: runs.moment(),
      items: run.items.map(item),
      removed: run.removed.map(item),
    }, null, 2)}\n`;
  }

  function csv(run, procedure) {
    // Spreadsheets take a text that begins like this for a formula, and would run it.
    const cell = (value) => {
      const text = String(value ?? '');
      return `"${(/^\s*[=+\-@|＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
    };
    const header = ['procedure', 'version', 'role', 'run', 'kind', 'number', 'text', 'done', 'note'];
    const row = (kind) => (item) => [
      procedure.fullTitle, run.version, procedure.role, run.name, kind ?? kindOf(item), numberOf(item), item.text, item.done, item.note,
    ];
    const rows = [header, ...run.items.map(row()), ...run.removed.map(row('removed'))];
    // Excel reads UTF-8 only behind a byte order mark.
    return `\ufeff${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
  }

  function markdown(run, procedure) {
    const plain = (text) => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').trim();
    const line = (marker) => (item) => {
      const done = item.done ? ` (done ${item.done})` : '';
      const note = item.note.trim() ? `\n${' '.repeat(marker(item).length + 1)}Note: ${plain(item.note)}` : '';
      return `${marker(item)} [${item.done ? 'x' : ' '}] ${plain(item.text)}${done}${note}`;
    };
    const bullet = line(() => '-');
    const prerequisites = run.items.filter((item) => kindOf(item) === 'prerequisite');
    const steps = run.items.filter((item) => kindOf(item) === 'step');
    const { done, total } = runs.progress(run.items);
    const parts = [
      `# ${plain(procedure.fullTitle)}: ${plain(run.name)}`,
      [
        `- Procedure: <${procedure.address}>`,
        `- Version: ${plain(run.version)}`,
        `- Role: ${plain(procedure.role)}`,
        `- Began: ${run.began}`,
        `- Last change: ${run.changed}`,
        `- Done: ${done} of ${total}`,
      ].join('\n'),
    ];
    if (prerequisites.length > 0) parts.push('## Before you begin', prerequisites.map(bullet).join('\n'));
    parts.push('## Steps', steps.map(line((item) => `${numberOf(item)}.`)).join('\n'));
    if (run.removed.length > 0) parts.push('## No longer in the procedure', run.removed.map(bullet).join('\n'));
    return `${parts.join('\n\n')}\n`;
  }

  // The run in a file that json() wrote, as { run }, or why it can't be taken, as { refused }.
  function read(file, procedure) {
    let value;
    try {
      value = JSON.parse(file);
    } catch {
      return { refused: 'The file is not JSON.' };
    }
    if (!runs.isObject(value) || value.format !== format) return { refused: 'The file is not the record of a run.' };
    if (value.version !== version) return { refused: 'The record was written by another version of this page.' };
    if (value.procedure !== procedure.name || value.page !== procedure.page) {
      const title = typeof value.title === 'string' ? `: ${value.title.slice(0, 200)}` : '';
      return { refused: `The record belongs to another procedure${title}.` };
    }
    const named = (list) => (Array.isArray(list) ? list : [])
      .map((item) => (runs.isObject(item) ? { ...item, id: `${item.kind}-${item.number}` } : item));
    const run = runs.asRun({
      name: value.name,
      began: value.began,
      changed: value.changed,
      version: value.procedureVersion,
      items: Array.isArray(value.items) ? named(value.items) : null,
      removed: named(value.removed),
    });
    return run ? { run: runs.reconcile(run, procedure) } : { refused: 'The record is damaged.' };
  }

  // A link carries a run behind its #, so that it reaches no server: a byte with the format, how many prerequisites and
  // steps there are, two bytes of each item's hash, a bit for each done item and the seconds when it was, and at the end
  // the name and the notes as JSON.
  function toFragment(run, procedure, withNotes) {
    const prerequisites = run.items.filter((item) => kindOf(item) === 'prerequisite').length;
    const bytes = [1, prerequisites >> 8, prerequisites & 255];
    const steps = run.items.length - prerequisites;
    bytes.push(steps >> 8, steps & 255);
    for (const item of run.items) bytes.push(...shortHash(item.hash));
    for (let first = 0; first < run.items.length; first += 8) {
      bytes.push(run.items.slice(first, first + 8).reduce((byte, item, bit) => byte | (item.done ? 1 << bit : 0), 0));
    }
    for (const item of run.items) {
      if (!item.done) continue;
      const seconds = Math.max(0, Math.floor(Date.parse(item.done) / 1000)) >>> 0;
      bytes.push(seconds >>> 24, (seconds >>> 16) & 255, (seconds >>> 8) & 255, seconds & 255);
    }
    const notes = withNotes ? run.items.map((item, index) => [index, item.note]).filter(([, note]) => note) : [];
    const words = new TextEncoder().encode(JSON.stringify([run.name, ...notes]));
    let binary = String.fromCharCode(...bytes);
    for (const byte of words) binary += String.fromCharCode(byte);
    const packed = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    return `#run=${encodeURIComponent(procedure.name)}.${packed}`;
  }

  // The run in a fragment, as { run }; or { refused } if it is damaged; or null if it is none of this procedure.
  function fromFragment(fragment, procedure) {
    const start = `#run=${encodeURIComponent(procedure.name)}.`;
    if (!fragment.startsWith(start)) return null;
    try {
      const packed = fragment.slice(start.length).replaceAll('-', '+').replaceAll('_', '/');
      const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
      const run = unpack(bytes, procedure);
      if (run) return { run: runs.reconcile(run, procedure) };
    } catch {
      // Cut off, or never one of ours.
    }
    return { refused: 'The link is damaged: the run that it should carry can’t be read.' };
  }

  function unpack(bytes, procedure) {
    let position = 0;
    const next = () => {
      if (position >= bytes.length) throw new RangeError('the link ends too early');
      position += 1;
      return bytes[position - 1];
    };
    if (next() !== 1) return null;
    const prerequisites = next() * 256 + next();
    const count = prerequisites + next() * 256 + next();
    const hashes = Array.from({ length: count }, () => [next(), next()]);
    const mask = Array.from({ length: Math.ceil(count / 8) }, next);
    const done = Array.from({ length: count }, (_, index) => {
      if (!(mask[index >> 3] & (1 << (index & 7)))) return null;
      return runs.moment(new Date((next() * 2 ** 24 + next() * 2 ** 16 + next() * 2 ** 8 + next()) * 1000));
    });
    const [name, ...notes] = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(position)));
    const noteOf = new Map(notes);

    const items = hashes.map((hash, index) => {
      const kind = index < prerequisites ? 'prerequisite' : 'step';
      const place = index < prerequisites ? index : index - prerequisites;
      const id = procedure.items.filter((item) => kindOf(item) === kind)[place]?.id ?? `${kind}-${place + 1}`;
      const alike = procedure.items.filter((item) => `${shortHash(item.hash)}` === `${hash}`);
      const match = alike.find((item) => item.id === id) ?? alike[0];
      return { id, hash: match?.hash ?? `${hash}`, text: match?.text ?? '', done: done[index], note: noteOf.get(index) };
    });
    const moments = done.filter(Boolean).sort((a, b) => Date.parse(a) - Date.parse(b));
    return runs.asRun({
      name,
      began: moments[0] ?? runs.moment(),
      changed: moments[moments.length - 1],
      version: procedure.version,
      items,
    });
  }

  const shortHash = (hash) => [parseInt(hash.slice(0, 2), 16) || 0, parseInt(hash.slice(2, 4), 16) || 0];

  return { csv, fromFragment, json, markdown, read, toFragment };
})();

"""##
),
(
"scripts/role.js",
##"""
// Which roles the reader has: the pages of roles let them say so, and procedures then say whether that is enough.
'use strict';
(() => {
  const key = `tally:roles:${new URL(document.body.dataset.root || './', location.href).pathname}`;
  const most = 50;
  // What was said on this page, for browsers that keep nothing.
  let said = [];

  const isText = (value) => typeof value === 'string' && value !== '' && value.length <= 200;
  const isRole = (value) => isText(value?.id) && isText(value.name) && isText(value.actor);

  // The roles that the reader has: { id, name, actor }.
  function kept() {
    try {
      const value = JSON.parse(localStorage.getItem(key));
      return Array.isArray(value) ? value.filter(isRole).slice(0, most) : [];
    } catch {
      return said;
    }
  }

  function keep(roles) {
    said = roles;
    try {
      if (roles.length > 0) localStorage.setItem(key, JSON.stringify(roles));
      else localStorage.removeItem(key);
    } catch {
      // Then it holds for this page.
    }
  }

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  }

  const names = (roles) => {
    const all = roles.map(({ name }) => name);
    return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
  };

  // Whether the reader may carry out what a card describes: { may, words }; null if they have said nothing.
  function answer({ enough, actor }, roles) {
    if (roles.length === 0 || enough === undefined || !actor) return null;
    const own = roles.filter((role) => role.actor === actor);
    if (own.length === 0) return { may: false, title: 'Not yours to do', words: `${actor[0].toUpperCase()}${actor.slice(1)} does it, and you are ${names(roles)}.` };
    const sets = enough.split(' ').filter(Boolean).map((set) => set.split('+'));
    const set = sets.find((ids) => ids.every((id) => id === '*' || own.some((role) => role.id === id)));
    if (!set) return { may: false, title: 'Not with your role', words: `${names(own)} isn\u2019t enough.` };
    const using = set.includes('*') ? own : own.filter(({ id }) => set.includes(id));
    return { may: true, title: 'You may do this', words: `${names(using)} is enough.` };
  }

  function verdict({ may, title, words }) {
    return make('span', { class: 'my-verdict' }, make('span', { class: may ? 'badge good' : 'badge warn' }, title), ` ${words}`);
  }

  function showVerdicts() {
    for (const old of document.querySelectorAll('.my-verdict')) old.remove();
    const roles = kept();
    const answers = [];
    for (const card of document.querySelectorAll('.procedure[data-enough]')) {
      const found = answer(card.dataset, roles);
      if (found) card.querySelector('.card-role')?.append(' ', verdict(found));
      answers.push(found);
    }
    // What holds for all procedures of a page is said at its head, too.
    const [first] = answers;
    if (!first || answers.some((other) => other?.title !== first.title || other.words !== first.words)) return;
    document.querySelector('.page-facts .needed')?.append(' ', verdict(first));
  }

  // On the page of a role.
  function offer(place) {
    const { role: id, name, actor } = place.dataset;
    const button = place.querySelector('button');
    button.addEventListener('click', () => {
      const others = kept().filter((role) => role.id !== id);
      keep(button.ariaPressed === 'true' ? others : [...others, { id, name, actor }].slice(-most));
      show();
    });
  }

  function show() {
    const roles = kept();
    for (const place of document.querySelectorAll('.my-role')) {
      place.querySelector('button').ariaPressed = String(roles.some(({ id }) => id === place.dataset.role));
    }
    // On the home page, one's own stand out among all roles.
    for (const link of document.querySelectorAll('.role-group a')) {
      link.classList.toggle('mine', roles.some(({ id }) => link.pathname.endsWith(`/roles/${id}.html`)));
    }
    showVerdicts();
  }

  function begin() {
    document.querySelectorAll('.my-role').forEach(offer);
    show();
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) show();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) show();
  });
})();

"""##
),
(
"scripts/runs.js",
##"""
// What a run of a procedure is, and how a browser keeps it. Nothing here changes the page; checklist.js and begun.js do.
//
// A run:  { id, name, began, changed, version, items, removed, changes }
// began and changed are moments; version is the version of the procedure that the items belong to.
// An item is a prerequisite or a step: { id, hash, text, done, note }. done is the moment it was ticked, or null.
// removed holds the items with a tick or a note that the procedure no longer has, and the former words of those that were done
// before they changed.
// changes says what became different in the procedure since the run began, until somebody has read it:
// { since, changed, added } (item ids) and { removed } (a number), or it is null.
//
// A moment is a local time with its zone, such as 2026-05-03T12:00:05+02:00: a record must say both.
'use strict';
self.tallyRuns = (() => {
  const format = 1;
  const longestName = 80;
  const longestNote = 10000;
  const mostItems = 1000;
  const mostTabs = 50;
  const mostUnheard = 100;

  function moment(date = new Date()) {
    const two = (number) => String(Math.trunc(Math.abs(number))).padStart(2, '0');
    const offset = -date.getTimezoneOffset();
    const local = new Date(date.getTime() + offset * 60000);
    return `${local.toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
  }

  const isMoment = (value) => typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));

  // The reader's own way to write dates in the language of the page: English has several.
  function locale() {
    const language = document.documentElement.lang || undefined;
    const primary = (tag) => tag.split('-')[0].toLowerCase();
    return navigator.languages?.find((tag) => language && primary(tag) === primary(language)) ?? language;
  }

  // A moment as people read it.
  const shown = (value) => new Date(value).toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' });

  // The same, as short as it can be: today goes without saying.
  function shownShortly(value) {
    const date = new Date(value);
    return date.toDateString() === new Date().toDateString() ? date.toLocaleTimeString(locale(), { timeStyle: 'short' }) : shown(value);
  }

  // What tells the runs of one site from those of another one in the same browser.
  const site = () => new URL(document.body.dataset.root || './', location.href).pathname;

  function newId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  const isId = (value) => typeof value === 'string' && /^[0-9a-f]{12}$/.test(value);

  function newRun(procedure, name) {
    const now = moment();
    return {
      id: newId(),
      name: cleanName(name),
      began: now,
      changed: now,
      version: procedure.version,
      items: procedure.items.map(newItem),
      removed: [],
      changes: null,
    };
  }

  const newItem = ({ id, hash, text }) => ({ id, hash, text, done: null, note: '' });

  const cleanName = (name) => name.replace(/\s+/g, ' ').trim().slice(0, longestName) || 'Run';

  // A name that no other run has: a second "Contoso" becomes "Contoso (2)".
  function uniqueName(name, runs) {
    const wanted = cleanName(name);
    const taken = new Set(runs.map((run) => run.name));
    let unique = wanted;
    for (let number = 2; taken.has(unique); number += 1) unique = `${wanted} (${number})`;
    return unique;
  }

  // How much of some items is done: each counts by itself, but of several ways to do something one is enough. Their ids
  // tell them apart: step-3a and step-3b are two ways to do the third, and step-3a.1 is the first step of one of them.
  function progress(items) {
    return count(items.map(({ id, done }) => ({ name: id.slice(id.indexOf('-') + 1), done })));
  }

  function count(entries) {
    const choices = new Map();
    let done = 0;
    let total = 0;
    for (const entry of entries) {
      const [, choice, way, rest] = /^([\d.]+)([a-z]+)(.*)$/.exec(entry.name) ?? [];
      if (way) {
        if (!choices.has(choice)) choices.set(choice, new Map());
        const ways = choices.get(choice);
        ways.set(way, [...(ways.get(way) ?? []), { name: rest, done: entry.done }]);
      } else {
        total += 1;
        if (entry.done) done += 1;
      }
    }
    for (const ways of choices.values()) {
      total += 1;
      const counts = [...ways.values()].map(count);
      if (counts.some((one) => one.done === one.total)) done += 1;
    }
    return { done, total };
  }


  // What comes next in a run: the first open item behind the last one that is done, or else the first one that was left out.
  function next(items) {
    const isOpen = ({ id, done }) => {
      if (done) return false;
      const [way, choice] = /^step-([\d.]+)[a-z]+/.exec(id) ?? [];
      if (!way) return true;
      // Of several ways one is enough, and whoever has begun one goes on with it.
      const ways = items.filter((item) => item.id.startsWith(`step-${choice}`) && /[a-z]/.test(item.id[choice.length + 5] ?? ''));
      const counted = progress(ways);
      const isBegun = ways.some((item) => item.done);
      return counted.done < counted.total && (!isBegun || ways.some((item) => item.done && item.id.startsWith(way)));
    };
    const last = items.findLastIndex((item) => item.done);
    return items.slice(last + 1).find(isOpen) ?? items.find(isOpen) ?? null;
  }

  // Brings a run to the procedure as it is now. What didn't change keeps its tick and its note, even where it moved;
  // what changed loses its tick, because what was done is not what is asked now, and keeps its note.
  function reconcile(run, procedure) {
    const old = run.items;
    const same =
      old.length === procedure.items.length &&
      procedure.items.every((item, index) => item.id === old[index].id && item.hash === old[index].hash);
    if (same) return run.version === procedure.version ? run : { ...run, version: procedure.version };

    const kind = (id) => id.slice(0, id.indexOf('-'));
    const unclaimed = new Set(old);
    const origin = new Map();
    const claim = (matches) => {
      for (const item of procedure.items) {
        if (origin.has(item)) continue;
        for (const candidate of unclaimed) {
          if (!matches(item, candidate)) continue;
          origin.set(item, candidate);
          unclaimed.delete(candidate);
          break;
        }
      }
    };
    claim((item, candidate) => item.id === candidate.id && item.hash === candidate.hash);
    claim((item, candidate) => item.hash === candidate.hash && kind(item.id) === kind(candidate.id));
    claim((item, candidate) => item.id === candidate.id);

    const changes = { since: run.changes?.since ?? run.began, changed: [], added: [], removed: 0 };
    const items = procedure.items.map((item) => {
      const from = origin.get(item);
      if (!from) {
        changes.added.push(item.id);
        return newItem(item);
      }
      if (from.hash !== item.hash) {
        changes.changed.push(item.id);
        return { ...newItem(item), note: from.note };
      }
      return { ...newItem(item), done: from.done, note: from.note };
    });
    changes.removed = (run.changes?.removed ?? 0) + unclaimed.size;
    for (const list of ['changed', 'added']) {
      // What an earlier change touched, and nobody has read about yet, is still news.
      for (const id of run.changes?.[list] ?? []) {
        if (items.some((item) => item.id === id) && !changes.changed.includes(id) && !changes.added.includes(id)) {
          changes[list].push(id);
        }
      }
    }
    // A record still says what was done in the words that were true then.
    const reworded = [...origin].filter(([item, from]) => item.hash !== from.hash && from.done && from.text)
      .map(([, from]) => ({ ...from, note: '' }));
    const removed = [...run.removed, ...reworded, ...[...unclaimed].filter((item) => item.done || item.note)];
    return { ...run, version: procedure.version, items, removed, changes };
  }

  // The run that a value from outside describes, or null. Nothing that it holds is taken as it is.
  function asRun(value) {
    if (!isObject(value) || !Array.isArray(value.items) || value.items.length > mostItems) return null;
    if (typeof value.name !== 'string' || !isMoment(value.began)) return null;
    const items = value.items.map(asItem);
    if (items.includes(null)) return null;
    return {
      id: isId(value.id) ? value.id : newId(),
      name: cleanName(value.name),
      began: value.began,
      changed: isMoment(value.changed) ? value.changed : value.began,
      version: text(value.version, 64),
      items,
      removed: Array.isArray(value.removed) ? value.removed.slice(0, mostItems).map(asItem).filter(Boolean) : [],
      changes: asChanges(value.changes),
    };
  }

  function asItem(value) {
    if (!isObject(value) || typeof value.id !== 'string' || !/^(step|prerequisite)-\d[\d.a-z]{0,30}$/.test(value.id)) return null;
    return {
      id: value.id,
      hash: text(value.hash, 64),
      text: text(value.text, 1000),
      done: isMoment(value.done) ? value.done : null,
      note: text(value.note, longestNote),
    };
  }

  function asChanges(value) {
    if (!isObject(value) || !isMoment(value.since)) return null;
    const ids = (list) => (Array.isArray(list) ? list.filter((id) => typeof id === 'string').slice(0, mostItems) : []);
    return {
      since: value.since,
      changed: ids(value.changed),
      added: ids(value.added),
      removed: Number.isInteger(value.removed) && value.removed > 0 ? value.removed : 0,
    };
  }

  function asHeard(value) {
    const isEntry = (one) => Array.isArray(one) && isId(one[0]) && Number.isInteger(one[1]);
    return Array.isArray(value) ? value.filter(isEntry).slice(-mostTabs) : [];
  }

  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const text = (value, longest) => (typeof value === 'string' ? value.slice(0, longest) : '');

  // Where the runs of one procedure are kept. trouble is null, or why they last only as long as the page:
  // 'blocked' (the browser keeps nothing) or 'full'. Then everything works on in memory.
  //
  // A browser shows each tab what it keeps with a delay, and what one tab writes takes the place of what another wrote in
  // between. So whoever writes says who it is, and which changes of each tab it has heard of: { by, heard }, where heard is
  // a list of [tab, number of its last change]. A tab that finds the runs without a change of its own, written by somebody
  // who had not heard of it, makes that change once more. A lock would not help: it comes before what it was waiting for.
  class Store {
    constructor(procedure) {
      this.key = `tally:runs:${procedure.site}:${procedure.page}#${procedure.name}`;
      this.procedure = procedure;
      this.trouble = null;
      this.memory = [];
      this.tab = newId();
      this.changes = 0;
      this.heard = [];
      // Changes of this tab that nobody else is known to have heard of: { number, edit }.
      this.unheard = [];
    }

    // Always asks the browser first: another tab may have written since.
    read() {
      if (this.trouble !== 'full') {
        try {
          this.memory = this.withUnheard(this.parse(localStorage.getItem(this.key)));
          this.trouble = null;
        } catch {
          this.trouble = 'blocked';
        }
      }
      return this.memory.map((run) => reconcile(run, this.procedure));
    }

    // All runs of a site that the browser keeps: { page, procedure, title, run, key }. Nothing is known of what it has none of.
    static all(site) {
      const prefix = `tally:runs:${site}:`;
      return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).flatMap((key) => {
        const [page, procedure] = key.slice(prefix.length).split(/#(?=[^#]*$)/);
        try {
          const value = JSON.parse(localStorage.getItem(key));
          if (value.format !== format || !procedure) return [];
          const title = text(value.title, 300) || page;
          return value.runs.map(asRun).filter(Boolean).map((run) => ({ page, procedure, title, run, key }));
        } catch {
          return [];
        }
      });
    }

    parse(kept) {
      const nothing = { runs: [], by: null, heard: [] };
      if (kept === null) return nothing;
      try {
        const value = JSON.parse(kept);
        if (value.format === format) {
          return { runs: value.runs.map(asRun).filter(Boolean), by: text(value.by, 12), heard: asHeard(value.heard) };
        }
      } catch {
        // It is no longer, or not yet, what this script understands.
      }
      localStorage.setItem(`${this.key}:unreadable`, kept);
      localStorage.removeItem(this.key);
      return nothing;
    }

    // The runs that were kept, with the changes that another tab has written over.
    withUnheard({ runs, by, heard }) {
      this.heard = heard;
      this.isMended = false;
      if (by === this.tab) return runs;
      // Where nobody says what was heard of, nobody knows what is missing.
      const known = by ? (heard.find(([tab]) => tab === this.tab)?.[1] ?? 0) : Infinity;
      this.unheard = this.unheard.filter(({ number }) => number > known);
      this.isMended = this.unheard.length > 0;
      return this.unheard.reduce((all, { edit }) => edit(all), runs);
    }

    // Applies a change to the runs as they are now, and returns the new ones.
    change(edit) {
      const runs = edit(this.read());
      this.changes += 1;
      this.unheard = [...this.unheard, { number: this.changes, edit }].slice(-mostUnheard);
      return this.write(runs);
    }

    // The runs after another tab has written.
    hear() {
      const runs = this.read();
      return this.isMended && !this.trouble ? this.write(runs) : runs;
    }

    write(runs) {
      this.memory = runs;
      const others = this.heard.filter(([tab]) => tab !== this.tab);
      const heard = [...others, [this.tab, this.changes]].slice(-mostTabs);
      try {
        localStorage.setItem(this.key, JSON.stringify({ format, title: this.procedure.fullTitle, by: this.tab, heard, runs }));
        this.trouble = null;
      } catch (error) {
        this.trouble = isFull(error) ? 'full' : 'blocked';
      }
      return runs;
    }
  }

  function isFull(error) {
    return error instanceof DOMException && (error.name === 'QuotaExceededError' || error.code === 22);
  }

  return { Store, asRun, cleanName, isObject, longestNote, moment, newRun, next, progress, reconcile, shown, shownShortly, site, uniqueName };
})();

"""##
),
(
"scripts/search.js",
##"""
// Search: finds pages in the index that the build made, as a list below the search box, and on search.html as a page.
// The index, its words and its ranking are described in Sources/SiteBuilder/Search/SearchIndex.swift.
'use strict';
(() => {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const stopWords = new Set(
    'an and are as at be by for from if in is it of on or that the this to with you your'.split(' '),
  );
  // Whoever asks a whole question doesn't look for pages that have "how" and "my".
  const askingWords = new Set((
    'but can could did do does don doesn get gets got had has have how isn may me must my need no not our shall should so '
    + 'then there they us want was we were what when where which who why will would'
  ).split(' '));
  // Of four, what the score of a page counts: tasks and roles before what the model and the rules for documents say.
  const standing = { document: 5, role: 5, rule: 3, table: 3, openQuestion: 3, diagnostic: 3 };
  const longestWord = 32;
  const mostReadings = 8;
  const inTheList = 8;
  const onAPage = 20;
  const root = () => document.body.dataset.root ?? '';

  // MARK: Loading

  // Scripts are what a page from file:// can load, too.
  const arrived = new Map();
  const loading = new Map();
  self.tallySearchShard = (name, data) => arrived.set(name, data);

  function load(name, version) {
    let promise = loading.get(name);
    if (promise) return promise;
    promise = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const fail = () => {
        // The next keystroke tries again.
        loading.delete(name);
        reject(new Error(`search/${name}.js could not be loaded`));
      };
      script.onload = () => {
        script.remove();
        if (arrived.has(name)) resolve(arrived.get(name));
        else fail();
      };
      script.onerror = () => {
        script.remove();
        fail();
      };
      script.src = `${root()}search/${name}.js${version ? `?v=${encodeURIComponent(version)}` : ''}`;
      document.head.append(script);
    });
    loading.set(name, promise);
    return promise;
  }

  // MARK: Words

  function fold(text) {
    return text.toLowerCase().replaceAll('ς', 'σ')
      .replace(/[\u00c0-\u017f]/g, (letter) => letter.normalize('NFD')[0])
      .replace(/[\u0300-\u036f]/g, '');
  }

  const cut = (text) => Array.from(
    text.matchAll(/[\p{L}\p{N}\p{M}]+/gu),
    ([word]) => (word.length > longestWord ? Array.from(word).slice(0, longestWord).join('') : word),
  );

  function stem(word) {
    if (word.length < 4) return word;
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    return word.endsWith('s') && !/[sui]s$/.test(word) ? word.slice(0, -1) : word;
  }

  const counts = (word) => !/^[a-z]$/.test(word) && !stopWords.has(word);

  // What the forms of a verb, and the nouns made of it, begin with; null for a word that is too short or too strange.
  const stemOf = (word) => /^([a-z]{5,}?)(?:ation|ion|ment|ance|al|ing|ed|e)?$/.exec(word)?.[1] ?? null;
  const isForm = (found, base) => base !== null && found.startsWith(base)
    && /^(?:ation|ion|ment|ance|al|ing|ed|e)?$/.test(found.slice(base.length));
  // `share` is what a posting of the word counts, and `typed` are the words in whose place it stands, where it does.
  const reading = (word, { begun = null, base = stemOf(word), isAsking = false, share = 1, typed = null } = {}) => ({
    word, begun, base, isAsking, share, typed,
  });

  // The words of a query, and what the last one begins with while it is being typed.
  function parse(query) {
    const folded = fold(query);
    const typed = cut(folded);
    const words = typed.map(stem);
    const last = typed.length - 1;
    const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(folded);
    return words
      .map((word, index) => reading(word, {
        begun: isOpen && index === last ? typed[index].replace(/ie?$/, '') : null,
        isAsking: askingWords.has(typed[index]) && !(isOpen && index === last),
      }))
      .filter((_, index) => counts(typed[index]));
  }

  // Every way to read a query: as it is, and with other names in place of those that are known by several.
  function readings(query, synonyms) {
    const isAt = (start, name) => name.every((word, offset) => query[start + offset]?.word === word);
    // Who has typed a whole name is not typing a longer word.
    const endsInName = synonyms.some(([name]) => name.length <= query.length && isAt(query.length - name.length, name));
    const all = [endsInName ? query.map((word) => ({ ...word, begun: null })) : query];
    for (const [name, meaning] of synonyms) {
      for (const way of all.slice()) {
        const at = way.findIndex((_, start) => name.every((word, offset) => way[start + offset]?.word === word));
        // What is already there in place of another name is not replaced once more.
        if (at < 0 || all.length >= mostReadings || way.slice(at, at + name.length).some(({ typed }) => typed)) continue;
        // A name of many words doesn't count more than the one that was typed, and half of it: it is another one.
        const share = Math.min(name.length / meaning.length, 1) / 2;
        const others = meaning.map((word) => reading(word, { base: null, share, typed: name }));
        all.push([...way.slice(0, at), ...others, ...way.slice(at + name.length)]);
      }
    }
    return all;
  }

  // MARK: Ranking

  // The last file whose first word is not greater.
  function fileOf(word, firstWords) {
    let low = 0;
    let high = firstWords.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firstWords[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  function filesOf({ word, begun, base }, firstWords) {
    const files = new Set([fileOf(word, firstWords)]);
    for (const start of [begun, base]) {
      if (!start) continue;
      const file = fileOf(start, firstWords);
      files.add(file);
      if (firstWords[file + 1]?.startsWith(start)) files.add(file + 1);
    }
    return [...files];
  }

  const rarity = (pages, pagesOfTheWord) => 32 - Math.clz32(Math.floor(pages / pagesOfTheWord));

  // Calls visit(page, section, weight) for each posting.
  function decode(postings, visit) {
    let position = 0;
    const number = () => {
      let value = 0;
      for (let scale = 1; ; scale *= 32) {
        const digit = digits.indexOf(postings[position]);
        position += 1;
        value += (digit & 31) * scale;
        if (digit < 32) return value;
      }
    };
    let page = -1;
    while (position < postings.length) {
      page += number();
      const section = number();
      visit(page, section, digits.indexOf(postings[position]));
      position += 1;
    }
  }

  // The best posting of each page for one word of the query: page → [score, section].
  function findWord({ word, begun, base, isAsking, share }, shards, pages, mostRare = Infinity) {
    const best = new Map();
    let isCommon = false;
    const typed = shards.flat().find(([found]) => found === word);
    // A word that is there as it was typed is most likely meant, so that others like it count no more.
    const mostOfOthers = Math.min(typed ? rarity(pages, typed[1]) : Infinity, mostRare);
    for (const shard of shards) {
      for (const [found, onPages, postings] of shard) {
        const isExact = found === word;
        if (!isExact && !(begun && found.startsWith(begun)) && !isForm(found, base)) continue;
        if (isExact && onPages > 2000) isCommon = true;
        const rare = rarity(pages, onPages);
        const halves = isExact ? 2 * Math.min(rare, mostRare) : Math.min(rare, mostOfOthers);
        decode(postings, (page, section, weight) => {
          const score = Math.floor(weight * halves * share / (isAsking ? 4 : 2));
          const known = best.get(page);
          if (!known || score > known[0]) best.set(page, [score, section]);
        });
      }
    }
    return { best, isCommon };
  }

  function rank(way, shardsOf, pages) {
    const hits = new Map();
    let required = 0;
    const rarityOf = (word) => {
      const entry = shardsOf(reading(word, { base: null })).flat().find(([found]) => found === word);
      return entry ? rarity(pages, entry[1]) : Infinity;
    };
    for (const word of way) {
      // What stands in place of common words is no rarer than these.
      const mostRare = word.typed ? Math.max(...word.typed.map(rarityOf)) : Infinity;
      const { best, isCommon } = findWord(word, shardsOf(word), pages, mostRare);
      // Pages that a common word doesn't list may well have it.
      const isRequired = !isCommon && !word.isAsking;
      if (isRequired) required += 1;
      for (const [page, [score, section]] of best) {
        const hit = hits.get(page) ?? { page, has: 0, score: 0, top: -1, section: 0 };
        hits.set(page, hit);
        if (isRequired) hit.has += 1;
        hit.score += score;
        if (score > hit.top) {
          hit.top = score;
          hit.section = section;
        }
      }
    }
    return [...hits.values()].map((hit) => ({ ...hit, lacks: required - hit.has }));
  }

  // MARK: Misspelt words

  // How many letters are missing, superfluous, wrong or swapped, as long as they are not more than `most`.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const isSame = one[i - 1] === other[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (isSame ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...next) > most) return most + 1;
      before = row;
      row = next;
    }
    return row[other.length];
  }

  // The word of the index that somebody may have meant, among those that stand where the misspelt one would.
  function nearest({ word, begun }, shards) {
    const typed = begun ?? word;
    const most = typed.length < 4 || /[^a-z]/.test(typed) ? 0 : typed.length < 8 ? 1 : 2;
    // Of four letters, two may be swapped; with another letter, most words would be near.
    const letters = (text) => [...text].sort().join('');
    const isNear = (other) => typed.length > 4 || letters(other) === letters(typed);
    let best = null;
    if (most === 0) return best;
    for (const shard of shards) {
      for (const [found, onPages] of shard) {
        const beginning = begun ? distance(begun, found.slice(0, begun.length), most) : most + 1;
        const far = Math.min(distance(word, found, most), beginning);
        if (far > most || !isNear(found.slice(0, typed.length))) continue;
        if (!best || far < best.far || (far === best.far && onPages > best.onPages)) best = { found, onPages, far };
      }
    }
    return best?.found ?? null;
  }

  // The pages that a query finds, the best first.
  async function find(query) {
    const index = await load('index');
    let words = parse(query);
    const corrections = [];
    if (words.length === 0 || index.pages === 0) return { index, words, hits: [], corrections, isWhole: true };
    const shards = new Map();
    const fetch = (files) => Promise.all([...files].map(async (file) => shards.set(file, await load(`t${file}`, index.version))));
    const shardsOf = (word) => filesOf(word, index.words).map((file) => shards.get(file));
    const filesOfAll = (ways) => new Set(ways.flat().flatMap((word) => filesOf(word, index.words)));
    let ways = readings(words, index.synonyms);
    [words] = ways;
    await fetch(filesOfAll(ways));

    const isUnknown = (word) => findWord(word, shardsOf(word), index.pages).best.size === 0
      && ways.every((way) => way.some((other) => other.word === word.word));
    const unknown = words.filter(isUnknown);
    for (const word of unknown) {
      const file = fileOf(word.word, index.words);
      const near = [file - 1, file, file + 1].filter((one) => one >= 0 && one < index.words.length);
      await fetch(near);
      const meant = nearest(word, near.map((one) => shards.get(one)));
      if (!meant) continue;
      corrections.push([word.word, meant]);
      words = words.map((other) => (other === word ? reading(meant) : other));
    }
    if (corrections.length > 0) {
      ways = readings(words, index.synonyms);
      await fetch(filesOfAll(ways));
    }

    const best = new Map();
    for (const way of ways) {
      for (const hit of rank(way, shardsOf, index.pages)) {
        const known = best.get(hit.page);
        if (!known || hit.lacks < known.lacks || (hit.lacks === known.lacks && hit.score > known.score)) {
          best.set(hit.page, hit);
        }
      }
    }
    for (const hit of best.values()) hit.score = Math.floor(hit.score * (standing[kindOf(index, hit)] ?? 4) / 4);
    const hits = [...best.values()].sort((a, b) => a.lacks - b.lacks || b.score - a.score || a.page - b.page);
    // Pages that lack a word are of use only where few have all of them.
    const fewest = hits[0]?.lacks;
    const whole = hits.filter(({ lacks }) => lacks === fewest).length;
    return {
      index, words: ways.flat(), corrections, isWhole: fewest === 0,
      hits: whole < inTheList ? hits.filter(({ lacks }) => lacks <= fewest + 1) : hits.slice(0, whole),
    };
  }

  const kindOf = (index, { page }) => index.kinds.findLast(([, first]) => first <= page)?.[0] ?? '';

  // The anchor that a heading has where none is written beside it.
  const anchorOf = (heading) => heading.toLowerCase().replace(/[^a-z0-9_ -]/g, '').replaceAll(' ', '-');

  // What is shown of some hits, in groups, that of the best hit first.
  async function describe({ index, words, hits }, count) {
    const groups = new Map();
    await Promise.all(hits.slice(0, count).map(async (hit, position) => {
      const kind = kindOf(index, hit);
      if (!groups.has(kind)) groups.set(kind, []);
      const group = groups.get(kind);
      const chunk = await load(`d${Math.floor(hit.page / index.chunk)}`, index.version);
      const [path, title, summary, sections] = chunk[hit.page % index.chunk];
      const section = (hit.section > 0 && sections[hit.section - 1]) || '';
      const [anchor, heading] = typeof section === 'string' ? [anchorOf(section), section] : section;
      group.push({ position, address: `${root()}${path}${anchor ? `#${anchor}` : ''}`, title, heading, summary, words });
    }));
    for (const group of groups.values()) group.sort((a, b) => a.position - b.position);
    return [...groups];
  }

  // MARK: Showing

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  // The text, with the words that were searched for in <mark>.
  function marked(text, words) {
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const folded = fold(match[0]);
      const isFound = words.some(({ word, begun, base, isAsking }) => !isAsking
        && (stem(folded) === word || (begun && folded.startsWith(begun)) || isForm(stem(folded), base)));
      if (!isFound) continue;
      parts.push(text.slice(end, match.index), make('mark', {}, match[0]));
      end = match.index + match[0].length;
    }
    parts.push(text.slice(end));
    return parts;
  }

  const titles = {
    home: 'Home', document: 'Documents', workflow: 'Workflows', journey: 'Journeys', role: 'Roles', lifecycle: 'Lifecycles',
    portal: 'Portals', rule: 'Rules', table: 'Tables', openQuestion: 'Open questions', coverage: 'Coverage',
    vocabulary: 'Vocabulary', diagnostic: 'Checks', index: 'Overviews',
  };
  const titleOf = (kind) => titles[kind] ?? 'Other pages';
  // What was found, and whether it is what was asked for.
  function tell({ hits, corrections, isWhole }) {
    if (hits.length === 0) return 'Nothing was found.';
    const count = `${hits.length} ${hits.length === 1 ? 'page' : 'pages'}`;
    const replaced = corrections.map(([typed, meant]) => `No page has “${typed}”; searched for “${meant}”. `).join('');
    return replaced + (isWhole ? `${count} found.` : `No page has all of these words; ${count} with some of them found.`);
  }
  const unavailable = 'Searching isn’t possible: the index could not be loaded.';

  // The list below a search box: a combobox with a grouped listbox, as the ARIA Authoring Practices describe it.
  class SearchBox {
    constructor(form, number) {
      this.form = form;
      this.input = form.querySelector('input[type="search"]');
      this.options = [];
      this.active = -1;
      this.latest = 0;

      const id = `Search-list-${number}`;
      this.list = make('div', { id, class: 'search-list', role: 'listbox', 'aria-label': 'Pages found' });
      this.list.hidden = true;
      this.status = make('span', { class: 'visually-hidden', role: 'status' });
      this.form.classList.add('search-box');
      this.form.append(this.list, this.status);
      for (const [name, value] of Object.entries({
        role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false', autocomplete: 'off',
      })) this.input.setAttribute(name, value);

      this.input.addEventListener('input', () => this.search());
      this.input.addEventListener('keydown', (event) => this.key(event));
      this.input.addEventListener('focus', () => {
        // By the first letter, what every search begins with is there.
        load('index').catch(() => {});
        if (this.input.value.trim() && this.options.length > 0) this.open();
      });
      this.form.addEventListener('focusout', (event) => {
        if (!this.form.contains(event.relatedTarget)) this.close();
      });
      // The list must not take the focus from the box before the click has arrived.
      this.list.addEventListener('mousedown', (event) => event.preventDefault());
    }

    async search() {
      this.latest += 1;
      const mine = this.latest;
      const query = this.input.value;
      this.list.setAttribute('aria-busy', 'true');
      let outcome;
      try {
        outcome = await find(query);
        // What is out of date is not worth loading.
        if (mine !== this.latest) return;
        outcome.groups = await describe(outcome, inTheList);
      } catch {
        outcome = null;
      }
      if (mine !== this.latest) return;
      this.list.removeAttribute('aria-busy');
      if (outcome && outcome.words.length === 0) this.clear();
      else this.show(outcome, query);
    }

    clear() {
      this.options = [];
      this.list.replaceChildren();
      this.status.textContent = '';
      this.close();
    }

    show(outcome, query) {
      this.options = [];
      this.active = -1;
      this.input.removeAttribute('aria-activedescendant');
      // Whoever has gone elsewhere in the meantime could not close the list.
      const isHere = this.form.contains(document.activeElement);
      if (!outcome || outcome.hits.length === 0) {
        this.clear();
        this.status.textContent = outcome ? tell(outcome) : unavailable;
        this.list.replaceChildren(make('p', {}, this.status.textContent));
        this.list.hidden = !isHere;
        return;
      }
      this.list.replaceChildren(...outcome.groups.map(([kind, group], index) => {
        const id = `${this.list.id}-group-${index}`;
        return make('div', { role: 'group', 'aria-labelledby': id },
          make('div', { id, class: 'search-group', role: 'presentation' }, titleOf(kind)),
          ...group.map((result) => this.option(result)));
      }));
      if (outcome.hits.length > this.options.length) {
        const all = new URL(this.form.action);
        all.search = new URLSearchParams({ q: query });
        const option = make('a', { href: all.href, class: 'search-all' }, `Show all ${outcome.hits.length}`);
        this.list.append(this.asOption(option));
      }
      this.status.textContent = tell(outcome);
      // Who sees the list is told, too, when it isn't what was asked for.
      if (outcome.corrections.length > 0 || !outcome.isWhole) {
        this.list.prepend(make('p', { class: 'search-note', 'aria-hidden': 'true' }, this.status.textContent));
      }
      if (isHere) this.open();
    }

    option({ address, title, heading, words }) {
      const option = make('a', { href: address }, make('span', { class: 'search-title' }, ...marked(title, words)));
      if (heading) option.append(make('span', { class: 'search-heading' }, ...marked(heading, words)));
      return this.asOption(option);
    }

    asOption(option) {
      option.id = `${this.list.id}-${this.options.length}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.tabIndex = -1;
      option.addEventListener('click', () => this.close());
      this.options.push(option);
      return option;
    }

    open() {
      this.list.hidden = false;
      this.input.setAttribute('aria-expanded', 'true');
    }

    close() {
      this.list.hidden = true;
      this.input.setAttribute('aria-expanded', 'false');
      this.activate(-1);
    }

    activate(index) {
      this.options[this.active]?.setAttribute('aria-selected', 'false');
      this.active = index;
      const option = this.options[index];
      if (!option) {
        this.input.removeAttribute('aria-activedescendant');
        return;
      }
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      this.input.setAttribute('aria-activedescendant', option.id);
    }

    key(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const isOpen = !this.list.hidden;
      const count = this.options.length;
      const handled = {
        ArrowDown: () => {
          if (!isOpen) this.open();
          this.activate(this.active + 1 < count ? this.active + 1 : -1);
        },
        ArrowUp: () => {
          if (!isOpen) this.open();
          this.activate(this.active < 0 ? count - 1 : this.active - 1);
        },
        Enter: () => this.options[this.active].click(),
        Escape: () => {
          if (isOpen) this.close();
          else {
            this.input.value = '';
            this.latest += 1;
            this.list.removeAttribute('aria-busy');
            this.clear();
          }
        },
      };
      const isUseful = { ArrowDown: count > 0, ArrowUp: count > 0, Enter: isOpen && this.active >= 0, Escape: true };
      if (!isUseful[event.key]) return;
      event.preventDefault();
      handled[event.key]();
    }
  }

  // The page search.html?q=…: everything that was found, in groups.
  async function showResults(place) {
    const query = (new URLSearchParams(location.search).get('q') ?? '').trim().slice(0, 500);
    for (const input of document.querySelectorAll('form[role="search"] input[type="search"]')) input.value = query;
    const status = make('p', { role: 'status' });
    const results = make('div', {});
    place.replaceChildren(status, results);
    place.hidden = false;
    if (!query) {
      status.textContent = 'Type what you look for into the search box.';
      return;
    }
    document.title = `${query} · ${document.title}`;
    try {
      // A blank ends the last word: nobody is typing any more. If no page has it, it may be the beginning of one.
      const isFull = ({ hits, corrections, isWhole }) => hits.length > 0 && corrections.length === 0 && isWhole;
      let outcome = await find(`${query} `);
      if (!isFull(outcome)) {
        const begun = await find(query);
        if (isFull(begun) || outcome.hits.length === 0) outcome = begun;
      }
      const more = make('button', { type: 'button' }, 'Show more');
      let count = 0;
      const show = async (wanted) => {
        count = wanted;
        const groups = await describe(outcome, count);
        results.replaceChildren(...groups.flatMap(([kind, group]) => [
          make('h2', {}, titleOf(kind)), make('ul', { class: 'search-found' }, ...group.map(resultItem)),
        ]));
        more.hidden = outcome.hits.length <= count;
        if (groups.length > 0) return;
        const overview = make('a', { href: `${root()}index.html` }, 'overview');
        results.replaceChildren(make('p', {}, 'Try other words, or fewer of them, or look through the ', overview, '.'));
      };
      // Who comes back from a page that was found finds as many as before, and is where they were.
      const { shown = 0, top = 0 } = history.state ?? {};
      const pages = Math.ceil(Math.min(shown, outcome.hits.length) / onAPage);
      await show(onAPage * Math.max(1, pages));
      status.textContent = tell(outcome);
      place.append(more);
      if (top > 0) scrollTo(0, top);
      addEventListener('pagehide', () => history.replaceState({ ...history.state, shown: count, top: scrollY }, ''));
      more.addEventListener('click', async () => {
        const before = results.querySelectorAll('a').length;
        await show(count + onAPage);
        const links = results.querySelectorAll('a');
        if (more.hidden) links[Math.min(before, links.length - 1)].focus();
      });
    } catch {
      status.textContent = unavailable;
    }
  }

  function resultItem({ address, title, heading, summary, words }) {
    const link = make('a', { href: address }, ...marked(title, words));
    if (heading) link.append(' › ', ...marked(heading, words));
    const item = make('li', {}, link);
    if (summary) item.append(make('p', {}, ...marked(summary, words)));
    return item;
  }

  function begin() {
    const forms = [...document.querySelectorAll('form[role="search"]')].filter((form) => form.querySelector('input[type="search"]'));
    forms.forEach((form, number) => new SearchBox(form, number));
    const place = document.querySelector('.search-results');
    if (place) showResults(place);

    // A slash anywhere goes to the search box, as on most sites of documentation.
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target.closest?.('input, textarea, select, [contenteditable], dialog')) return;
      const input = forms.map((form) => form.querySelector('input[type="search"]')).find((one) => one.checkVisibility());
      if (!input) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

"""##
),
(
"scripts/tabs.js",
##"""
// Tabs: several ways to do the same thing, of which one is shown. Without this script all are there, each under its title.
// Whoever chooses one gets the same one in every group that has it, on this page and on others.
'use strict';
(() => {
  const key = 'tally:tabs';
  const mostRemembered = 20;
  const groups = [];
  // The ids that were chosen, the latest first; for browsers that keep nothing, at least on this page.
  let chosen = [];

  function kept() {
    try {
      const value = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(value) ? value.filter((id) => typeof id === 'string').slice(0, mostRemembered) : [];
    } catch {
      return chosen;
    }
  }

  function remember(id) {
    chosen = [id, ...kept().filter((other) => other !== id)].slice(0, mostRemembered);
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch {
      // The choice holds for this page then.
    }
  }

  // Several systems may share one tab: its id is both of theirs, as in "linux+macos".
  const idsOf = (panel) => panel.dataset.tab.split('+');

  class Group {
    constructor(element, number) {
      this.list = document.createElement('div');
      this.list.className = 'tab-list';
      this.list.setAttribute('role', 'tablist');
      this.tabs = [];
      // Panels that depend on the tab of another group share one tab here.
      for (const panel of element.querySelectorAll(':scope > .tab')) {
        const known = this.tabs.find((tab) => tab.id === panel.dataset.tab);
        if (known) known.panels.push(panel);
        else this.tabs.push({ id: panel.dataset.tab, panels: [panel], button: this.makeButton(panel) });
      }
      for (const [index, tab] of this.tabs.entries()) {
        tab.button.id = `Tabs-${number}-${index + 1}`;
        tab.panels.forEach((panel, part) => {
          panel.id ||= `${tab.button.id}-panel-${part + 1}`;
          panel.setAttribute('role', 'tabpanel');
          panel.setAttribute('aria-labelledby', tab.button.id);
          // The browser's own search finds what is hidden, and asks for it to be shown.
          panel.addEventListener('beforematch', () => this.choose(tab));
        });
        tab.button.addEventListener('click', () => this.choose(tab));
      }
      this.list.addEventListener('keydown', (event) => this.move(event));
      element.prepend(this.list);
      element.classList.add('ready');
    }

    makeButton(panel) {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('role', 'tab');
      button.textContent = panel.querySelector(':scope > .tab-title')?.textContent ?? panel.dataset.tab;
      this.list.append(button);
      return button;
    }

    // The tab that was chosen last of those that are here, or else the first.
    get current() {
      for (const id of chosen) {
        const tab = this.tabs.find((one) => one.id.split('+').includes(id));
        if (tab) return tab;
      }
      return this.tabs[0];
    }

    choose(tab) {
      // What the reader looks at stays where it is, whatever grows or shrinks above it.
      const before = this.list.getBoundingClientRect().top;
      remember(tab.id.split('+')[0]);
      showAll();
      scrollBy({ top: this.list.getBoundingClientRect().top - before, behavior: 'instant' });
    }

    move(event) {
      const at = this.tabs.findIndex((tab) => tab.button === event.target);
      const last = this.tabs.length - 1;
      const to = {
        ArrowLeft: at === 0 ? last : at - 1, ArrowRight: at === last ? 0 : at + 1, Home: 0, End: last,
      }[event.key];
      if (at < 0 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      this.choose(this.tabs[to]);
      this.tabs[to].button.focus();
    }

    show(conditions) {
      const { current } = this;
      for (const tab of this.tabs) {
        const isCurrent = tab === current;
        tab.button.setAttribute('aria-selected', isCurrent);
        tab.button.tabIndex = isCurrent ? 0 : -1;
        const fitting = tab.panels.filter(({ dataset }) => !dataset.condition || conditions.has(dataset.condition));
        // Where nothing was chosen in the other group, the first of them is as good as any.
        const shown = fitting[0] ?? tab.panels[0];
        for (const panel of tab.panels) {
          if (isCurrent && panel === shown) panel.removeAttribute('hidden');
          else panel.setAttribute('hidden', 'until-found');
        }
        if (shown) tab.button.setAttribute('aria-controls', shown.id);
      }
    }

    // Where there is no room for all tabs, the chosen one is brought into sight.
    reveal() {
      const frame = this.list.getBoundingClientRect();
      const tab = this.current.button.getBoundingClientRect();
      this.list.scrollLeft += Math.min(0, tab.left - frame.left) + Math.max(0, tab.right - frame.right);
    }
  }

  function showAll() {
    const conditions = new Set(groups.flatMap((group) => idsOf(group.current.panels[0])));
    for (const group of groups) group.show(conditions);
    for (const group of groups) group.reveal();
  }

  // A link may lead to something in a panel that is hidden.
  function showTarget() {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    const panel = target?.closest('.tab[hidden]');
    const group = groups.find(({ tabs }) => tabs.some((tab) => tab.panels.includes(panel)));
    if (!group) return;
    group.choose(group.tabs.find((tab) => tab.panels.includes(panel)));
    target.scrollIntoView();
  }

  function begin() {
    for (const element of document.querySelectorAll('.tabs:not(.ready)')) {
      if (element.querySelector(':scope > .tab')) groups.push(new Group(element, groups.length + 1));
    }
    if (groups.length === 0) return;
    chosen = kept();
    showAll();
    showTarget();
    addEventListener('hashchange', showTarget);
    addEventListener('storage', (event) => {
      if (event.key !== key && event.key !== null) return;
      chosen = kept();
      showAll();
    });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();

"""##
),
(
"scripts/theme.js",
##"""
// The theme: light, dark, high contrast, or what the system says until one is chosen.
// It runs in the head, before anything is painted, so that no page flashes in another theme first.
'use strict';
(() => {
  const key = 'tally:theme';
  const themes = ['light', 'dark', 'contrast'];
  // What was chosen on this page, for browsers that keep nothing.
  let chosen = 'system';

  const known = (theme) => (themes.includes(theme) ? theme : 'system');

  function kept() {
    try {
      return known(localStorage.getItem(key));
    } catch {
      return chosen;
    }
  }

  function keep(theme) {
    chosen = theme;
    try {
      if (theme === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // The choice holds for this page then.
    }
  }

  function show(theme) {
    chosen = theme;
    document.documentElement.dataset.theme = theme;
    for (const radio of document.querySelectorAll('.theme-choice input[name="theme"]')) {
      radio.checked = radio.value === theme;
    }
  }

  function offerTheChoice() {
    for (const choice of document.querySelectorAll('.theme-choice')) {
      choice.hidden = false;
      choice.addEventListener('change', (event) => {
        const theme = known(event.target.value);
        keep(theme);
        show(theme);
      });
      letItClose(choice.closest('details'));
    }
    show(chosen);
  }

  // The menu is out of the way again as soon as somebody goes elsewhere, or presses Escape.
  function letItClose(menu) {
    if (!menu) return;
    document.addEventListener('click', (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }

  show(kept());
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offerTheChoice);
  else offerTheChoice();

  // Another tab chose, or the page comes back from the browser's cache.
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) show(kept());
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) show(kept());
  });
})();

"""##
),
(
"search.mustache",
##"""
{{<layout}}
{{$main}}
<header class="page-head">
<h1>{{title}}</h1>
</header>
<form class="page-search" role="search" action="{{root}}search.html">
<label for="page-search">Search for tasks, labels, roles, and their former names</label>
<div class="hero-search-row"><input id="page-search" type="search" name="q" autocomplete="off"><button type="submit">Search</button></div>
</form>
<div class="search-results"></div>
<noscript><p>The search needs JavaScript. You find everything in the <a href="{{root}}index.html">overview</a>, too.</p></noscript>
{{/main}}
{{/layout}}

"""##
),
(
"table.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<p class="page-kind">Table</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
<div class="table-frame" role="region" aria-label="{{title}}" tabindex="0">
<table>
<thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
<tbody>
{{#rows}}
<tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
{{/rows}}
</tbody>
</table>
</div>
{{>partials/origin}}
{{/main}}
{{/layout}}

"""##
),
(
"theme.css",
##"""
/* Colors: light, dark and high contrast. Everything else refers to these. */
:root {
  color-scheme: light;
  --background: #fff;
  --surface: #f5f7fa;
  --raised: #fff;
  --text: #1b2028;
  --muted: #545d6a;
  --line: #d5dbe3;
  --strong-line: #8792a2;
  --accent: #0b57a4;
  --accent-ground: #e9f1fb;
  --accent-text: #fff;
  --good: #17653a;
  --good-ground: #e4f3ea;
  --warn: #7d4a00;
  --warn-ground: #fdf1dc;
  --bad: #a5231c;
  --bad-ground: #fbe9e7;
  --other: #6a3aa3;
  --other-ground: #f2ebfb;
  --shadow: 0 1px 2px #1b20280f, 0 4px 16px #1b202812;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --focus: var(--accent);
  --ground: var(--background);
  --radius: .625rem;
  --measure: 46rem;
  --header: 3.75rem;
}
/* Dark is for screens alone: on paper, pale words would stand on white. */
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"], [data-theme="contrast"]) {
    color-scheme: dark;
    --background: #13161b; --surface: #1b2027; --raised: #1f252d; --text: #e5e9ef; --muted: #a5afbd; --line: #353d49;
    --strong-line: #75808f; --accent: #84bdff; --accent-ground: #17293f; --accent-text: #08182b;
    --good: #7fd7a2; --good-ground: #14301f; --warn: #f0c169; --warn-ground: #35270d; --bad: #ff9f95;
    --bad-ground: #3b1a17; --other: #cbaaf7; --other-ground: #2b1f3e; --shadow: 0 1px 2px #0006, 0 4px 16px #0005;
  }
}
@media screen {
  :root[data-theme="dark"] {
    color-scheme: dark;
    --background: #13161b; --surface: #1b2027; --raised: #1f252d; --text: #e5e9ef; --muted: #a5afbd; --line: #353d49;
    --strong-line: #75808f; --accent: #84bdff; --accent-ground: #17293f; --accent-text: #08182b;
    --good: #7fd7a2; --good-ground: #14301f; --warn: #f0c169; --warn-ground: #35270d; --bad: #ff9f95;
    --bad-ground: #3b1a17; --other: #cbaaf7; --other-ground: #2b1f3e; --shadow: 0 1px 2px #0006, 0 4px 16px #0005;
  }
}
@media (prefers-contrast: more) {
  :root:not([data-theme="light"], [data-theme="dark"]) {
    color-scheme: light;
    --background: #fff; --surface: #fff; --raised: #fff; --text: #000; --muted: #1f1f1f; --line: #000; --strong-line: #000;
    --accent: #00208f; --accent-ground: #fff; --accent-text: #fff; --good: #00401b; --good-ground: #fff;
    --warn: #4a2b00; --warn-ground: #fff; --bad: #7a0000; --bad-ground: #fff; --other: #3d0a78;
    --other-ground: #fff; --shadow: none;
  }
}
:root[data-theme="contrast"] {
  color-scheme: light;
  --background: #fff; --surface: #fff; --raised: #fff; --text: #000; --muted: #1f1f1f; --line: #000; --strong-line: #000;
  --accent: #00208f; --accent-ground: #fff; --accent-text: #fff; --good: #00401b; --good-ground: #fff;
  --warn: #4a2b00; --warn-ground: #fff; --bad: #7a0000; --bad-ground: #fff; --other: #3d0a78;
  --other-ground: #fff; --shadow: none;
}

/* Type */
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); scroll-padding-top: calc(var(--header) + 1rem); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--background); color: var(--text); overflow-wrap: break-word; }
/* The footer of a short page is at the end of the window. */
body:has(> .shell) { display: flex; flex-direction: column; min-height: 100vh; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.25rem 0 .75rem; font-weight: 650; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.6vw, 2.375rem); letter-spacing: -.015em; margin: 0 0 .75rem; }
h2 { font-size: 1.5rem; letter-spacing: -.01em; }
h3 { font-size: 1.1875rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, pre, table, blockquote, figure { margin: 0 0 1rem; }
ul, ol { padding-left: 1.5rem; }
li + li { margin-top: .25rem; }
a { color: var(--accent); text-decoration-thickness: .07em; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: .25rem; }
main:focus { outline: none; }
code, pre { font-family: var(--mono); font-size: .875em; }
:not(pre) > code { background: var(--surface); border: 1px solid var(--line); border-radius: .3rem; padding: .08em .32em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
pre { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: .875rem 1rem; overflow: auto; line-height: 1.5; }
img { max-width: 100%; height: auto; border-radius: .375rem; }
img.icon { height: 1.2em; width: auto; vertical-align: text-bottom; }
figure img { border: 1px solid var(--line); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
svg { width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; flex: none; }
svg .half { fill: currentColor; stroke: none; }
summary { cursor: pointer; }
button, input, select, textarea { font: inherit; color: inherit; }
del { color: var(--muted); }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
[hidden]:not([hidden="until-found"]) { display: none !important; }
.skip { position: absolute; left: .5rem; top: -4rem; z-index: 20; background: var(--accent); color: var(--accent-text); padding: .5rem 1rem; border-radius: 0 0 .5rem .5rem; }
.skip:focus { top: 0; }
.missing { color: var(--bad); }

/* Header, navigation, footer */
.site-header { position: sticky; top: 0; z-index: 10; background: var(--background); border-bottom: 1px solid var(--line); }
.site-header-row { display: flex; align-items: center; gap: .75rem 1.25rem; max-width: 92rem; min-height: var(--header); margin: 0 auto; padding: .5rem clamp(1rem, 3vw, 2rem); }
.brand { display: inline-flex; align-items: center; gap: .6rem; font-weight: 700; font-size: 1.0625rem; color: var(--text); text-decoration: none; line-height: 1.2; }
.brand:hover span { text-decoration: underline; }
.brand-mark { width: 1.75rem; height: 1.75rem; color: var(--accent); }
.site-search { display: flex; flex: 1 1 12rem; max-width: 30rem; margin-left: auto; position: relative; }
.site-search input { width: 100%; border: 1px solid var(--strong-line); border-radius: 999px; background: var(--surface); padding: .375rem 2.75rem .375rem 1rem; min-height: 2.5rem; }
.site-search button { position: absolute; right: .25rem; top: .25rem; bottom: .25rem; width: 2.25rem; border: 0; border-radius: 999px; background: none; color: var(--muted); display: grid; place-items: center; cursor: pointer; }
.site-search button:hover { color: var(--accent); }
.theme-menu { position: relative; }
/* Its script marks the root before anything is painted, so that the search box keeps its place when the menu begins to work. */
:root:not([data-theme]) .theme-menu { display: none; }
.theme-menu > summary { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.5rem; padding: 0 .5rem; list-style: none; border-radius: .5rem; color: var(--muted); font-size: .9375rem; }
.theme-menu > summary::-webkit-details-marker { display: none; }
.theme-menu > summary:hover, .theme-menu[open] > summary { color: var(--text); background: var(--surface); }
.theme-choice { position: absolute; right: 0; top: calc(100% + .5rem); margin: 0; min-width: 12rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); box-shadow: var(--shadow); padding: .5rem; }
.theme-choice label { display: flex; align-items: center; gap: .6rem; padding: .375rem .5rem; border-radius: .375rem; cursor: pointer; }
.theme-choice label:hover { background: var(--surface); }
.theme-choice input { accent-color: var(--accent); width: 1.05rem; height: 1.05rem; margin: 0; }
.shell { display: block; flex: 1 0 auto; width: 100%; max-width: 92rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2rem); }
/* What is found comes later, and would push the footer away before the reader's eyes. */
.kind-search .shell { min-height: 100vh; }
main { display: block; max-width: var(--measure); margin: 0 auto; padding: 1.5rem 0 4rem; min-width: 0; }
.kind-coverage main, .kind-table main, .kind-vocabulary main, .kind-index main, .kind-home main { max-width: 60rem; }
.site-menu { border-bottom: 1px solid var(--line); margin: 0 calc(-1 * clamp(1rem, 3vw, 2rem)); padding: 0 clamp(1rem, 3vw, 2rem); }
.site-menu > summary { display: flex; align-items: center; gap: .6rem; min-height: 3rem; list-style: none; font-weight: 600; }
.site-menu > summary::-webkit-details-marker { display: none; }
.site-nav { font-size: .9375rem; padding-bottom: 1rem; }
.site-nav ul { list-style: none; margin: 0; padding: 0; }
.site-nav ul ul { margin: .125rem 0 .5rem .625rem; padding-left: .625rem; border-left: 1px solid var(--line); }
.site-nav li + li { margin-top: 0; }
.site-nav a, .site-nav span, .site-nav summary { display: block; padding: .3125rem .625rem; border-radius: .375rem; line-height: 1.4; text-decoration: none; color: var(--text); }
.site-nav a:hover, .site-nav summary:hover { background: var(--surface); }
.site-nav a[aria-current] { background: var(--accent-ground); color: var(--accent); font-weight: 600; box-shadow: inset 3px 0 0 var(--accent); }
.site-nav summary { font-weight: 600; display: flex; justify-content: space-between; align-items: center; list-style: none; }
.site-nav summary::-webkit-details-marker { display: none; }
.site-nav summary::after { content: ""; width: .4375rem; height: .4375rem; border: solid currentColor; border-width: 0 .125rem .125rem 0; transform: rotate(-45deg); margin: 0 .25rem; color: var(--muted); }
.site-nav details[open] > summary::after { transform: rotate(45deg); }
.site-footer { border-top: 1px solid var(--line); background: var(--surface); color: var(--muted); font-size: .875rem; }
.site-footer-row { max-width: 92rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2rem); display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; }
.site-footer p { margin: 0; }
.footer-links { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.page-aside { display: none; }

/* The head and the end of a page */
.breadcrumbs { font-size: .875rem; margin-bottom: 1.25rem; }
.breadcrumbs ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .125rem .5rem; color: var(--muted); }
.breadcrumbs li { margin: 0; display: inline-flex; gap: .5rem; align-items: center; }
.breadcrumbs li + li::before { content: ""; width: .375rem; height: .375rem; border: solid currentColor; border-width: .1rem .1rem 0 0; transform: rotate(45deg); }
.breadcrumbs a { color: inherit; padding-block: .0625rem; }
.page-kind { color: var(--muted); font-size: .8125rem; font-weight: 650; letter-spacing: .06em; text-transform: uppercase; margin: 0 0 .375rem; }
.page-head { margin-bottom: 1.75rem; }
.summary { font-size: 1.1875rem; line-height: 1.5; color: var(--muted); max-width: var(--measure); }
.page-facts { display: grid; gap: .375rem 1.5rem; margin: 1rem 0; font-size: .9375rem; }
.page-facts:not(:has(div)) { display: none; }
.page-facts > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .75rem; }
.page-facts dt { color: var(--muted); }
.page-facts dd { margin: 0; }
.page-facts dd ul { list-style: none; padding: 0; margin: 0; }
.page-facts dd.links { display: flex; flex-wrap: wrap; gap: .125rem 1rem; }
.documented { font-size: .9375rem; }
.documented.none, .none { color: var(--muted); }
.outline-small { border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); padding: .25rem 1rem; margin: 0 0 1.75rem; }
.outline-small summary { font-weight: 600; min-height: 2.5rem; display: list-item; padding: .5rem 0; }
.outline-small ul, .in-this-article ul { list-style: none; padding: 0; margin: 0 0 .75rem; }
.outline-small .sub, .in-this-article .sub { padding-left: 1rem; }
.anchor { text-decoration: none; opacity: 0; font-weight: 400; color: var(--muted); margin-left: .25rem; }
.anchor::before { content: "#"; }
:is(h2, h3, h4, h5, h6):hover .anchor, .anchor:focus { opacity: 1; }
.page-end { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; font-size: .9375rem; }
.page-end:not(:has(a)) { display: none; }
.page-end p { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; margin: 0; }
.neighbors { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1rem; margin-top: 1.5rem; }
.neighbors a { display: block; border: 1px solid var(--line); border-radius: var(--radius); padding: .75rem 1rem; text-decoration: none; font-weight: 600; }
.neighbors a:hover { border-color: var(--accent); background: var(--accent-ground); }
.neighbors span { display: block; font-size: .8125rem; color: var(--muted); font-weight: 400; }
.neighbors .next { text-align: right; grid-column: -2 / -1; }
.origin { color: var(--muted); font-size: .875rem; margin-top: 2.5rem; }
.origin p { margin: 0 0 .25rem; }
.badge { display: inline-block; font-size: .75rem; font-weight: 650; line-height: 1.4; letter-spacing: .01em; padding: .0625rem .5rem; border-radius: 999px; background: var(--surface); color: var(--muted); border: 1px solid var(--line); vertical-align: .12em; white-space: nowrap; }
.badge.good { background: var(--good-ground); color: var(--good); border-color: currentColor; }
.badge.warn { background: var(--warn-ground); color: var(--warn); border-color: currentColor; }
.who, .control-kind { color: var(--muted); font-size: .875rem; white-space: normal; }
.who::before { content: "· "; }
p.who::before { content: ""; }
.count { color: var(--muted); font-weight: 400; font-size: .8em; }

/* Articles */
.row { display: grid; column-gap: 1.5rem; }
@media (min-width: 40rem) {
  .row { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
  .row > .column[data-span="2"] { grid-column-end: span 2; }
  .row > .column[data-span="3"] { grid-column-end: span 3; }
  .row > .column[data-span="4"] { grid-column-end: span 4; }
}
.zone, .moniker { border-left: .25rem solid var(--line); padding-left: 1rem; margin: 1.25rem 0; }
.zone > :last-child, .moniker > :last-child { margin-bottom: 0; }
.zone[data-pivot]::before, .moniker[data-range]::before { display: block; color: var(--muted); font-size: .875rem; font-weight: 650; margin-bottom: .25rem; }
.zone[data-pivot]::before { content: "For: " attr(data-pivot); }
.moniker[data-range]::before { content: "For: " attr(data-range); }
.alert { border: 1px solid var(--line); border-left: .25rem solid var(--accent); background: var(--accent-ground); border-radius: .375rem; padding: .75rem 1rem; margin: 1.25rem 0; }
.alert > :last-child { margin-bottom: 0; }
.alert-title { font-weight: 650; color: var(--accent); margin-bottom: .25rem; }
.alert.tip { border-left-color: var(--good); background: var(--good-ground); }
.alert.tip .alert-title { color: var(--good); }
.alert.important { border-left-color: var(--other); background: var(--other-ground); }
.alert.important .alert-title { color: var(--other); }
.alert.warning, .alert.caution { border-left-color: var(--warn); background: var(--warn-ground); }
:is(.alert.warning, .alert.caution) .alert-title { color: var(--warn); }
blockquote { border-left: .25rem solid var(--line); padding-left: 1rem; color: var(--muted); margin-left: 0; }
table { border-collapse: collapse; font-size: .9375rem; width: 100%; }
article table { display: block; overflow-x: auto; width: auto; max-width: 100%; }
/* A shade at the edge beyond which a wide table goes on; what stands at its ends moves along and covers the shade there. */
article > table, .table-frame {
  background: linear-gradient(90deg, var(--background) 50%, transparent) left / 1.5rem 100% no-repeat local, linear-gradient(270deg, var(--background) 50%, transparent) right / 1.5rem 100% no-repeat local,
    linear-gradient(90deg, var(--line), transparent) left / .75rem 100% no-repeat, linear-gradient(270deg, var(--line), transparent) right / .75rem 100% no-repeat;
}
th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem; text-align: left; vertical-align: top; }
th { font-weight: 650; background: var(--surface); border-bottom: 2px solid var(--strong-line); }
.right { text-align: right; } .center { text-align: center; }
.example.right { text-align: left; }
.table-frame { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); margin-bottom: 1.5rem; }
.table-frame table { margin: 0; }
/* An old address would push what it is now off a phone. */
.kind-vocabulary td:nth-child(-n + 2) { overflow-wrap: anywhere; }
/* Two columns have room on a phone. */
.table-frame table:has(tr > :nth-child(3)) { min-width: 34rem; }
.table-frame tr:last-child td { border-bottom: 0; }
.tab { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1rem 0; margin-bottom: .75rem; }
.tab-title { margin: 0 0 .5rem; font-size: 1rem; }
.copyable { position: relative; }
.copyable .copy { position: absolute; top: .4rem; right: .4rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); padding: .125rem .6rem; font-size: .8125rem; cursor: pointer; }
.copyable .copy:hover { border-color: var(--accent); color: var(--accent); }

/* Procedures */
.procedure { border: 1px solid var(--line); border-radius: .875rem; background: var(--raised); box-shadow: var(--shadow); margin: 1.5rem 0 2rem; }
.card-head { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; padding: .75rem clamp(1rem, 3vw, 1.5rem); border-bottom: 1px solid var(--line); background: var(--surface); border-radius: .875rem .875rem 0 0; font-size: .9375rem; }
.card-head p { margin: 0; }
.card-kind { color: var(--muted); }
.card-label { font-size: .8125rem; font-weight: 650; color: var(--muted); margin: 0 0 .375rem; letter-spacing: .01em; }
.card-role .card-label { display: inline; margin-right: .25rem; }
.more-roles { color: var(--muted); }
.card-tools { flex-basis: 100%; }
.card-part { padding: 1rem clamp(1rem, 3vw, 1.5rem); }
.card-part.before { border-bottom: 1px solid var(--line); }
.card-part.after { border-top: 1px solid var(--line); display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); }
.card-part.after > .outcome { grid-column: 1 / -1; }
.card-part ul, .card-part ol { margin: 0; }
.card-part p:last-child { margin: 0; }
.prerequisites { list-style: none; padding: 0; }
.prerequisites > li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: .5rem; }
.prerequisites > li::before { content: ""; width: .5625rem; height: .5625rem; margin: .5rem .375rem; border: 2px solid var(--accent); border-radius: 50%; }
.prerequisites > li:has(> input, > label)::before { content: none; }
.remedy, .absent { font-size: .9375rem; }
.prerequisite-body { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; }
.remedy[open] { flex: 1 1 100%; }
.remedy > summary, .absent > summary { color: var(--accent); text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: .07em; width: fit-content; min-height: 1.5rem; line-height: 1.5rem; list-style: none; font-size: .875rem; }
:is(.remedy, .absent) > summary::-webkit-details-marker { display: none; }
.remedy > ul, .absent > ul { border-left: 3px solid var(--accent); background: var(--accent-ground); border-radius: 0 .375rem .375rem 0; padding: .5rem .75rem .5rem 1.75rem; margin: .375rem 0 .5rem; }
.absent p { margin: 0 0 .25rem; }
.undo.final { color: var(--warn); }
.outcome li::marker { content: "✓  "; color: var(--good); font-weight: 700; }
.undo li, .next li, .outcome li { font-size: .9375rem; }
.undo ul, .next ul { padding-left: 1.1rem; }
.verified { border-top: 1px solid var(--line); margin: 0; padding: .625rem clamp(1rem, 3vw, 1.5rem); font-size: .8125rem; color: var(--muted); }
.steps { list-style: none; margin: 0; padding: 1.25rem clamp(1rem, 3vw, 1.5rem) .25rem; counter-reset: step; }
.step { position: relative; margin: 0; padding: 0 1.75rem 1.375rem 3rem; min-height: 3rem; }
.step + .step { margin: 0; }
.step::before { content: attr(data-step); position: absolute; left: 0; top: -.125rem; width: 2rem; height: 2rem; display: grid; place-items: center; border-radius: 50%; border: 2px solid var(--accent); color: var(--accent); background: var(--raised); font-weight: 700; font-size: .9375rem; z-index: 1; }
.step::after { content: ""; position: absolute; left: calc(1rem - 1px); top: 1.75rem; bottom: .125rem; width: 2px; background: var(--line); }
.step:last-child::after { content: none; }
.step.tickable.done::before { background: var(--good); border-color: var(--good); color: var(--background); }
.step:target::before { background: var(--accent); color: var(--accent-text); }
.step.heading::before { content: attr(data-name); border-color: var(--strong-line); color: var(--muted); }
.step .steps { padding: .625rem 0 0; }
.step .step { padding: 0 1.75rem .75rem 2.25rem; min-height: 0; }
.step .step:last-child { padding-bottom: .25rem; }
.step .step::before { width: auto; min-width: 1.75rem; height: 1.625rem; top: 0; padding: 0 .25rem; border: 0; background: none; font-size: .875rem; font-variant-numeric: tabular-nums; place-items: center start; }
.step .step::after { content: none; }
.step .step:target::before { border-radius: .25rem; }
.step-body > :last-child { margin-bottom: 0; }
.step-body > p { margin-bottom: .25rem; }
.step-words { margin: 0; }
.step-link { position: absolute; right: 0; top: 0; width: 1.5rem; height: 1.5rem; text-align: center; color: var(--muted); text-decoration: none; opacity: 0; }
.step-link::before { content: "#"; }
.step:hover .step-link, .step-link:focus { opacity: 1; }
@media (hover: none) { .step-link, .anchor { opacity: 1; } }
.step-facts { font-size: .875rem; color: var(--muted); margin-top: .125rem; display: flex; flex-wrap: wrap; gap: .125rem 1rem; }
.step-facts > :is(.changes, .absent[open], .waits, .hand-over, .printed-note) { flex: 1 1 100%; }
.step-facts:not(:has(*)) { display: none; }
.step-fact, .step-fact p { margin: 0; }
.step-fact a { color: inherit; }
.step-fact a:hover { color: var(--accent); }
.step-fact.where, .step-fact.opens, .step-fact.changes > ul > li { padding-left: 1.25rem; position: relative; }
.step-fact.where::before, .step-fact.opens::before, .step-fact.changes li::before { position: absolute; left: 0; top: 0; width: 1rem; text-align: center; }
.step-fact.where::before { content: ""; width: .5rem; height: .5rem; margin: .45rem .25rem; border: 2px solid currentColor; border-radius: 50%; }
.step-fact.opens::before { content: "→"; }
.step-fact.changes ul { list-style: none; padding: 0; margin: 0; }
.step-fact.changes li { color: var(--good); margin: 0; }
.step-fact.changes li::before { content: "✓"; }
.step-actor { font-size: .8125rem; font-weight: 650; color: var(--other); margin: 0 0 .125rem; }
.step.other-actor::before { border-color: var(--other); color: var(--other); border-style: dashed; }
.step.other-actor > .step-body { background: var(--other-ground); border-radius: .5rem; padding: .625rem .875rem; margin-top: -.5rem; }
.step.other-actor .step > .step-body { background: none; padding: 0; margin: 0; }
.step.wait::before { border-style: dotted; }
.waits { margin: .25rem 0; }
.hand-over { margin-top: .625rem; }
.hand-over pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font-family: inherit; font-size: .9375rem; color: var(--text); background: var(--background); }
main > .dry-run > .dry-run-title { font-size: 1.5rem; }
.dry-run { border: 1px solid var(--line); border-radius: .875rem; padding: 1rem clamp(1rem, 3vw, 1.5rem); margin: 1.5rem 0; background: var(--raised); }
.refused, .long-list { margin-bottom: 1rem; }

/* Lists of links */
.link-cards, .index-list, .task-list, .chips, .task-columns, .state-list, .measures, .figures, .readings, .controls, .behaviors, .transitions { list-style: none; padding: 0; }
.link-cards { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); }
.link-cards li { position: relative; margin: 0; border: 1px solid var(--line); border-radius: var(--radius); padding: .75rem 1rem; background: var(--raised); }
.link-cards li:hover { border-color: var(--accent); }
.link-cards a { font-weight: 600; text-decoration: none; display: block; }
.link-cards a::after { content: ""; position: absolute; inset: 0; border-radius: var(--radius); }
.link-cards .who::before { content: none; }
.index-list { display: grid; gap: 0; border-top: 1px solid var(--line); }
.index-list li { margin: 0; padding: .625rem 0; border-bottom: 1px solid var(--line); }
.index-list a { font-weight: 600; text-decoration: none; }
.index-list a:hover, .task-columns a:hover { text-decoration: underline; }
.index-list .note { margin: .125rem 0 0; color: var(--muted); font-size: .875rem; }
.index-list .note.proven { color: var(--good); }
.task-columns, .introduction > :not(h3) + ul:has(> li:nth-child(8)) { columns: 19rem auto; column-gap: 2.5rem; }
.introduction ul { list-style: none; padding: 0; }
.introduction li { break-inside: avoid; margin: 0; padding: .25rem 0; }
.introduction li > a:only-child { text-decoration: none; }
.introduction li > a:only-child:hover { text-decoration: underline; }
.introduction h3 { margin: 1.25rem 0 .25rem; font-size: 1.0625rem; }
.introduction h3:has(+ ul) + ul { margin-bottom: .5rem; }
@media (min-width: 40rem) {
  .introduction:has(h3 + ul) { display: grid; grid-template-columns: 11rem minmax(0, 1fr); column-gap: 1.5rem; }
  .introduction:has(h3 + ul) > * { grid-column: 1 / -1; }
  .introduction > h3:has(+ ul) { grid-column: 1; margin: 0; padding: .875rem 0; border-top: 1px solid var(--line); line-height: 1.6; }
  .introduction > h3 + ul { grid-column: 2; margin: 0; padding: .625rem 0; border-top: 1px solid var(--line); columns: 15rem auto; }
}
.role-group { display: grid; gap: .5rem 1rem; margin-bottom: 1rem; }
.role-group h3 { margin: 0; font-size: 1rem; padding: .3625rem 0; line-height: 1.4; color: var(--muted); }
.role-group .chips { margin: 0; }
@media (min-width: 40rem) { .role-group { grid-template-columns: 7rem minmax(0, 1fr); } }
.task-columns li { break-inside: avoid; margin: 0; padding: .25rem 0; }
.task-columns a { text-decoration: none; }
.task-list + h3 { margin-top: 1.75rem; }
.task-list li { margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.task-list details { font-size: .875rem; color: var(--muted); }
.task-list summary { width: fit-content; line-height: 1.5rem; }
.task-list details p { margin: .25rem 0; }
.who-can { color: var(--muted); font-size: .9375rem; display: block; }
.who-can::before { content: "Needs "; }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; }
.chips li, .state-list li { margin: 0; }
.chips a, .state-list a { display: inline-block; border: 1px solid var(--strong-line); border-radius: 999px; padding: .25rem .875rem; text-decoration: none; }
.chips a:hover, .state-list a:hover { border-color: var(--accent); background: var(--accent-ground); }
.state-list { display: flex; flex-wrap: wrap; gap: .5rem; }

/* The kinds of page */
.print-contents { columns: 19rem auto; column-gap: 2.5rem; padding-left: 2.25rem; }
.print-page { border-top: 1px solid var(--line); padding-top: 2rem; margin-top: 3rem; }
.print-page > h2:first-child { font-size: 1.875rem; margin-top: 0; }
.checked-against { color: var(--muted); font-size: .875rem; }
/* These pages have a search box of their own. */
:is(.kind-home, .kind-search, .kind-notFound) .site-search { display: none; }
:is(.kind-home, .kind-search, .kind-notFound) .theme-menu { margin-left: auto; }
.hero { padding: clamp(1rem, 4vw, 2.5rem) 0 1rem; max-width: var(--measure); }
.hero h1 { font-size: clamp(2rem, 1.5rem + 2.4vw, 3rem); }
.hero-search label, .page-search label { font-weight: 650; display: block; margin-bottom: .375rem; }
.hero-search-row { display: flex; gap: .5rem; }
.hero-search-row input { flex: 1; min-width: 0; min-height: 3rem; border: 2px solid var(--strong-line); border-radius: var(--radius); padding: .5rem 1rem; background: var(--background); font-size: 1.0625rem; }
.hero-search-row button { border: 0; border-radius: var(--radius); background: var(--accent); color: var(--accent-text); font-weight: 650; padding: 0 1.25rem; cursor: pointer; }
.page-search { margin-bottom: 2rem; }
.figures { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); }
.figures li { margin: 0; padding: .875rem 1rem; border: 1px solid var(--line); border-radius: var(--radius); font-size: .9375rem; }
.figures strong { display: block; font-size: 1.5rem; line-height: 1.2; color: var(--good); font-variant-numeric: tabular-nums; }
.lanes { margin-bottom: 1.5rem; }
.lane-heads { display: none; }
.stages { list-style: none; padding: 0; margin: 0; counter-reset: stage; }
.stage { margin: 0; padding-bottom: .75rem; counter-increment: stage; }
.stage > div { border: 1px solid var(--line); border-left: .3rem solid var(--lane, var(--accent)); border-radius: .5rem; padding: .625rem .875rem; background: var(--raised); }
.stage p { margin: 0; }
.stage-title { font-weight: 600; }
.stage-title::before { content: counter(stage) ". "; color: var(--muted); font-weight: 400; }
.stage-actor { font-size: .8125rem; font-weight: 650; color: var(--lane, var(--accent)); }
.stage.wait > div { border-style: dashed; }
.stage.wait .stage-title { font-weight: 400; }
.lane-1 { --lane: var(--accent); } .lane-2 { --lane: var(--other); } .lane-3 { --lane: var(--good); } .lane-4 { --lane: var(--warn); }
.diagram-frame { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem; margin-bottom: 1.5rem; }
.map { margin-bottom: .75rem; }
.map > summary { font-weight: 600; }
.state { border-top: 1px solid var(--line); }
.state h2 { margin-top: 1.5rem; }
.state h2::first-letter { text-transform: uppercase; }
.state h3 { margin-top: 0; font-size: .9375rem; color: var(--muted); font-weight: 600; }
.ways { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); }
.transitions li { margin: 0 0 .875rem; }
.transitions p { margin: 0; }
.from, .to { color: var(--muted); font-size: .9375rem; }
.do { font-size: .875rem; display: block; }
.place { border-top: 1px solid var(--line); }
.controls { display: grid; gap: .5rem; }
.controls > li { margin: 0; border: 1px solid var(--line); border-radius: .5rem; padding: .625rem .875rem; background: var(--raised); }
.controls p { margin: 0; }
.control { font-weight: 650; }
.control.tab { border: 0; padding: 0; margin: 0; }
.behaviors { font-size: .9375rem; color: var(--muted); margin: 0; }
.behaviors li { margin: 0; }
.verdict { font-size: 1.1875rem; border-left: .3rem solid var(--warn); background: var(--warn-ground); padding: .75rem 1rem; border-radius: .375rem; }
.verdict.proven { border-color: var(--good); background: var(--good-ground); color: var(--good); }
.verdict.refuted { border-color: var(--bad); background: var(--bad-ground); color: var(--bad); }
.numbers { display: grid; gap: .375rem; }
.numbers > div { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid var(--line); padding-bottom: .375rem; }
.numbers dt { color: var(--muted); }
.numbers dd { margin: 0; font-variant-numeric: tabular-nums; text-align: right; }
.readings > li { border: 1px solid var(--line); border-radius: var(--radius); padding: .75rem 1rem; }
.readings > li.taken { border-color: var(--good); }
.claim { font-weight: 600; margin-bottom: .25rem; }
.sources { font-size: .875rem; color: var(--muted); margin: 0; }
.measures { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); }
.measures li { margin: 0; border: 1px solid var(--line); border-radius: var(--radius); padding: .875rem 1rem; }
.measures p { margin: 0; }
.measure-name { color: var(--muted); }
.measure-value { font-size: 1.5rem; font-weight: 650; }
.measure-value span { font-size: 1rem; font-weight: 400; color: var(--muted); }
progress { width: 100%; height: .5rem; accent-color: var(--good); }
.kind-vocabulary table td:last-child { white-space: nowrap; }
.terms > div { padding: .75rem 0; border-bottom: 1px solid var(--line); }
.terms dt { font-weight: 650; }
.terms dd { margin: 0; }
.terms .also { color: var(--muted); font-size: .9375rem; }
.example { border-left: .3rem solid var(--bad); padding-left: 1rem; }
.example.right { border-color: var(--good); }
.file-name { font-family: var(--mono); font-size: .875rem; margin-bottom: .25rem; }
.file-empty { color: var(--muted); font-size: .875rem; }

/* Wider windows */
@media (max-width: 40rem) {
  .site-header { position: static; }
  .site-header-row { flex-wrap: wrap; }
  .brand { flex: 1 1 0; min-width: 0; }
  .site-search { order: 3; flex-basis: 100%; max-width: none; margin: 0 0 .25rem; }
  .theme-menu { margin-left: auto; }
  .theme-menu > summary span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .page-facts > div { grid-template-columns: 6.5rem minmax(0, 1fr); }
  article :is(th, td) { min-width: 7rem; }
  article :is(th, td):nth-child(n + 2):last-child { min-width: 8rem; }
  /* Three columns fit. */
  article table:not(:has(tr > :nth-child(4))) :is(th, td):nth-child(n) { min-width: 5.5rem; padding-inline: .5rem; }
  html { scroll-padding-top: 1rem; }
  .step { padding-left: 2.75rem; }
  .step, .step .step { padding-right: 0; }
  .step-link { display: none; }
}
@media (min-width: 48rem) {
  .lanes-2, .lanes-3, .lanes-4 { --columns: 2; }
  .lanes-3 { --columns: 3; } .lanes-4 { --columns: 4; }
  :is(.lanes-2, .lanes-3, .lanes-4) .lane-heads { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: .75rem; }
  .lane-head { margin: 0 0 .5rem; padding: .25rem .5rem; font-weight: 650; font-size: .9375rem; color: var(--lane); border-bottom: .2rem solid var(--lane); }
  :is(.lanes-2, .lanes-3, .lanes-4) .stages { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 0 .75rem; }
  :is(.lanes-2, .lanes-3, .lanes-4) .stage-actor { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .stage.lane-1 { grid-column: 1; } .stage.lane-2 { grid-column: 2; } .stage.lane-3 { grid-column: 3; } .stage.lane-4 { grid-column: 4; }
}
@supports selector(details::details-content) {
  @media (min-width: 60rem) {
    .shell:has(.site-menu) { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: clamp(2rem, 4vw, 4rem); }
    .site-menu { position: sticky; top: var(--header); max-height: calc(100vh - var(--header)); overflow-y: auto; margin: 0; padding: 1.5rem .75rem 2rem 0; border: 0; border-right: 1px solid var(--line); align-self: start; min-height: calc(100vh - var(--header)); }
    .site-menu > summary { display: none; }
    .site-menu::details-content { content-visibility: visible; display: block; block-size: auto; }
    main { width: 100%; padding-top: 2rem; margin: 0; }
  }
  @media (min-width: 80rem) {
    .shell:has(.page-aside) { grid-template-columns: 16rem minmax(0, 1fr) 14rem; }
    .shell:has(.page-aside) main { margin: 0 auto; }
    .page-aside { display: block; }
    .outline-small { display: none; }
    .in-this-article { position: sticky; top: calc(var(--header) + 2rem); font-size: .875rem; max-height: calc(100vh - var(--header) - 4rem); overflow-y: auto; margin-top: 2rem; }
    .in-this-article p { font-weight: 650; margin-bottom: .5rem; }
    .in-this-article a { display: block; padding: .1875rem .75rem; color: var(--muted); text-decoration: none; border-left: 2px solid var(--line); }
    .in-this-article li { margin: 0; }
    .in-this-article a:hover { color: var(--text); }
    .in-this-article a[aria-current] { color: var(--accent); border-color: var(--accent); font-weight: 600; }
  }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
/* Where grounds are the system's, a line says what a ground said. */
@media (forced-colors: active) {
  .hero-search-row button { border: 2px solid ButtonBorder; }
  .site-nav a[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
  .in-this-article a[aria-current] { border-color: Highlight; }
}

/* Print */
@media print {
  :root { color-scheme: light; --background: #fff; --surface: #fff; --raised: #fff; --text: #000; --muted: #333; --line: #999; --accent: #000; --accent-ground: #fff; --good: #000; --good-ground: #fff; --warn: #000; --warn-ground: #fff; --other: #000; --other-ground: #fff; --shadow: none; }
  html { font-size: 10.5pt; }
  body:has(> .shell) { display: block; }
  .site-header, .site-menu, .page-aside, .outline-small, .neighbors, .page-end, .related, .skip, .anchor, .step-link, .card-tools, .dry-run, .absent, .remedy, .breadcrumbs, .copyable .copy, .hero-search, .footer-links { display: none !important; }
  .shell, main { display: block !important; max-width: none; padding: 0; margin: 0; }
  .procedure { border: 1px solid #000; box-shadow: none; }
  .step:not(:has(.step)), .card-part, .alert, tr { break-inside: avoid; }
  .step:has(.step) > .step-body > p { break-after: avoid; }
  .hand-over { break-inside: avoid; }
  .site-footer-row { padding: .25rem 0; }
  h2, h3 { break-after: avoid; }
  .prerequisites > li::before { width: .9rem; height: .9rem; margin: .25rem 0; border-radius: .15rem; border: 1.5px solid #000; }
  .step::before { top: 0; border-radius: .2rem; border-color: #000; color: #000; }
  .site-footer { break-before: avoid; }
  a { color: inherit; text-decoration: none; }
  .site-footer { background: none; }
  .print-page { break-before: page; border: 0; margin: 0; padding: 0; }
}

"""##
),
(
"vocabulary.mustache",
##"""
{{<layout}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
{{#hasChanged}}
<h2 id="changes">What changed</h2>
<div class="table-frame" role="region" aria-label="What changed" tabindex="0">
<table>
<thead><tr><th scope="col">Before</th><th scope="col">Now</th><th scope="col">What</th><th scope="col">Until</th></tr></thead>
<tbody>
{{#changed}}
<tr><td><del>{{former}}</del></td><td>{{#href}}<a href="{{root}}{{href}}">{{now}}</a>{{/href}}{{^href}}{{now}}{{/href}}</td><td>{{nameKind}}</td><td>{{until}}</td></tr>
{{/changed}}
</tbody>
</table>
</div>
{{/hasChanged}}
<h2 id="terms">Terms</h2>
<dl class="terms">
{{#terms}}
<div><dt id="{{termID}}">{{name}}</dt>
{{#meaning}}
<dd>{{meaning}}</dd>
{{/meaning}}
{{#aliases}}
<dd class="also">Also: {{aliases}}</dd>
{{/aliases}}
{{#formerly}}
<dd class="also">Formerly: {{formerly}}</dd>
{{/formerly}}
</div>
{{/terms}}
</dl>
<h2 id="other-names">Other names in use</h2>
<ul>
{{#otherNames}}
<li><a href="{{root}}{{href}}">{{title}}</a>: {{aliases}}</li>
{{/otherNames}}
</ul>
{{>partials/page-end}}
{{/main}}
{{/layout}}

"""##
),
(
"workflow.mustache",
##"""
{{<layout}}
{{$scripts}}
{{#dryRunScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/dryRunScripts}}
{{/scripts}}
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<p class="page-kind">{{#isJourney}}Journey{{/isJourney}}{{^isJourney}}Workflow{{/isJourney}} · {{actor}}</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
{{#isDocumented}}
<p class="documented">Described in {{#documents}}<a href="{{root}}{{href}}">{{title}}</a> {{/documents}}</p>
{{/isDocumented}}
{{^isDocumented}}
<p class="documented none">No document describes it yet. What follows is made from the model.</p>
{{/isDocumented}}
</header>
{{#isJourney}}
<h2 id="lanes">Who does what</h2>
<div class="lanes lanes-{{laneCount}}">
<div class="lane-heads" aria-hidden="true">
{{#lanes}}
<p class="lane-head lane-{{lane}}">{{laneName}}</p>
{{/lanes}}
</div>
<ol class="stages">
{{#stages}}
<li class="stage lane-{{lane}} {{stageKind}}"><div><p class="stage-actor">{{laneName}}</p><p class="stage-title">{{#stageHref}}<a href="{{root}}{{stageHref}}">{{stageTitle}}</a>{{/stageHref}}{{^stageHref}}{{stageTitle}}{{/stageHref}}</p>{{#stageNote}}<p class="who">{{stageNote}}</p>{{/stageNote}}</div></li>
{{/stages}}
</ol>
</div>
{{/isJourney}}
<h2 id="who">Who can do it</h2>
{{#leastRolesKnown}}
<p>You need {{#leastRoles}}{{before}}{{#href}}<a href="{{root}}{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}{{/leastRoles}}. It is the least that is enough.</p>
{{/leastRolesKnown}}
{{#hasMore}}
<p>Also enough: {{#moreRoles}}{{before}}<a href="{{root}}{{href}}">{{title}}</a>{{/moreRoles}}.</p>
{{/hasMore}}
{{#hasRefused}}
<details class="refused"><summary>Who can’t, and where it fails</summary>
<ul>
{{#refusedRoles}}
<li><a href="{{root}}{{href}}">{{title}}</a>: {{reason}}</li>
{{/refusedRoles}}
</ul>
</details>
{{/hasRefused}}
<h2 id="steps">Steps</h2>
<section class="procedure model" aria-label="The steps in the model">
{{>partials/prerequisites}}
{{#hasSteps}}
<ol class="steps">
{{#steps}}
<li class="step{{#isOther}} other-actor{{/isOther}}{{#isWait}} wait{{/isWait}}" id="{{stepID}}" data-step="{{number}}"><div class="step-body">{{#isOther}}<p class="step-actor">{{actor}}</p>
{{/isOther}}<p class="step-words">{{#pieces}}{{#isLabel}}<strong>{{text}}</strong>{{/isLabel}}{{^isLabel}}{{text}}{{/isLabel}}{{/pieces}}</p>
<div class="step-facts">
{{#isWait}}
<ul class="waits">{{#waitsFor}}<li>{{.}}</li>{{/waitsFor}}</ul>
{{/isWait}}
{{>partials/step-facts}}
{{#handOver}}
<div class="hand-over"><p class="card-label">A text to send</p>
<pre class="copy-text">{{handOver}}</pre></div>
{{/handOver}}
</div></div><a class="step-link" href="#{{stepID}}" aria-label="Link to step {{number}}"></a></li>
{{/steps}}
</ol>
{{/hasSteps}}
{{>partials/outcome}}
</section>
<section class="dry-run" data-workflow="{{id}}" data-graph="{{root}}graphs/{{id}}.js" aria-label="Try it out" hidden></section>
{{#partOfJourneys}}
<h2 id="journeys">Part of</h2>
<ul class="link-cards">
{{#journeys}}
<li><a href="{{root}}{{href}}">{{title}}</a> <span class="who">{{actor}}</span></li>
{{/journeys}}
</ul>
{{/partOfJourneys}}
{{>partials/origin}}
{{/main}}
{{/layout}}

"""##
),
    ]
}
