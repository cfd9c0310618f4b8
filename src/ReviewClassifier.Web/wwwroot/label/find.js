// Finds a case by a part of its id, or by its number.

import * as api from './api.js';
import { openDialog } from './dialogs.js';
import { element } from './dom.js';
import { words } from './words.js';

/** Kept with the position chosen, or null. */
export const askCase = (count) => openDialog(words().find, (close) => {
  const w = words();
  const list = element('ul.found', { id: 'found', role: 'listbox', 'aria-label': w.find });
  const none = element('p.hint', { role: 'status' }, w.findHint);
  const field = element('input', {
    type: 'text', autofocus: true, placeholder: w.findPlace, 'aria-label': w.findPlace, autocomplete: 'off', spellcheck: 'false',
    role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'found',
  });
  let chosen = 0;
  let asked = 0;

  const options = () => [...list.children];
  const choose = (at) => {
    chosen = Math.max(0, Math.min(options().length - 1, at));
    options().forEach((option, i) => option.setAttribute('aria-selected', i === chosen));
    field.setAttribute('aria-activedescendant', options()[chosen]?.id ?? '');
    options()[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const option = (position, name, stage) => element('li', {
    id: `found-${position}`, role: 'option', 'data-position': position, onclick: () => close(position),
  }, element('bdi', null, name), ' ', element('span.dim', null, stage));

  field.addEventListener('input', async () => {
    const mine = ++asked;
    const text = field.value.trim();
    const number = /^#?(\d{1,9})$/.exec(text)?.[1];
    const found = text === '' || text.startsWith('#') ? [] : (await api.find(text)).cases;
    if (mine !== asked) {
      return;
    }
    list.replaceChildren(...found.map((one) => option(one.position, one.id, w.stages[one.stage])));
    if (number && Number(number) >= 1 && Number(number) <= count) {
      list.append(option(Number(number) - 1, w.place(Number(number), count), ''));
    }
    none.textContent = text !== '' && list.children.length === 0 ? w.findNone : w.findHint;
    choose(0);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && !event.isComposing && options()[chosen]) {
      event.preventDefault();
      close(Number(options()[chosen].dataset.position));
    }
  });
  return [field, none, list];
});
