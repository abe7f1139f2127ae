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
