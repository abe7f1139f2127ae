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
