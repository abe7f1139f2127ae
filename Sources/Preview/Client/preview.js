// What only a preview has: it waits for changes, loads the page again or exchanges its styles, and shows what is wrong.
// Nothing is ever parsed as HTML.
'use strict';
(() => {
  const { page, version } = document.currentScript.dataset;
  const foldedKey = 'tally:preview-folded';
  const patience = 500;
  let current = version;
  let source = null;
  let waiting = 0;

  // MARK: Changes

  function connect() {
    disconnect();
    source = new EventSource(`/.tally/events?page=${encodeURIComponent(page)}&version=${encodeURIComponent(current)}`);
    source.addEventListener('reload', () => {
      disconnect();
      location.reload();
    });
    source.addEventListener('styles', (event) => exchange(JSON.parse(event.data)));
    source.addEventListener('files', (event) => refresh(JSON.parse(event.data)));
    source.addEventListener('findings', (event) => show(JSON.parse(event.data)));
    // The server has gone, and may come again with another version of the page.
    source.addEventListener('error', () => {
      disconnect();
      waiting = setTimeout(connect, patience);
    });
  }

  function disconnect() {
    clearTimeout(waiting);
    if (source) source.close();
    source = null;
  }

  // The new style is there before the old one goes, so that the page is never without.
  function exchange(change) {
    current = change.version;
    for (const [before, after] of change.styles) {
      for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
        if (pathOf(link.href) !== before) continue;
        const successor = link.cloneNode();
        successor.href = '/' + after;
        successor.addEventListener('load', () => link.remove());
        successor.addEventListener('error', () => link.remove());
        link.after(successor);
      }
    }
  }

  function refresh(files) {
    for (const image of document.images) {
      if (files.includes(pathOf(image.src))) image.src = image.src.replace(/\?.*|$/, `?${Date.now()}`);
    }
  }

  function pathOf(address) {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) return null;
    try {
      return decodeURIComponent(url.pathname.slice(1));
    } catch {
      // What is no address of a file names none that could have changed.
      return null;
    }
  }

  // MARK: Findings

  const host = document.createElement('div');
  host.id = 'tally-preview';
  const root = host.attachShadow({ mode: 'open' });
  const style = element('link');
  style.rel = 'stylesheet';
  style.href = '/.tally/preview.css';
  const panel = element('section', 'panel');
  panel.setAttribute('aria-label', 'Findings of the preview');
  root.append(style, panel);

  function element(name, kind, text) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function show(state) {
    const count = state.problems.length + state.findings.length;
    if (count === 0 && state.elsewhere.length === 0) {
      host.remove();
      return;
    }
    const details = element('details');
    details.open = count > 0 && !isFolded();
    const summary = element('summary', state.gravest, state.summary);
    summary.setAttribute('role', 'status');
    details.append(summary);
    details.addEventListener('toggle', () => fold(!details.open));
    const list = element('ol');
    for (const problem of state.problems) {
      const item = element('li', 'error');
      item.append(element('pre', 'excerpt', problem));
      list.append(item);
    }
    for (const finding of state.findings) list.append(itemOf(finding));
    details.append(list);
    if (state.elsewhere.length > 0) details.append(others(state.elsewhere));
    panel.replaceChildren(details);
    if (!host.isConnected) document.body.append(host);
  }

  function itemOf(finding) {
    const item = element('li', finding.severity);
    const head = element('p', 'message');
    head.append(
      element('strong', 'severity', finding.severity), ' ', element('code', 'rule', finding.rule), ' ',
      element('span', '', finding.message));
    item.append(head, element('p', 'place', finding.place));
    if (finding.detail) item.append(element('pre', 'excerpt', finding.detail));
    return item;
  }

  function others(pages) {
    const list = element('ul', 'elsewhere');
    for (const other of pages) {
      const item = element('li', other.gravest);
      if (other.page) {
        const link = element('a', '', other.file);
        link.href = '/' + other.page;
        item.append(link);
      } else {
        item.append(element('span', '', other.file));
      }
      item.append(': ' + other.summary);
      list.append(item);
    }
    const nav = element('nav');
    nav.setAttribute('aria-label', 'Findings elsewhere');
    nav.append(element('p', 'heading', 'Elsewhere'), list);
    return nav;
  }

  function isFolded() {
    try {
      return sessionStorage.getItem(foldedKey) !== null;
    } catch {
      return false;
    }
  }

  function fold(isFolded) {
    try {
      if (isFolded) sessionStorage.setItem(foldedKey, 'yes');
      else sessionStorage.removeItem(foldedKey);
    } catch {
      // Then it is open again on the next page.
    }
  }

  // A browser keeps few connections to one server, and tabs that nobody sees would use them up; when one is looked at
  // again, the server says whether its page is another one by now.
  function follow() {
    if (document.hidden) disconnect();
    else if (!source) connect();
  }

  follow();
  document.addEventListener('visibilitychange', follow);
  // A page that the browser has kept may be an old one.
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', (event) => {
    if (event.persisted) follow();
  });
})();
