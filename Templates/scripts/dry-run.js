// The dry run: walking through a workflow by selecting what the model offers, without touching anything real.
// The graph that it walks was computed on the model; Sources/SiteBuilder/Graphs/WorkflowGraph.swift describes it.
//
// The whole state stands in the address, as #dry-run=WORKFLOW:START.OPTION.OPTION…, so every state has a link, and the
// browser's Back takes a step back.
'use strict';
(() => {
  const mostSteps = 500;
  const graphs = new Map();
  self.tallyGraph = (workflow, graph) => graphs.set(workflow, graph);

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, '');
      else if (value !== false) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  const button = (text, onclick, attributes = {}) => make('button', { type: 'button', onclick, ...attributes }, text);

  // What a control is called besides its label, for those who can't see its shape.
  const kindWords = { 'check-box': 'check box', 'sign-in': '', go: '', close: '', 'hand-over': '', wait: '', outside: '', next: '' };
  const kindOf = ({ kind }) => kindWords[kind] ?? kind;

  // What can be selected on a place stands apart from how one gets elsewhere, and from what happens outside of portals.
  const ways = new Set(['sign-in', 'go', 'menu', 'message', 'close']);
  const betweenActors = new Set(['hand-over', 'wait', 'outside', 'next']);

  class Walk {
    constructor(graph, prefix) {
      this.graph = graph;
      this.prefix = prefix;
    }

    // The walk that a fragment describes: the states that were passed, and how far it could be followed.
    follow(fragment) {
      const [first, ...rest] = fragment.slice(this.prefix.length).split('.').slice(0, mostSteps).map(Number);
      const start = this.graph.starts[first];
      if (!start) return null;
      const states = [start.state];
      const options = [];
      for (const option of rest) {
        const control = this.graph.states[states.at(-1)].controls.find(([one]) => one === option);
        if (!control || control[1] < 0) return { number: first, start, states, options, isBroken: true };
        options.push(option);
        states.push(control[1]);
      }
      return { number: first, start, states, options, isBroken: false };
    }

    address(number, options) {
      return this.prefix + [number, ...options].join('.');
    }

    // The next option of the canonical way: from here if the way comes past, and otherwise nothing.
    next(walk) {
      const here = walk.states.at(-1);
      const { way } = walk.start;
      const following = [way[walk.options.length], ...way].find((step) => step?.[0] === here);
      return following ? following[1] : null;
    }

    // For each item of a document, whether the walk has done it.
    done(walk, items) {
      const selected = new Set(walk.options);
      const visited = new Set(walk.states.map((state) => this.graph.states[state].place));
      const isDone = (number) => {
        const { kind, place } = this.graph.options[number];
        return selected.has(number) || (place !== undefined && ['go', 'sign-in', 'message'].includes(kind) && visited.has(place));
      };
      return items.map((options) => options.length > 0 && options.every(isDone));
    }
  }

  class DryRun {
    constructor(section, level) {
      this.section = section;
      this.level = level;
      this.prefix = `#dry-run=${section.dataset.workflow}:`;
      this.stage = make('div', { class: 'dry-run-stage' });
      this.status = make('p', { class: 'dry-run-status', role: 'status' });
      section.append(make(`h${level}`, { class: 'dry-run-title' }, 'Try it out'), this.stage, this.status);
      section.hidden = false;
      this.wantsFocus = false;
      this.walk = null;
      this.factsAreOpen = false;
      addEventListener('hashchange', () => this.arrive());
      if (!this.arrive()) this.offer();
    }

    // Goes where the address says, if it says anything about a dry run.
    arrive() {
      if (!location.hash.startsWith(this.prefix)) {
        if (this.walk) this.showStarts();
        return false;
      }
      this.load().then(() => this.show(), () => this.fail());
      return true;
    }

    load() {
      const { workflow, graph } = this.section.dataset;
      this.loaded ??= new Promise((resolve, reject) => {
        const script = make('script', { src: graph });
        script.onload = () => (graphs.get(workflow)?.format === 1 ? resolve(graphs.get(workflow)) : reject(new Error(graph)));
        script.onerror = () => reject(new Error(graph));
        document.head.append(script);
      }).then((loaded) => {
        this.graph = loaded;
        this.walker = new Walk(loaded, this.prefix);
      });
      return this.loaded;
    }

    fail() {
      this.loaded = undefined;
      this.status.textContent = 'The dry run could not be loaded.';
    }

    offer() {
      this.stage.replaceChildren(
        make('p', {}, 'Walk through this task on the model. Nothing real is touched.'),
        button('Start the dry run', () => {
          this.wantsFocus = true;
          this.load().then(() => this.showStarts(), () => this.fail());
        }, { class: 'primary' }),
      );
    }

    // MARK: Choosing a start

    person(number) {
      const { actor, roles } = this.graph.people[number];
      return roles.length > 0 ? `${actor}: ${roles.join(', ')}` : actor;
    }

    showStarts() {
      this.walk = null;
      this.lightUp();
      const { starts } = this.graph;
      const role = make('select', { id: `${this.section.dataset.workflow}-role` });
      const situation = make('select', { id: `${this.section.dataset.workflow}-start` });
      const people = [...new Set(starts.map((start) => start.person))];
      const isEnough = (person) => starts.some((start) => start.person === person && start.enough);
      role.append(...people.map((person) => make(
        'option', { value: person }, this.person(person) + (isEnough(person) ? '' : ' (not enough)'),
      )));
      const fill = () => {
        situation.replaceChildren(...starts.flatMap((start, number) => (start.person === Number(role.value)
          ? [make('option', { value: number }, start.words.join('; ') || 'The usual start')]
          : [])));
      };
      role.addEventListener('change', fill);
      fill();
      const heading = make(`h${this.level + 1}`, { tabindex: -1 }, 'Where do you begin?');
      this.stage.replaceChildren(
        heading,
        make('div', { class: 'dry-run-choice' },
          make('label', { for: role.id }, 'Your role'), role,
          make('label', { for: situation.id }, 'What holds at the start'), situation),
        button('Begin', () => this.go(this.walker.address(situation.value, [])), { class: 'primary' }),
      );
      this.status.textContent = '';
      this.focus(heading);
    }

    go(address) {
      this.wantsFocus = true;
      if (location.hash !== address) history.pushState(history.state, '', address);
      this.show();
    }

    // After something was selected, the focus goes to where it led, so that the keyboard alone gets through.
    focus(element) {
      if (this.wantsFocus) element.focus();
      this.wantsFocus = false;
    }

    // MARK: Walking

    show() {
      const walk = this.walker.follow(location.hash);
      if (!walk) {
        this.showStarts();
        this.status.textContent = 'This link leads into a dry run that is no longer there. Please choose a start.';
        return;
      }
      const isArriving = !this.walk && !this.wantsFocus;
      this.walk = walk;
      const state = this.graph.states[walk.states.at(-1)];
      const place = this.graph.places[state.place];
      const title = place ? place.title : 'In no portal yet';
      const heading = make(`h${this.level + 1}`, { tabindex: -1, class: 'dry-run-here' }, title);
      const isAtGoal = Boolean(state.goal) && walk.options.length > 0;

      this.stage.replaceChildren(
        make('p', { class: 'dry-run-person' }, 'You are ', make('strong', {}, this.person(state.person)),
          ...(walk.start.enough ? [] : [' – which is not enough for this workflow'])),
        make('div', { class: `dry-run-place ${place ? place.kind : 'desk'}` },
          make('p', { class: 'dry-run-portal' }, place ? `${place.portal} · ${place.kind}` : 'Your desk'),
          heading,
          ...this.controls(state)),
        ...(isAtGoal ? [make('p', { class: 'dry-run-goal' }, make('strong', {}, 'Done. '), `Now ${this.graph.outcome}.`)] : []),
        this.tools(walk),
        this.facts(state),
        this.history(walk),
        ...this.guides(walk),
      );
      const said = walk.isBroken ? 'This link leads further than the model does now. You are at the last step that is still there.' : '';
      this.status.textContent = said || (isAtGoal ? 'You have reached the outcome.' : '');
      this.lightUp();
      if (isArriving) this.section.scrollIntoView();
      this.focus(heading);
    }

    // Buttons for all that is on the place, and then for what leads elsewhere.
    controls(state) {
      const groups = [[], [], []];
      for (const [number, result] of state.controls) {
        const option = this.graph.options[number];
        const group = betweenActors.has(option.kind) ? 2 : ways.has(option.kind) ? 1 : 0;
        groups[group].push(make('li', {}, this.control(number, option, result)));
      }
      for (const number of state.filled ?? []) {
        const option = this.graph.options[number];
        if (groups[0].every((item) => item.dataset.label !== option.label)) {
          groups[0].push(make('li', { class: 'dry-run-filled' }, `${option.label}: filled in`));
        }
      }
      const names = ['What is here', 'Where you can go', 'What happens next'];
      const lists = groups.flatMap((items, index) => (items.length > 0
        ? [make('ul', { class: `dry-run-controls group-${index}`, 'aria-label': names[index] }, ...items)] : []));
      return lists.length > 0 ? lists : [make('p', {}, 'There is nothing to select here.')];
    }

    control(number, option, result) {
      const kind = kindOf(option);
      const label = option.off ? `Clear ${option.label}` : option.label;
      const made = button(label, () => {
        if (result >= 0) this.go(this.walker.address(this.walk.number, [...this.walk.options, number]));
        else if (result === -1) this.say(`${label}: this leads away from the workflow, and the dry run doesn’t follow.`, made);
        else this.say(`${label}: ${this.graph.reasons[-2 - result]}.`, made);
      }, { class: `kind-${option.kind}`, 'data-option': number });
      if (kind) made.append(make('small', {}, ` ${kind}`));
      if (result < -1) made.classList.add('refused');
      if (result === -1) made.classList.add('away');
      return made;
    }

    // Says why something was refused: beside what was selected, and to those who listen.
    say(text, made) {
      this.stage.querySelector('.dry-run-answer')?.remove();
      made.closest('li').append(make('p', { class: 'dry-run-answer' }, text));
      this.status.textContent = '';
      this.status.textContent = text;
    }

    tools(walk) {
      const hint = button('Show me the next step', () => {
        const next = this.walker.next(walk);
        const made = next === null ? null : this.stage.querySelector(`button[data-option="${next}"]`);
        if (made) {
          made.classList.add('hinted');
          made.focus();
          this.status.textContent = `Select ${made.firstChild.textContent}.`;
        } else {
          this.status.textContent = this.graph.states[walk.states.at(-1)].goal
            ? 'There is no next step: the outcome is reached.'
            : 'The workflow’s way doesn’t lead past here. Take a step back, or start again.';
        }
      });
      const back = button('Step back', () => {
        this.go(this.walker.address(walk.number, walk.options.slice(0, -1)));
      });
      back.disabled = walk.options.length === 0;
      const again = button('Start again', () => {
        this.wantsFocus = true;
        history.pushState(history.state, '', `#${this.section.id}`);
        this.showStarts();
      });
      return make('div', { class: 'dry-run-tools' }, hint, back, again);
    }

    facts(state) {
      const sentences = this.graph.worlds[state.world];
      return make('details', { class: 'dry-run-facts', open: this.factsAreOpen, ontoggle: (event) => {
        this.factsAreOpen = event.target.open;
      } }, make('summary', {}, 'What holds now'), make('ul', {}, ...sentences.map((sentence) => make('li', {}, sentence))));
    }

    history(walk) {
      if (walk.options.length === 0) return '';
      const items = walk.options.map((number, index) => {
        const option = this.graph.options[number];
        const address = this.walker.address(walk.number, walk.options.slice(0, index + 1));
        return make('li', {}, make('a', { href: address }, option.off ? `Clear ${option.label}` : option.label));
      });
      return make('nav', { class: 'dry-run-history', 'aria-label': 'What you have selected' }, make('ol', {}, ...items));
    }

    // MARK: Documents

    // The steps of documents on other pages, as links that light up; those on this page light up themselves.
    guides(walk) {
      const root = document.body.dataset.root ?? '';
      return this.graph.documents.filter((guide) => !this.stepsHere(guide)).map((guide) => {
        const done = this.walker.done(walk, guide.items);
        const address = root + guide.page + (guide.anchor ? `#${guide.anchor}` : '');
        return make('p', { class: 'dry-run-guide' },
          make('a', { href: address }, 'In the document'), ': ',
          make('span', {}, ...done.flatMap((isDone, index) => {
            const name = guide.names[index];
            const link = make('a', { href: `${address}-Step-${name}`, class: isDone ? 'done' : '' }, `step ${name}`);
            if (isDone) link.append(make('span', { class: 'visually-hidden' }, ' (done)'));
            return [link, ' '];
          })));
      });
    }

    stepsHere(guide) {
      // Documents may have headings alike.
      const card = `[data-page="${CSS.escape(guide.document)}"][data-procedure="${CSS.escape(guide.anchor ?? '')}"]`;
      const steps = document.querySelector(`.procedure${card}[data-workflow="${CSS.escape(this.section.dataset.workflow)}"]`);
      return steps && [...steps.querySelectorAll('.step[data-step]')];
    }

    lightUp() {
      for (const lit of document.querySelectorAll('.step.lit')) lit.classList.remove('lit');
      if (!this.walk) return;
      for (const guide of this.graph.documents) {
        const steps = this.stepsHere(guide) ?? [];
        const done = this.walker.done(this.walk, guide.items);
        for (const step of steps) step.classList.toggle('lit', done[guide.names.indexOf(step.dataset.step)] ?? false);
      }
    }
  }

  function begin() {
    for (const section of document.querySelectorAll('.dry-run[data-graph]')) {
      if (!section.querySelector('.dry-run-stage')) new DryRun(section, 2);
    }
    // A document's procedure can be tried out where it stands, beside the steps that light up.
    for (const card of document.querySelectorAll('.procedure[data-procedure][data-workflow]')) {
      const { procedure, workflow } = card.dataset;
      if (!workflow || document.querySelector(`.dry-run[data-workflow="${CSS.escape(workflow)}"]`)) continue;
      const heading = document.getElementById(procedure);
      const graph = `${document.body.dataset.root ?? ''}graphs/${workflow}.js`;
      const section = make('div', {
        class: 'dry-run', id: `${card.id}-dry-run`, 'data-workflow': workflow, 'data-graph': graph,
      });
      card.append(section);
      new DryRun(section, Math.min(5, Number(heading?.tagName.slice(1) ?? 2) + 1));
    }
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
