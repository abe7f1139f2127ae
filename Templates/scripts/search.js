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
