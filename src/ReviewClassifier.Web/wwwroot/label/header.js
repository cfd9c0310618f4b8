// Where one is, how far the work has come, and the ways elsewhere.

import { button, element, keycap } from './dom.js';
import { moment } from './times.js';
import { words } from './words.js';

export class Header {
  /** @param act What the buttons do: find, help, people, language, previous, next, filter(name). */
  constructor(place, act) {
    this.place = place;
    this.act = act;
  }

  build(filter) {
    const w = words();
    this.progress = element('progress', { 'aria-label': w.title });
    this.progressText = element('span');
    this.whereText = element('span.where');
    this.stage = element('span.stage');
    this.saving = element('span.saving', { role: 'status' });
    this.filter = element('select', { 'aria-label': w.filter, onchange: () => this.act.filter(this.filter.value) },
      ...Object.entries(w.filters).map(([value, name]) => element('option', { value, selected: value === filter }, name)));
    this.place.replaceChildren(
      element('img.logo', { src: '/icon.svg', alt: '', width: '24', height: '24' }),
      element('h1', null, w.title),
      button('quiet.people', { onclick: this.act.people, title: w.people }, this.progress, this.progressText),
      element('nav.steps', { 'aria-label': w.title },
        button('quiet', { onclick: this.act.previous, title: w.previous, 'aria-label': w.previous, 'aria-keyshortcuts': 'h' }, '‹'),
        this.whereText,
        button('quiet', { onclick: this.act.next, title: w.next, 'aria-label': w.next, 'aria-keyshortcuts': 'l' }, '›')),
      this.stage,
      element('span.gap'),
      this.saving,
      this.filter,
      button('quiet', { onclick: this.act.find, 'aria-keyshortcuts': '/' }, w.find, ' ', keycap('/')),
      button('quiet', { onclick: this.act.help, 'aria-keyshortcuts': '?' }, w.help, ' ', keycap('?')),
      button('quiet', { onclick: this.act.language, lang: w.language === 'English' ? 'en' : 'zh-CN' }, w.language));
  }

  showProgress(done, count) {
    this.progress.max = count;
    this.progress.value = done;
    this.progressText.textContent = words().progress(done, count);
  }

  showCase(state, count, letter) {
    const w = words();
    const place = element('span.dim', null, w.place(state.position + 1, count));
    this.whereText.replaceChildren(element('bdi.id', null, state.case.id), ' ', place);
    this.stage.className = `stage ${letter}`;
    const signed = letter === 'f' && state.by;
    this.stage.textContent = signed ? w.labelledBy(state.by, moment(state.at, String(new Date().getFullYear())) ?? '') : w.stages[letter];
  }

  /** @param how "saved", "saving" or "unsaved". */
  showSaving(how) {
    this.saving.className = `saving ${how}`;
    this.saving.textContent = words()[how];
  }
}
