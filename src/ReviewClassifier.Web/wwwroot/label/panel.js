// What a person judges: the labels of the chosen line, the case label, the pattern, the note; and what can be done with the case.

import { button, element, keycap } from './dom.js';
import { caseLabels, patterns, towardGenuine, towardMalicious } from './guide.js';
import { labelsOf } from './judgement.js';
import { meaningOf, nameOf, words } from './words.js';

export class Panel {
  #buttons = { labels: new Map(), verdicts: new Map(), patterns: new Map() };

  /** @param act What the buttons do: label(name), verdict(name), pattern(name), note(text), and finish, skip, undo, redo, suggest. */
  constructor(place, act) {
    this.place = place;
    this.act = act;
  }

  build() {
    const w = words();
    this.lineHeading = element('h2', { id: 'line-heading' });
    this.note = element('textarea', {
      id: 'note', rows: '2', maxlength: '2000', placeholder: w.notePlace, onchange: () => this.act.note(this.note.value),
    });
    this.message = element('p.message', { role: 'alert' });
    this.suggested = element('div.suggestion', { hidden: true });
    this.patternPart = element('section.patterns', { 'aria-labelledby': 'pattern-heading' },
      element('h2', { id: 'pattern-heading' }, w.pattern, ' ', element('small', null, w.patternFirst)),
      element('div.grid', null, ...patterns.map((one) => this.#toggle('patterns', one, () => this.act.pattern(one.name)))));
    this.place.setAttribute('aria-label', w.panel);
    this.place.replaceChildren(
      element('section.linelabels', { 'aria-labelledby': 'line-heading' }, this.lineHeading, this.#rows()),
      element('section.verdict', { 'aria-labelledby': 'verdict-heading' },
        element('h2', { id: 'verdict-heading' }, w.verdict),
        element('div.two', null, ...caseLabels.map((one) => this.#toggle('verdicts', one, () => this.act.verdict(one.name))))),
      this.patternPart,
      element('section.notepart', null, element('label', { for: 'note' }, w.note, ' ', keycap('I')), this.note),
      this.#suggestPart(),
      element('p.legend', { 'aria-hidden': 'true' },
        ...w.legend.map(([keys, does]) => element('span', null, ...keys.map(keycap), ' ', does))),
      element('section.work', null, this.message,
        element('div.actions', null,
          button('primary', { onclick: this.act.finish, 'aria-keyshortcuts': 'Enter', 'data-act': 'finish' }, w.finish, ' ', keycap('⏎')),
          button('plain', { onclick: this.act.skip, 'aria-keyshortcuts': 'b', 'data-act': 'skip' }, w.skip, ' ', keycap('B')),
          button('plain', { onclick: this.act.undo, 'aria-keyshortcuts': 'u', 'data-act': 'undo' }, w.undo, ' ', keycap('U')),
          button('plain', { onclick: this.act.redo, 'aria-keyshortcuts': 'y', 'data-act': 'redo' }, w.redo, ' ', keycap('Y')))));
  }

  /** Shows the judgement of a case, with one line chosen (undefined for none). */
  show(state, line) {
    const w = words();
    const { judgement } = state;
    this.lineHeading.replaceChildren(line === undefined ? w.noLineYet : w.lineLabels(line === null ? w.onReview : w.onLine(line + 1)));
    const set = line === undefined ? [] : labelsOf(judgement, line);
    for (const [name, made] of this.#buttons.labels) {
      made.disabled = line === undefined;
      made.setAttribute('aria-pressed', set.includes(name));
    }
    for (const [name, made] of this.#buttons.verdicts) {
      made.setAttribute('aria-pressed', judgement.label === name);
    }
    for (const [name, made] of this.#buttons.patterns) {
      made.setAttribute('aria-pressed', judgement.pattern === name);
    }
    this.patternPart.classList.toggle('needed', judgement.label === 'malicious');
    this.patternPart.classList.toggle('faint', judgement.label === 'genuine');
    if (document.activeElement !== this.note) {
      this.note.value = judgement.note ?? '';
    }
  }

  say(message) {
    this.message.textContent = message ?? '';
  }

  /** Shows or hides (null) what the model suggests. */
  suggest(suggestion) {
    const w = words();
    this.suggested.hidden = !suggestion;
    this.suggestButton.setAttribute('aria-pressed', Boolean(suggestion));
    this.suggestButton.firstChild.textContent = suggestion ? w.hideSuggestion : w.suggest;
    if (suggestion) {
      const pattern = patterns.find((one) => one.name === suggestion.pattern);
      this.suggested.replaceChildren(
        element('p.said', null, element('strong', null, w.suggestedVerdicts[suggestion.verdict]), pattern && `（${nameOf(pattern)}）`, ' ',
          // No model is certain.
          w.ofHundred(Math.min(99, Math.max(1, Math.round(suggestion.probability * 100))))),
        element('p.hint', null, w.suggestionNote, ' ', w.model(suggestion.model)));
      this.suggested.scrollIntoView({ block: 'nearest' });
    }
  }

  #rows() {
    const w = words();
    const row = (side, entries) => element(`div.grid.${side}`, { role: 'group', 'aria-label': w.toward[side] },
      ...entries.map((one) => this.#toggle('labels', one, () => this.act.label(one.name))));
    return element('div.rows', null, row('malicious', towardMalicious), row('genuine', towardGenuine));
  }

  #suggestPart() {
    const w = words();
    const asks = { onclick: this.act.suggest, 'aria-keyshortcuts': 'p', 'data-act': 'suggest' };
    this.suggestButton = button('quiet', asks, w.suggest, ' ', keycap('P'));
    return element('section.suggestpart', { 'aria-label': w.suggestion }, this.suggestButton, this.suggested);
  }

  #toggle(kind, entry, onclick) {
    const made = button('toggle', {
      onclick, title: meaningOf(entry), 'aria-pressed': 'false', 'aria-keyshortcuts': entry.key, 'data-name': entry.name,
    }, keycap(entry.key.toUpperCase()), element('span', null, nameOf(entry)));
    this.#buttons[kind].set(entry.name, made);
    return made;
  }
}
