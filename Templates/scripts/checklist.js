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
