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
