// The labelling page: puts the parts together, and does what keys and buttons ask.

import * as api from './api.js';
import { CaseView } from './caseView.js';
import { askConflict, askName, showHelp, showPeople } from './dialogs.js';
import { element } from './dom.js';
import { evidenceLabels } from './guide.js';
import { Header } from './header.js';
import { askCase } from './find.js';
import { missing, toggleCaseLabel, toggleLabel, togglePattern, withNote } from './judgement.js';
import { bindingFor } from './keys.js';
import { Panel } from './panel.js';
import { Worklist } from './worklist.js';
import { currentLanguage, switchLanguage, words } from './words.js';

const newsEvery = 4000;
const labelNames = evidenceLabels.map((one) => one.name);

class Page {
  #moving = Promise.resolve();
  #state = null;
  #filter = 'all';
  #singleKeys = localStorage.getItem('singleKeys') !== 'off';

  constructor(overview) {
    this.overview = overview;
    this.list = new Worklist(overview);
    this.list.by = localStorage.getItem('name') ?? overview.by;
    if (overview.by) {
      this.list.by = overview.by;
    }
    this.main = element('main', { id: 'case', tabindex: '-1' });
    this.side = element('aside');
    this.toast = element('div.toast', { role: 'status', 'aria-live': 'polite' });
    this.skipLink = element('a.skiplink', { href: '#case' });
    const top = element('header');
    document.body.append(this.skipLink, top, this.main, this.side, this.toast);
    this.act = this.#actions();
    this.header = new Header(top, this.act);
    this.panel = new Panel(this.side, this.act);
    this.view = new CaseView(this.main, (line) => this.#focus(line));
    this.#listen();
    this.#build();
  }

  async start() {
    if (!this.list.by) {
      this.#rename(await askName(null, true));
    }
    const first = this.list.stages[0] === 'o' || this.list.stages[0] === 'd' ? 0 : this.list.nextTodo(0) ?? 0;
    await this.#show(first);
  }

  #actions() {
    return {
      line: (step) => this.#step(step),
      next: () => this.#go(() => this.list.neighbour(this.#state.position, 1, this.#filter)),
      previous: () => this.#go(() => this.list.neighbour(this.#state.position, -1, this.#filter)),
      nextTodo: () => this.#goOn(),
      label: (name) => this.view.focused === undefined ? this.panel.say(words().noLineYet) : this.#judge((one) => toggleLabel(one, this.view.focused, name, labelNames)),
      verdict: (name) => this.#judge((one) => toggleCaseLabel(one, name)),
      pattern: (name) => this.#judge((one) => togglePattern(one, name)),
      note: (text) => this.#judge((one) => withNote(one, text)),
      finish: () => this.#finish(),
      skip: () => this.#skip(),
      undo: () => this.#retrace('undo'),
      redo: () => this.#retrace('redo'),
      writeNote: () => this.panel.note.focus(),
      suggest: () => this.#suggest(),
      find: () => this.#find(),
      help: () => this.#help(),
      people: () => this.#people(),
      write: () => this.#write(),
      filter: (name) => { this.#filter = name; },
      language: () => { switchLanguage(); this.#build(); this.#draw(this.#state); },
    };
  }

  #listen() {
    document.addEventListener('keydown', (event) => this.#key(event));
    this.list.addEventListener('progress', () => this.#progress());
    this.list.addEventListener('saving', () => this.header.showSaving(this.list.isSaved ? 'saved' : 'saving'));
    this.list.addEventListener('unsaved', (event) => { this.header.showSaving('unsaved'); this.#tell(event.detail.status === 507 ? event.detail.message : words().unsaved); });
    this.list.onConflict = (state, theirs) => this.#conflict(state, theirs);
    this.list.onRefused = (state, refused) => this.#tell(refused.status === 403 ? words().gone : words().failed(refused.message));
    window.addEventListener('beforeunload', (event) => { if (!this.list.isSaved) { event.preventDefault(); } });
    setInterval(() => document.visibilityState === 'visible' && this.#news(), newsEvery);
    window.addEventListener('focus', () => this.#news());
  }

  #build() {
    const w = words();
    document.documentElement.lang = currentLanguage() === 'zh' ? 'zh-CN' : 'en';
    document.title = `${w.title} · ReviewClassifier`;
    this.skipLink.textContent = w.skipLink;
    this.main.setAttribute('aria-label', w.caseHeading);
    this.header.build(this.#filter);
    this.panel.build();
    this.#progress();
    this.header.showSaving(this.list.isSaved ? 'saved' : 'saving');
  }

  #key(event) {
    const target = event.target;
    const typing = target.closest('input, textarea, select');
    if (document.querySelector('dialog[open]')) {
      return;
    }
    if (typing) {
      if (typing === this.panel.note && (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && !event.isComposing))) {
        event.preventDefault();
        this.view.focus(this.view.focused);
      }
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && target.closest('button, a, summary')) {
      return;
    }
    const binding = bindingFor(event, this.#singleKeys);
    if (binding) {
      event.preventDefault();
      this.pressed = event.timeStamp;
      this.panel.say(null);
      binding.run(this.act);
    }
  }

  /** Goes to a position that is worked out once everything is on the disk; one move after another. */
  #go(target, none = words().nobodyElse) {
    this.#moving = this.#moving.then(async () => {
      await this.list.saved();
      const position = target();
      if (position === null) {
        this.#tell(none);
      } else {
        await this.#show(position);
      }
    }).catch((failure) => this.#tell(failure.status === 403 || failure instanceof TypeError ? words().gone : words().failed(failure.message)));
    return this.#moving;
  }

  #goOn() {
    return this.#go(() => {
      const next = this.list.nextTodo(this.#state.position);
      if (next !== null && this.list.stages[next] === 's' && this.list.stages[this.#state.position] !== 's') {
        this.#tell(words().backToSkipped);
      }
      return next;
    }, 'od'.includes(this.list.stages[this.#state.position]) ? words().nobodyElse : words().allDone);
  }

  async #show(position) {
    this.#draw(await this.list.at(position));
    measure(this.pressed);
    this.list.prefetch([this.list.nextTodo(position) ?? position, position + 1, position - 1]);
  }

  #draw(state) {
    if (!state) {
      return;
    }
    this.#state = state;
    this.view.show(state);
    this.#judged();
    this.panel.suggest(null);
    this.panel.say(null);
    this.#focus(this.view.labelable[0], true);
  }

  #judged() {
    this.panel.show(this.#state, this.view.focused);
    this.header.showCase(this.#state, this.list.count, this.list.stages[this.#state.position]);
  }

  #judge(change) {
    this.list.change(this.#state, change(this.#state.judgement));
    this.view.drawLabels(this.view.focused);
    this.#judged();
  }

  #focus(line, quietly = false) {
    this.view.focus(line, quietly);
    this.panel.show(this.#state, line);
  }

  #step(step) {
    const lines = this.view.labelable;
    const at = lines.indexOf(this.view.focused);
    const next = at < 0 ? 0 : at + step;
    if (next >= 0 && next < lines.length) {
      this.#focus(lines[next]);
    }
  }

  #finish() {
    const lacking = missing(this.#state.judgement);
    if (lacking) {
      this.panel.say(words().missing[lacking]);
      return;
    }
    this.list.change(this.#state, this.#state.judgement, 'done');
    this.#judged();
    if (this.#filter === 'all') {
      this.#goOn();
    } else {
      this.act.next();
    }
  }

  #skip() {
    this.list.change(this.#state, this.#state.judgement, 'skipped');
    this.#judged();
    this.#goOn();
  }

  #retrace(way) {
    this.#moving = this.#moving.then(async () => {
      const w = words();
      const state = await this.list.retrace(way, this.list.by);
      this.#tell(state === null ? (way === 'undo' ? w.nothingToUndo : w.nothingToRedo) : (way === 'undo' ? w.undone : w.redone)(state.case.id));
      if (state) {
        this.#draw(state);
      }
    }).catch((failure) => this.#tell(failure.status === 409 ? words().overtaken : words().failed(failure.message)));
  }

  async #conflict(state, theirs) {
    const choice = await askConflict(state.judgement, theirs);
    if (choice === 'mine') {
      this.list.insist(state, theirs);
    } else {
      this.list.accept(state, theirs);
    }
    if (this.#state === state) {
      this.#draw(state);
    }
  }

  async #suggest() {
    const state = this.#state;
    if (this.view.suggestion) {
      this.view.suggest(null);
      this.panel.suggest(null);
      return;
    }
    try {
      const suggestion = await api.suggestionFor(state.position);
      if (this.#state === state) {
        this.view.suggest(suggestion);
        this.panel.suggest(suggestion);
      }
    } catch (failure) {
      this.#tell(words().failed(failure.message));
    }
  }

  async #find() {
    const position = await askCase(this.list.count);
    if (position !== null) {
      this.#go(() => position);
    }
  }

