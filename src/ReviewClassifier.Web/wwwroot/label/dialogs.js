// What opens over the page: the name, the keys, who labelled how many, rows that were not read, and a conflict of two versions.

import { button, element, keycap } from './dom.js';
import { caseLabelByName, evidenceByName, patternByName } from './guide.js';
import { bindings } from './keys.js';
import { meaningOf, nameOf, words } from './words.js';

/** Opens a dialog; kept with the value that it is closed with, or null where it was dismissed. */
export function openDialog(title, fill, { must = false, wide = false } = {}) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    let answer = null;
    const close = (value) => {
      answer = value;
      dialog.close();
    };
    const dialog = element(`dialog${wide ? '.wide' : ''}`, { 'aria-labelledby': 'dialog-title' },
      // The title takes the focus where no field does, so that a long dialog opens at its top.
      element('h2', { id: 'dialog-title', tabindex: '-1', autofocus: true }, title));
    dialog.append(...fill(close));
    if (dialog.querySelector('input')) {
      dialog.firstChild.removeAttribute('autofocus');
    }
    dialog.addEventListener('cancel', (event) => must && event.preventDefault());
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus?.({ preventScroll: true });
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

const closing = (close) => element('p.buttons', null, button('plain', { onclick: () => close(null) }, words().close));

/** Asks who labels. */
export const askName = (name, must) => openDialog(words().askName, (close) => {
  const w = words();
  const field = element('input', {
    type: 'text', maxlength: '40', required: true, value: name ?? '', placeholder: w.namePlace, 'aria-label': w.askName, autofocus: true,
    autocomplete: 'name',
  });
  const form = element('form', { method: 'dialog', onsubmit: (event) => {
    event.preventDefault();
    if (field.value.trim() !== '') {
      close(field.value.trim());
    }
  } },
  element('p.hint', null, w.askNameWhy), field,
  element('p.buttons', null,
    element('button.primary', { type: 'submit' }, w.start),
    !must && button('plain', { onclick: () => close(null) }, w.cancel)));
  return [form];
}, { must });

/** Lists the keys, and what each label means. Closes with "keys" where single keys are switched on or off. */
export const showHelp = (singleKeys) => openDialog(words().help, (close) => {
  const w = words();
  const row = (binding) => element('tr', null,
    element('th', { scope: 'row' }, ...binding.keys.slice(0, 2).map((key) => element('kbd', null, keyName(key)))),
    element('td', null, binding.named ? nameOf(binding.named) : w.keys[binding.word]),
    element('td.hint', null, ...binding.named ? [element('code', null, binding.named.name), ' ', meaningOf(binding.named)] : []));
  const tables = Object.entries(w.keyGroups).map(([group, name]) =>
    element('section', null, element('h3', null, name),
      element('table', null, element('tbody', null, ...bindings.filter((one) => one.group === group).map(row)))));
  return [element('div.keys', null, ...tables),
    element('p.buttons', null,
      button('plain', { onclick: () => close('keys') }, singleKeys ? w.keysOn : w.keysOff),
      button('plain', { onclick: () => close(null) }, w.close))];
}, { wide: true });

const drawn = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Enter: '⏎' };

// "Ctrl+z" is printed as "Ctrl+Z".
const keyName = (key) => drawn[key] ?? key.replace(/(?<=^|\+).$/, (last) => last.toUpperCase());

/** Tells who labelled how many, and lets one change one's name (closes with "name") or write the result ("write"). */
export const showPeople = (people, name, problems) => openDialog(words().people, (close) => {
  const w = words();
  return [
    element('table', null, element('tbody', null, ...people.map((one) => element('tr', null,
      element('th', { scope: 'row' }, element('bdi', null, one.by || w.unknownPerson)),
      element('td', null, String(one.done)))))),
    element('p', null, element('bdi', null, w.me(name)), ' ', button('plain', { onclick: () => close('name') }, w.change)),
    problems.length > 0 && element('details', null,
      element('summary', null, w.problems(problems.length)),
      element('ul.problems', null, ...problems.map((one) => element('li', null, element('bdi', null, one))))),
    element('p.buttons', null,
      button('plain', { onclick: () => close('write') }, w.save, ' ', keycap('⇧W')),
      button('plain', { onclick: () => close(null) }, w.close)),
  ].filter(Boolean);
});

/** Shows both versions of a case; kept with "mine" or "theirs". */
export const askConflict = (mine, theirs) => openDialog(words().conflict, (close) => {
  const w = words();
  const by = theirs.by ?? w.nobody;
  const version = (name, judgement, other) => {
    const agrees = ([key, value]) => told(other).some(([otherKey, otherValue]) => otherKey === key && otherValue === value);
    const row = (one) => [element('dt', null, one[0]), element(agrees(one) ? 'dd' : 'dd.differs', null, element('bdi', null, one[1]))];
    return element('section.version', null,
      element('h3', null, element('bdi', null, name)), element('dl', null, ...told(judgement).flatMap(row)));
  };
  return [
    element('p.hint', null, w.conflictWhy(by)),
    element('div.versions', null,
      version(w.conflictMine, mine, theirs.judgement), version(w.conflictTheirs(by), theirs.judgement, mine)),
    element('p.buttons', null,
      button('primary', { onclick: () => close('mine'), 'data-act': 'mine' }, w.keepMine),
      button('plain', { onclick: () => close('theirs'), 'data-act': 'theirs' }, w.keepTheirs)),
  ];
}, { must: true, wide: true });

function told(judgement) {
  const w = words();
  const names = (labels) => labels.map((name) => nameOf(evidenceByName.get(name))).join(' · ');
  const verdict = [caseLabelByName.get(judgement.label), patternByName.get(judgement.pattern)].filter(Boolean).map(nameOf).join(' · ');
  const rows = [
    [w.verdict, verdict || w.nothing],
    [w.review, names(judgement.review_labels)],
    ...Object.entries(judgement.line_labels).map(([line, labels]) => [w.onLine(Number(line) + 1), names(labels)]),
    [w.note, judgement.note ?? ''],
  ];
  return rows.filter(([, value]) => value !== '');
}
