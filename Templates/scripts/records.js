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
