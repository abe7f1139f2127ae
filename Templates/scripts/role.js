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