  async #help() {
    if (await showHelp(this.#singleKeys) === 'keys') {
      this.#singleKeys = !this.#singleKeys;
      localStorage.setItem('singleKeys', this.#singleKeys ? 'on' : 'off');
    }
  }

  async #people() {
    await this.#news();
    const choice = await showPeople(this.list.people, this.list.by, this.overview.problems);
    if (choice === 'name') {
      this.#rename(await askName(this.list.by, false));
    } else if (choice === 'write') {
      this.#write();
    }
  }

  async #write() {
    try {
      await this.list.saved();
      const written = await api.write();
      this.#tell(written.map((one) => words().written(one.path, one.cases)).join('\n') || words().written('—', 0));
    } catch (failure) {
      this.#tell(words().failed(failure.message));
    }
  }

  async #news() {
    try {
      const outdated = await this.list.catchUp();
      if (this.#state && outdated.includes(this.#state.position)) {
        const before = this.#state;
        const now = await this.list.at(before.position);
        if (this.#state === before && now.version > before.version && this.list.isSaved) {
          this.#draw(now);
          this.#tell(words().changedByOther(now.by ?? words().nobody));
        }
      }
    } catch (failure) {
      this.#tell(failure.status === 403 || failure instanceof TypeError ? words().gone : words().failed(failure.message));
    }
  }

  #rename(name) {
    if (name) {
      this.list.by = name;
      localStorage.setItem('name', name);
    }
  }

  #progress() {
    this.header.showProgress(this.list.doneCount(), this.list.count);
  }

  #tell(message) {
    this.toast.textContent = message;
    this.toast.classList.add('shown');
    clearTimeout(this.toast.timer);
    this.toast.timer = setTimeout(() => this.toast.classList.remove('shown'), 6000);
  }
}

/** How long it took from the key to the case on the screen, for whoever watches the page's measures. */
function measure(pressed) {
  if (pressed === undefined) {
    return;
  }
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      performance.clearMeasures('key-to-drawn');
      performance.measure('key-to-drawn', { start: pressed, end: performance.now() });
    };
    painted.port2.postMessage(null);
  });
}

new Page(await api.overview()).start();
