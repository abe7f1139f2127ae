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
