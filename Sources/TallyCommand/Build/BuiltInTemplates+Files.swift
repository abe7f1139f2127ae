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
<header class="page-head">
<p class="page-kind">Check · {{severity}}</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
</header>
{{{explanation}}}
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
<details class="long-list"><summary>{{missingCommandCount}} commands</summary>
<ul>
{{#missingCommands}}
<li>{{text}} <span class="who">{{who}}</span></li>
{{/missingCommands}}
</ul>
</details>
{{/missesCommands}}
{{#missesPlaces}}
<h2 id="places">Places that no document visits</h2>
<details class="long-list"><summary>{{missingPlaceCount}} places</summary>
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
"document.mustache",
##"""
{{<layout}}
{{$scripts}}
{{#hasCards}}
{{#procedureScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/procedureScripts}}
{{/hasCards}}
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
{{>partials/outline-small}}
{{{article}}}
</article>
{{#hasRelated}}
<section class="related" aria-labelledby="related"><h2 id="related">Related</h2>
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
<aside class="page-aside">
<nav class="in-this-article" aria-labelledby="outline-title">
<p id="outline-title">In this article</p>
<ul>
{{#headings}}
<li{{#isSub}} class="sub"{{/isSub}}><a href="#{{headingID}}">{{headingText}}</a></li>
{{/headings}}
</ul>
</nav>
</aside>
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
{{#hasCards}}
{{#procedureScripts}}
<script src="{{root}}{{.}}" defer></script>
{{/procedureScripts}}
{{/hasCards}}
{{/scripts}}
{{$main}}
<header class="hero">
<h1>{{site}}</h1>
{{#summary}}
<p class="summary">{{summary}}</p>
{{/summary}}
<form class="hero-search" role="search" action="{{root}}search.html">
<label for="hero-search">What do you want to do?</label>
<div class="hero-search-row"><input id="hero-search" type="search" name="q" autocomplete="off"><button type="submit">Search</button></div>
</form>
</header>
{{#article}}
<article class="introduction">
{{{article}}}
</article>
{{/article}}
{{#hasWorkflows}}
<h2 id="tasks">By who you are</h2>
{{#groups}}
<section class="tasks" aria-labelledby="tasks-{{groupName}}">
<h3 id="tasks-{{groupName}}">{{groupName}} <span class="count">{{itemCount}}</span></h3>
<ul class="task-columns">
{{#items}}
<li><a href="{{root}}{{href}}">{{title}}</a>{{#isDocumented}} <span class="badge good">Documented</span>{{/isDocumented}}</li>
{{/items}}
</ul>
</section>
{{/groups}}
<h2 id="roles">By your role</h2>
{{#roleGroups}}
{{#hasItems}}
<section class="roles"><h3>{{groupName}}</h3>
<ul class="chips">
{{#roles}}
<li><a href="{{root}}{{href}}">{{title}}</a></li>
{{/roles}}
</ul></section>
{{/hasItems}}
{{/roleGroups}}
{{#hasJourneys}}
<h2 id="journeys">Journeys</h2>
<p>What takes several people, step by step.</p>
<ul class="link-cards">
{{#journeys}}
<li><a href="{{root}}{{href}}">{{title}}</a> <span class="who">{{actor}}</span></li>
{{/journeys}}
</ul>
{{/hasJourneys}}
<section class="checked" aria-labelledby="checked">
<h2 id="checked">What was checked</h2>
<ul class="figures">
{{#hasProcedures}}
<li><strong>{{agreeingCount}}</strong> of {{procedureCount}} agree with the model in {{checkedSteps}} from {{checkedStarts}}</li>
{{/hasProcedures}}
<li><strong>{{provenCount}}</strong> of {{ruleCount}} <a href="{{root}}rules/index.html">proven</a></li>
<li><strong>{{workflowCount}}</strong> in the model, of which <a href="{{root}}coverage.html">so many are documented</a></li>
<li><strong>{{questionCount}}</strong> where <a href="{{root}}questions/index.html">the sources contradict each other</a></li>
</ul>
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
{{#groups}}
{{#groupName}}
<h2>{{groupName}} <span class="count">{{itemCount}}</span></h2>
{{/groupName}}
<ul class="index-list">
{{#items}}
<li><a href="{{root}}{{href}}">{{title}}</a>{{#isPrivileged}} <span class="badge warn">Privileged</span>{{/isPrivileged}}{{#isDocumented}} <span class="badge good">Documented</span>{{/isDocumented}}{{#note}}<p class="note{{#isProven}} proven{{/isProven}}">{{note}}</p>{{/note}}</li>
{{/items}}
</ul>
{{/groups}}
{{>partials/page-end}}
{{/main}}
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
<a class="skip" href="#content">Skip to the content</a>
{{>partials/header}}
<div class="shell">
{{>partials/navigation}}
<main id="content" tabindex="-1">
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
<section class="state" aria-labelledby="{{stateID}}">
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
<p>{{#workflows}}<a class="do" href="{{root}}{{href}}">{{title}}</a> {{/workflows}}</p></li>
{{/into}}
</ul></div>
{{/hasInto}}
{{#hasOut}}
<div><h3>What leads on</h3>
<ul class="transitions">
{{#out}}
<li><p><strong>{{command}}</strong> <span class="who">{{who}}</span></p>
<p class="to">to <a href="#{{otherID}}">{{other}}</a></p>
<p>{{#workflows}}<a class="do" href="{{root}}{{href}}">{{title}}</a> {{/workflows}}</p></li>
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
<p class="verified">{{#agrees}}Carried out on the model: {{stepCount}} from {{cardStarts}} by {{roleCount}}, and it always ended well.{{/agrees}}{{^agrees}}Carried out on the model, where it does not always end well.{{/agrees}} Model <code>{{fingerprint}}</code> · <a href="{{root}}{{workflowHref}}">See it in the model</a></p>
{{/workflowHref}}
</section>

"""##
),
(
"partials/card-opening.mustache",
##"""
<section class="procedure" id="{{cardID}}-card" data-procedure="{{cardID}}" data-page="{{page}}" data-workflow="{{workflow}}" data-version="{{cardVersion}}" data-role="{{role}}" aria-label="Checklist{{#workflowTitle}}: {{workflowTitle}}{{/workflowTitle}}">
<div class="card-head">
<p class="card-kind">{{#agrees}}<span class="badge good">Verified</span>{{/agrees}}{{^agrees}}<span class="badge warn">Not verified</span>{{/agrees}} <span>{{stepCount}}</span></p>
{{#workflowHref}}
<p class="card-role"><span class="card-label">You need</span> {{#leastRoles}}{{before}}{{#href}}<a href="{{root}}{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}{{/leastRoles}}{{#hasMore}} <span class="more-roles">(also enough: {{#moreRoles}}<a href="{{root}}{{href}}">{{title}}</a> {{/moreRoles}})</span>{{/hasMore}}</p>
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
<p class="footer-links"><a href="{{root}}coverage.html">Coverage</a> <a href="{{root}}vocabulary.html">Vocabulary</a>{{#repository}} <a href="{{repository}}">Source</a>{{/repository}}</p>
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
<label class="visually-hidden" for="site-search">Search</label>
<input id="site-search" type="search" name="q" placeholder="Search" autocomplete="off">
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
<div class="outcome"><p class="card-label">When you are done</p>
<ul>
{{#outcomes}}
<li>{{.}}</li>
{{/outcomes}}
</ul>
</div>
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
"partials/outline-small.mustache",
##"""
{{#hasOutline}}
<details class="outline-small"><summary>In this article</summary>
<nav aria-label="In this article">
<ul>
{{#headings}}
<li{{#isSub}} class="sub"{{/isSub}}><a href="#{{headingID}}">{{headingText}}</a></li>
{{/headings}}
</ul>
</nav>
</details>
{{/hasOutline}}

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
<div><dt>You need</dt><dd>{{#pageRoles}}{{before}}{{#href}}<a href="{{root}}{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}{{/pageRoles}}</dd></div>
{{/needsRoles}}
{{#hasOtherRoles}}
<div><dt>Also enough</dt><dd>{{#otherRoles}}<a href="{{root}}{{href}}">{{title}}</a> {{/otherRoles}}</dd></div>
{{/hasOtherRoles}}
{{#reviewed}}
<div><dt>Reviewed</dt><dd><time datetime="{{reviewed}}">{{reviewed}}</time></dd></div>
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
<p class="card-label" id="{{cardID}}-before">Before you begin</p>
<ul class="prerequisites" aria-labelledby="{{cardID}}-before">
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
{{#roles}}
<p>See what you can do as <a href="{{root}}{{href}}">{{title}}</a>.</p>
{{/roles}}
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
<li class="step{{#isOther}} other-actor{{/isOther}}{{#isResult}} result{{/isResult}}{{#isHuman}} human{{/isHuman}}" id="{{stepID}}" data-step="{{stepNumber}}" data-hash="{{hash}}"><div class="step-body">{{#otherActor}}<p class="step-actor">{{otherActor}}</p>
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
{{#places}}
<section class="place" aria-labelledby="{{placeID}}">
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
<div><dt>Used in</dt><dd>{{#documents}}<a href="{{root}}{{href}}">{{title}}</a> {{/documents}}</dd></div>
{{/isDocumented}}
</dl>
{{#hasControls}}
<ul class="controls">
{{#controls}}
<li><p><span class="control {{controlKind}}">{{label}}</span> <span class="control-kind">{{controlKind}}</span></p>
<ul class="behaviors">
{{#behaviors}}
<li>{{#position}}{{position}}: {{/position}}{{#performs}}{{performs}} <span class="who">{{who}}</span>{{/performs}}{{#opens}} Opens <a href="{{root}}{{href}}">{{title}}</a>{{/opens}}{{#closes}} Closes{{/closes}}</li>
{{/behaviors}}
{{#notes}}
<li class="note">{{.}}</li>
{{/notes}}
</ul></li>
{{/controls}}
</ul>
{{/hasControls}}
</section>
{{/places}}
{{>partials/page-end}}
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
{{$main}}
{{>partials/breadcrumbs}}
<header class="page-head">
<p class="page-kind">Role · {{roleActor}}</p>
<h1>{{title}}</h1>
<p class="summary">{{summary}}</p>
{{#isPrivileged}}
<p class="privileged"><span class="badge warn">Privileged</span> Give it to few, and prefer a lesser role where one is enough.</p>
{{/isPrivileged}}
<dl class="page-facts">
{{#includesOthers}}
<div><dt>Includes</dt><dd>{{#includes}}<a href="{{root}}{{href}}">{{title}}</a> {{/includes}}</dd></div>
{{/includesOthers}}
{{#isIncluded}}
<div><dt>Included in</dt><dd>{{#includedIn}}<a href="{{root}}{{href}}">{{title}}</a> {{/includedIn}}</dd></div>
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
<ul class="task-list">
{{#able}}
<li><a href="{{root}}{{href}}">{{title}}</a>{{^isLeast}} <span class="tag">A lesser role is enough</span>{{/isLeast}}</li>
{{/able}}
</ul>
{{/isAble}}
{{#isRefused}}
<h2 id="cannot">What you can’t do, and who can</h2>
<ul class="task-list refused-list">
{{#refused}}
<li><a href="{{root}}{{href}}">{{title}}</a> <span class="who-can">{{#least}}{{before}}{{#href}}<a href="{{root}}{{href}}">{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}{{/least}}</span>
<details><summary>Why not</summary><p>{{reason}}</p></details></li>
{{/refused}}
</ul>
{{/isRefused}}
{{#hasCommands}}
<h2 id="commands">What the role permits</h2>
<details class="long-list"><summary>{{commandCount}} commands</summary>
<ul>
{{#commands}}
<li>{{text}}</li>
{{/commands}}
</ul>
</details>
{{/hasCommands}}
{{#hasPlaces}}
<h2 id="places">What others don’t see</h2>
<ul>
{{#places}}
<li><a href="{{root}}{{href}}">{{portal}} › {{title}}</a></li>
{{/places}}
</ul>
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
<h2 id="about">What it is about</h2>
<ul>
{{#about}}
<li><a href="{{root}}{{href}}">{{title}}</a></li>
{{/about}}
</ul>
<p>A document that states this can say so with <code>&lt;!-- fact: {{ruleID}} --&gt;</code>, and is then held to it.</p>
{{>partials/origin}}
{{/main}}
{{/layout}}

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
<div class="search-results" aria-live="polite"></div>
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
  --ground: #fff;
  --panel: #f5f7fa;
  --raised: #fff;
  --text: #1b2028;
  --muted: #545d6a;
  --line: #d5dbe3;
  --strong-line: #8792a2;
  --accent: #0b57a4;
  --accent-ground: #e9f1fb;
  --on-accent: #fff;
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
  --radius: .625rem;
  --measure: 46rem;
  --header: 3.75rem;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"], [data-theme="contrast"]) {
    color-scheme: dark;
    --ground: #13161b; --panel: #1b2027; --raised: #1f252d; --text: #e5e9ef; --muted: #a5afbd; --line: #353d49;
    --strong-line: #75808f; --accent: #84bdff; --accent-ground: #17293f; --on-accent: #08182b;
    --good: #7fd7a2; --good-ground: #14301f; --warn: #f0c169; --warn-ground: #35270d; --bad: #ff9f95;
    --bad-ground: #3b1a17; --other: #cbaaf7; --other-ground: #2b1f3e; --shadow: 0 1px 2px #0006, 0 4px 16px #0005;
  }
}
:root[data-theme="dark"] {
  color-scheme: dark;
  --ground: #13161b; --panel: #1b2027; --raised: #1f252d; --text: #e5e9ef; --muted: #a5afbd; --line: #353d49;
  --strong-line: #75808f; --accent: #84bdff; --accent-ground: #17293f; --on-accent: #08182b;
  --good: #7fd7a2; --good-ground: #14301f; --warn: #f0c169; --warn-ground: #35270d; --bad: #ff9f95;
  --bad-ground: #3b1a17; --other: #cbaaf7; --other-ground: #2b1f3e; --shadow: 0 1px 2px #0006, 0 4px 16px #0005;
}
@media (prefers-contrast: more) {
  :root:not([data-theme="light"], [data-theme="dark"]) {
    color-scheme: light;
    --ground: #fff; --panel: #fff; --raised: #fff; --text: #000; --muted: #1f1f1f; --line: #000; --strong-line: #000;
    --accent: #00208f; --accent-ground: #fff; --on-accent: #fff; --good: #00401b; --good-ground: #fff;
    --warn: #4a2b00; --warn-ground: #fff; --bad: #7a0000; --bad-ground: #fff; --other: #3d0a78;
    --other-ground: #fff; --shadow: none;
  }
}
:root[data-theme="contrast"] {
  color-scheme: light;
  --ground: #fff; --panel: #fff; --raised: #fff; --text: #000; --muted: #1f1f1f; --line: #000; --strong-line: #000;
  --accent: #00208f; --accent-ground: #fff; --on-accent: #fff; --good: #00401b; --good-ground: #fff;
  --warn: #4a2b00; --warn-ground: #fff; --bad: #7a0000; --bad-ground: #fff; --other: #3d0a78;
  --other-ground: #fff; --shadow: none;
}

/* Type */
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); scroll-padding-top: calc(var(--header) + 1rem); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--text); overflow-wrap: break-word; }
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
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .25rem; }
main:focus { outline: none; }
code, pre { font-family: var(--mono); font-size: .875em; }
:not(pre) > code { background: var(--panel); border: 1px solid var(--line); border-radius: .3rem; padding: .08em .32em; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: var(--radius); padding: .875rem 1rem; overflow: auto; line-height: 1.5; }
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
[hidden] { display: none !important; }
.skip { position: absolute; left: .5rem; top: -4rem; z-index: 20; background: var(--accent); color: var(--on-accent); padding: .5rem 1rem; border-radius: 0 0 .5rem .5rem; }
.skip:focus { top: 0; }
.missing { color: var(--bad); }

/* Header, navigation, footer */
.site-header { position: sticky; top: 0; z-index: 10; background: var(--ground); border-bottom: 1px solid var(--line); }
.site-header-row { display: flex; align-items: center; gap: .75rem 1.25rem; max-width: 92rem; min-height: var(--header); margin: 0 auto; padding: .5rem clamp(1rem, 3vw, 2rem); }
.brand { display: inline-flex; align-items: center; gap: .6rem; font-weight: 700; font-size: 1.0625rem; color: var(--text); text-decoration: none; line-height: 1.2; }
.brand:hover span { text-decoration: underline; }
.brand-mark { width: 1.75rem; height: 1.75rem; color: var(--accent); }
.site-search { display: flex; flex: 1 1 12rem; max-width: 30rem; margin-left: auto; position: relative; }
.site-search input { width: 100%; border: 1px solid var(--strong-line); border-radius: 999px; background: var(--panel); padding: .375rem 2.75rem .375rem 1rem; min-height: 2.5rem; }
.site-search button { position: absolute; right: .25rem; top: .25rem; bottom: .25rem; width: 2.25rem; border: 0; border-radius: 999px; background: none; color: var(--muted); display: grid; place-items: center; cursor: pointer; }
.site-search button:hover { color: var(--accent); }
.theme-menu { position: relative; }
.theme-menu:has(.theme-choice[hidden]) { display: none; }
.theme-menu > summary { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.5rem; padding: 0 .5rem; list-style: none; border-radius: .5rem; color: var(--muted); font-size: .9375rem; }
.theme-menu > summary::-webkit-details-marker { display: none; }
.theme-menu > summary:hover, .theme-menu[open] > summary { color: var(--text); background: var(--panel); }
.theme-choice { position: absolute; right: 0; top: calc(100% + .5rem); margin: 0; min-width: 12rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--raised); box-shadow: var(--shadow); padding: .5rem; }
.theme-choice label { display: flex; align-items: center; gap: .6rem; padding: .375rem .5rem; border-radius: .375rem; cursor: pointer; }
.theme-choice label:hover { background: var(--panel); }
.theme-choice input { accent-color: var(--accent); width: 1.05rem; height: 1.05rem; margin: 0; }
.shell { display: block; max-width: 92rem; margin: 0 auto; padding: 0 clamp(1rem, 3vw, 2rem); }
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
.site-nav a:hover, .site-nav summary:hover { background: var(--panel); }
.site-nav a[aria-current] { background: var(--accent-ground); color: var(--accent); font-weight: 600; box-shadow: inset 3px 0 0 var(--accent); }
.site-nav summary { font-weight: 600; display: flex; justify-content: space-between; align-items: center; list-style: none; }
.site-nav summary::-webkit-details-marker { display: none; }
.site-nav summary::after { content: ""; width: .4375rem; height: .4375rem; border: solid currentColor; border-width: 0 .125rem .125rem 0; transform: rotate(-45deg); margin: 0 .25rem; color: var(--muted); }
.site-nav details[open] > summary::after { transform: rotate(45deg); }
.site-footer { border-top: 1px solid var(--line); background: var(--panel); color: var(--muted); font-size: .875rem; }
.site-footer-row { max-width: 92rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2rem); display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; }
.site-footer p { margin: 0; }
.footer-links { display: flex; gap: 1.25rem; }
.page-aside { display: none; }

/* The head and the end of a page */
.breadcrumbs { font-size: .875rem; margin-bottom: 1.25rem; }
.breadcrumbs ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .125rem .5rem; color: var(--muted); }
.breadcrumbs li { margin: 0; display: inline-flex; gap: .5rem; align-items: center; }
.breadcrumbs li + li::before { content: ""; width: .375rem; height: .375rem; border: solid currentColor; border-width: .1rem .1rem 0 0; transform: rotate(45deg); }
.breadcrumbs a { color: inherit; }
.page-kind { color: var(--muted); font-size: .8125rem; font-weight: 650; letter-spacing: .06em; text-transform: uppercase; margin: 0 0 .375rem; }
.page-head { margin-bottom: 1.75rem; }
.summary { font-size: 1.1875rem; line-height: 1.5; color: var(--muted); max-width: var(--measure); }
.page-facts { display: grid; gap: .375rem 1.5rem; margin: 1rem 0; font-size: .9375rem; }
.page-facts:not(:has(div)) { display: none; }
.page-facts > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .75rem; }
.page-facts dt { color: var(--muted); }
.page-facts dd { margin: 0; }
.page-facts dd ul { list-style: none; padding: 0; margin: 0; }
.page-facts dd > a + a { margin-left: .5rem; }
.documented { font-size: .9375rem; }
.documented.none, .none { color: var(--muted); }
.outline-small { border: 1px solid var(--line); border-radius: var(--radius); background: var(--panel); padding: .25rem 1rem; margin: 0 0 1.75rem; }
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
.badge { display: inline-block; font-size: .75rem; font-weight: 650; line-height: 1.4; letter-spacing: .01em; padding: .0625rem .5rem; border-radius: 999px; background: var(--panel); color: var(--muted); border: 1px solid var(--line); vertical-align: .12em; white-space: nowrap; }
.badge.good { background: var(--good-ground); color: var(--good); border-color: currentColor; }
.badge.warn { background: var(--warn-ground); color: var(--warn); border-color: currentColor; }
.tag { font-size: .8125rem; color: var(--muted); }
.who, .control-kind { color: var(--muted); font-size: .875rem; white-space: normal; }
.who::before { content: "· "; }
p.who::before { content: ""; }
.count { color: var(--muted); font-weight: 400; font-size: .8em; }

/* Articles */
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
th, td { border-bottom: 1px solid var(--line); padding: .5rem .75rem; text-align: left; vertical-align: top; }
th { font-weight: 650; background: var(--panel); border-bottom: 2px solid var(--strong-line); }
.right { text-align: right; } .center { text-align: center; }
.example.right { text-align: left; }
.table-frame { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius); margin-bottom: 1.5rem; }
.table-frame table { margin: 0; min-width: 34rem; }
.table-frame tr:last-child td { border-bottom: 0; }
.tab-title { font-weight: 650; }
.tab { border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1rem 0; margin-bottom: .75rem; }
.copyable { position: relative; }
.copyable .copy { position: absolute; top: .4rem; right: .4rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); padding: .125rem .6rem; font-size: .8125rem; cursor: pointer; }
.copyable .copy:hover { border-color: var(--accent); color: var(--accent); }

/* Procedures */
.procedure { border: 1px solid var(--line); border-radius: .875rem; background: var(--raised); box-shadow: var(--shadow); margin: 1.5rem 0 2rem; }
.card-head { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; padding: .75rem clamp(1rem, 3vw, 1.5rem); border-bottom: 1px solid var(--line); background: var(--panel); border-radius: .875rem .875rem 0 0; font-size: .9375rem; }
.card-head p { margin: 0; }
.card-kind { color: var(--muted); }
.card-label { font-size: .8125rem; font-weight: 650; color: var(--muted); margin: 0 0 .375rem; letter-spacing: .01em; }
.card-role .card-label { display: inline; margin-right: .25rem; }
.more-roles { color: var(--muted); }
.card-tools { flex-basis: 100%; }
.card-part { padding: 1rem clamp(1rem, 3vw, 1.5rem); }
.card-part.before { border-bottom: 1px solid var(--line); }
.card-part.after { border-top: 1px solid var(--line); display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); }
.card-part ul, .card-part ol { margin: 0; }
.card-part p:last-child { margin: 0; }
.prerequisites { list-style: none; padding: 0; }
.prerequisites > li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); gap: .5rem; }
.prerequisites > li::before { content: ""; width: 1.125rem; height: 1.125rem; margin-top: .22rem; border: 1.5px solid var(--strong-line); border-radius: .25rem; background: var(--ground); }
.prerequisites > li:has(> input, > label)::before { content: none; }
.remedy, .absent { font-size: .9375rem; }
.remedy { display: inline; }
.remedy > summary, .absent > summary { color: var(--accent); text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: .07em; width: fit-content; list-style: none; font-size: .875rem; }
:is(.remedy, .absent) > summary::-webkit-details-marker { display: none; }
.remedy > summary { display: inline; margin-left: .25rem; }
.remedy > ul, .absent > ul { border-left: 3px solid var(--accent); background: var(--accent-ground); border-radius: 0 .375rem .375rem 0; padding: .5rem .75rem .5rem 1.75rem; margin: .375rem 0 .5rem; }
.absent p { margin: 0 0 .25rem; }
.undo.final { color: var(--warn); }
.outcome li::marker { content: "✓  "; color: var(--good); font-weight: 700; }
.undo li, .next li, .outcome li { font-size: .9375rem; }
.undo ul, .next ul { padding-left: 1.1rem; }
.verified { border-top: 1px solid var(--line); margin: 0; padding: .625rem clamp(1rem, 3vw, 1.5rem); font-size: .8125rem; color: var(--muted); }
.steps { list-style: none; margin: 0; padding: 1.25rem clamp(1rem, 3vw, 1.5rem) .25rem; counter-reset: step; }
.step { position: relative; margin: 0; padding: 0 1.75rem 1.375rem 3rem; min-height: 3rem; scroll-margin-top: calc(var(--header) + 1rem); }
.step + .step { margin: 0; }
.step::before { content: attr(data-step); position: absolute; left: 0; top: -.125rem; width: 2rem; height: 2rem; display: grid; place-items: center; border-radius: 50%; border: 2px solid var(--accent); color: var(--accent); background: var(--raised); font-weight: 700; font-size: .9375rem; z-index: 1; }
.step::after { content: ""; position: absolute; left: calc(1rem - 1px); top: 1.75rem; bottom: .125rem; width: 2px; background: var(--line); }
.step:last-child::after { content: none; }
.step:target::before { background: var(--accent); color: var(--on-accent); }
.step-body > :last-child { margin-bottom: 0; }
.step-words { margin: 0; }
.step-link { position: absolute; right: 0; top: 0; width: 1.5rem; height: 1.5rem; text-align: center; color: var(--muted); text-decoration: none; opacity: 0; }
.step-link::before { content: "#"; }
.step:hover .step-link, .step-link:focus { opacity: 1; }
.step-facts { font-size: .875rem; color: var(--muted); margin-top: .25rem; display: grid; gap: .125rem; }
.step-facts:not(:has(*)) { display: none; }
.step-fact, .step-fact p { margin: 0; }
.step-fact a { color: inherit; }
.step-fact a:hover { color: var(--accent); }
.step-fact.where, .step-fact.opens, .step-fact.changes > ul > li { padding-left: 1.25rem; position: relative; }
.step-fact.where::before, .step-fact.opens::before, .step-fact.changes li::before { position: absolute; left: 0; top: 0; width: 1rem; text-align: center; }
.step-fact.where::before { content: "⌖"; }
.step-fact.opens::before { content: "→"; }
.step-fact.changes ul { list-style: none; padding: 0; margin: 0; }
.step-fact.changes li { color: var(--good); margin: 0; }
.step-fact.changes li::before { content: "✓"; }
.step-actor { font-size: .8125rem; font-weight: 650; color: var(--other); margin: 0 0 .125rem; }
.step.other-actor::before { border-color: var(--other); color: var(--other); border-style: dashed; }
.step.other-actor .step-body { background: var(--other-ground); border-radius: .5rem; padding: .625rem .875rem; margin-top: -.5rem; }
.step.wait::before { border-style: dotted; }
.waits { margin: .25rem 0; }
.hand-over { margin-top: .625rem; }
.hand-over pre { white-space: pre-wrap; margin: 0; font-family: inherit; font-size: .9375rem; color: var(--text); background: var(--ground); }
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
.task-columns { columns: 19rem auto; column-gap: 2.5rem; }
.task-columns li { break-inside: avoid; margin: 0; padding: .25rem 0; }
.task-columns a { text-decoration: none; }
.task-list li { margin: 0; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.task-list details { font-size: .875rem; color: var(--muted); }
.task-list summary { width: fit-content; }
.task-list details p { margin: .25rem 0; }
.who-can { color: var(--muted); font-size: .9375rem; display: block; }
.who-can::before { content: "Needs "; }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; }
.chips li, .state-list li { margin: 0; }
.chips a, .state-list a { display: inline-block; border: 1px solid var(--strong-line); border-radius: 999px; padding: .25rem .875rem; text-decoration: none; }
.chips a:hover, .state-list a:hover { border-color: var(--accent); background: var(--accent-ground); }
.state-list { display: flex; flex-wrap: wrap; gap: .5rem; }

/* The kinds of page */
.hero { padding: clamp(1rem, 4vw, 2.5rem) 0 1rem; max-width: var(--measure); }
.hero h1 { font-size: clamp(2rem, 1.5rem + 2.4vw, 3rem); }
.hero-search label, .page-search label { font-weight: 650; display: block; margin-bottom: .375rem; }
.hero-search-row { display: flex; gap: .5rem; }
.hero-search-row input { flex: 1; min-width: 0; min-height: 3rem; border: 2px solid var(--strong-line); border-radius: var(--radius); padding: .5rem 1rem; background: var(--ground); font-size: 1.0625rem; }
.hero-search-row button { border: 0; border-radius: var(--radius); background: var(--accent); color: var(--on-accent); font-weight: 650; padding: 0 1.25rem; cursor: pointer; }
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
.diagram-frame svg { width: auto; height: auto; max-width: none; stroke-width: initial; }
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
  .site-search { order: 3; flex-basis: 100%; max-width: none; margin: 0 0 .25rem; }
  .theme-menu { margin-left: auto; }
  .theme-menu > summary span { position: absolute; clip-path: inset(50%); }
  .page-facts > div { grid-template-columns: minmax(0, 1fr); gap: 0; margin-bottom: .25rem; }
  html { scroll-padding-top: 1rem; }
  .step { padding-left: 2.75rem; padding-right: 0; }
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
    .shell { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: clamp(2rem, 4vw, 4rem); }
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

/* Print */
@media print {
  :root { color-scheme: light; --ground: #fff; --panel: #fff; --raised: #fff; --text: #000; --muted: #333; --line: #999; --accent: #000; --accent-ground: #fff; --good: #000; --good-ground: #fff; --warn: #000; --warn-ground: #fff; --other: #000; --other-ground: #fff; --shadow: none; }
  html { font-size: 10.5pt; }
  .site-header, .site-menu, .page-aside, .outline-small, .neighbors, .page-end, .related, .skip, .anchor, .step-link, .card-tools, .dry-run, .absent, .remedy, .breadcrumbs, .copyable .copy, .hero-search { display: none !important; }
  .shell, main { display: block !important; max-width: none; padding: 0; margin: 0; }
  .procedure { border: 1px solid #000; box-shadow: none; }
  .step, .card-part, .alert, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .step::before { border-radius: .2rem; border-color: #000; color: #000; }
  a { color: inherit; text-decoration: none; }
  .site-footer { background: none; }
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
<p>Also enough: {{#moreRoles}}<a href="{{root}}{{href}}">{{title}}</a> {{/moreRoles}}</p>
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
