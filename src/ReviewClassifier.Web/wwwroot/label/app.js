// The labelling page: puts the parts together, and passes on what keys and buttons ask.

import * as api from './api.js';
import { CaseView } from './caseView.js';
import { askName, showHelp, showPeople } from './dialogs.js';
import { element } from './dom.js';
import { askCase } from './find.js';
import { evidenceLabels } from './guide.js';
import { Header } from './header.js';
import { toggleCaseLabel, toggleLabel, togglePattern, withNote } from './judgement.js';
import { bindingFor } from './keys.js';
import { Panel } from './panel.js';
import { Work } from './work.js';
import { Worklist } from './worklist.js';
import { currentLanguage, switchLanguage, words } from './words.js';

const newsEvery = 4000;
const toldFor = 6000;
const labelNames = evidenceLabels.map((one) => one.name);

class Page {
  #singleKeys = localStorage.getItem('singleKeys') !== 'off';

  constructor(overview) {
    this.problems = overview.problems;
    this.list = new Worklist(overview);
    this.list.by = overview.by ?? localStorage.getItem('name');
    const top = element('header');
    this.main = element('main', { id: 'case', tabindex: '-1' });
    this.side = element('aside');
    this.toast = element('div.toast', { role: 'status', 'aria-live': 'polite' });
    this.skipLink = element('a.skiplink', { href: '#case' });
    document.body.append(this.skipLink, top, this.main, this.side, this.toast);
    this.act = this.#actions();
    this.header = new Header(top, this.act);
    this.panel = new Panel(this.side, this.act);
    this.view = new CaseView(this.main, (line) => this.work.focus(line));
    const { list, view, panel, header } = this;
    this.work = new Work({ list, view, panel, header, tell: (sentence) => this.#tell(sentence) });
    this.#listen();
    this.#build();
  }

  async start() {
    if (!this.list.by) {
      this.#rename(await askName(null, true));
    }
    await this.work.show('od'.includes(this.list.stages[0]) ? 0 : this.list.nextTodo(0) ?? 0);
  }

  #actions() {
    return {
      line: (step) => this.work.step(step),
      next: () => this.work.walk(1),
      previous: () => this.work.walk(-1),
      nextTodo: () => this.work.goOn(),
      label: (name) => this.#label(name),
      verdict: (name) => this.work.judge((one) => toggleCaseLabel(one, name)),
      pattern: (name) => this.work.judge((one) => togglePattern(one, name)),
      note: (text) => this.work.judge((one) => withNote(one, text)),
      finish: () => this.work.finish(),
      skip: () => this.work.skip(),
      undo: () => this.work.retrace('undo'),
      redo: () => this.work.retrace('redo'),
      suggest: () => this.work.suggest(),
      filter: (name) => { this.work.filter = name; },
      writeNote: () => this.panel.note.focus(),
      find: () => this.#find(),
      help: () => this.#help(),
      people: () => this.#people(),
      write: () => this.#write(),
      language: () => this.#language(),
    };
  }

  #listen() {
    document.addEventListener('keydown', (event) => this.#key(event));
    this.list.addEventListener('progress', () => this.#progress());
    this.list.addEventListener('saving', () => this.#saving());
    this.list.addEventListener('unsaved', (event) => {
      this.header.showSaving('unsaved');
      this.#tell(event.detail.status === 507 ? event.detail.message : words().unsaved);
    });
    window.addEventListener('beforeunload', (event) => {
      if (!this.list.isSaved) {
        event.preventDefault();
      }
    });
    window.addEventListener('focus', () => this.work.news());
    setInterval(() => document.visibilityState === 'visible' && this.work.news(), newsEvery);
  }

  #build() {
    const w = words();
    document.documentElement.lang = currentLanguage() === 'zh' ? 'zh-CN' : 'en';
    document.title = `${w.title} · ReviewClassifier`;
    this.skipLink.textContent = w.skipLink;
    this.main.setAttribute('aria-label', w.caseHeading);
    this.header.build(this.work.filter);
    this.panel.build();
    this.#progress();
    this.#saving();
  }

  #key(event) {
    const typing = event.target.closest('input, textarea, select');
    if (document.querySelector('dialog[open]')) {
      return;
    }
    if (typing) {
      const leaves = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && !event.isComposing);
      if (typing === this.panel.note && leaves) {
        event.preventDefault();
        this.work.focus(this.view.focused);
      }
      return;
    }
    if ((event.key === 'Enter' || event.key === ' ') && event.target.closest('button, a, summary')) {
      return;
    }
    const binding = this.work.state && bindingFor(event, this.#singleKeys);
    if (binding) {
      event.preventDefault();
      this.work.pressed = event.timeStamp;
      this.panel.say(null);
      binding.run(this.act);
    }
  }

  #label(name) {
    const line = this.view.focused;
    if (line === undefined) {
      this.panel.say(words().noLineYet);
    } else {
      this.work.judge((one) => toggleLabel(one, line, name, labelNames));
    }
  }

  async #find() {
    const position = await askCase(this.list.count);
    if (position !== null) {
      this.work.go(() => position);
    }
  }

  async #help() {
    if (await showHelp(this.#singleKeys) === 'keys') {
      this.#singleKeys = !this.#singleKeys;
      localStorage.setItem('singleKeys', this.#singleKeys ? 'on' : 'off');
    }
  }

  async #people() {
    await this.work.news();
    const choice = await showPeople(this.list.people, this.list.by, this.problems);
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
      this.#tell(written.map((one) => words().written(one.path, one.cases)).join('\n') || words().nothingToWrite);
    } catch (failure) {
      this.work.fail(failure);
    }
  }

  #language() {
    switchLanguage();
    this.#build();
    if (this.work.state) {
      this.work.draw(this.work.state);
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

  #saving() {
    this.header.showSaving(this.list.isSaved ? 'saved' : 'saving');
  }

  #tell(sentence) {
    this.toast.textContent = sentence;
    this.toast.classList.add('shown');
    clearTimeout(this.toast.timer);
    this.toast.timer = setTimeout(() => this.toast.classList.remove('shown'), toldFor);
  }
}

new Page(await api.overview()).start();
