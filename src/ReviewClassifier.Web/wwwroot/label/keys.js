// The keys, in one table: what the page obeys and what its help lists.

import { caseLabels, evidenceLabels, patterns } from './guide.js';

/** Each with the keys that do it, the group it is listed in, and what it does; `named` is what the guide calls it. */
export const bindings = [
  { keys: ['j', 'ArrowDown'], group: 'move', word: 'nextLine', run: (act) => act.line(1) },
  { keys: ['k', 'ArrowUp'], group: 'move', word: 'previousLine', run: (act) => act.line(-1) },
  { keys: ['l', 'ArrowRight'], group: 'move', word: 'nextCase', run: (act) => act.next() },
  { keys: ['h', 'ArrowLeft'], group: 'move', word: 'previousCase', run: (act) => act.previous() },
  { keys: ['o'], group: 'move', word: 'nextTodo', run: (act) => act.nextTodo() },
  { keys: ['/'], group: 'move', word: 'find', run: (act) => act.find() },
  ...evidenceLabels.map((entry) => ({ keys: [entry.key], group: 'label', named: entry, run: (act) => act.label(entry.name) })),
  ...caseLabels.map((entry) => ({ keys: [entry.key], group: 'judge', named: entry, run: (act) => act.verdict(entry.name) })),
  ...patterns.map((entry) => ({ keys: [entry.key], group: 'judge', named: entry, run: (act) => act.pattern(entry.name) })),
  { keys: ['Enter'], group: 'work', word: 'finish', run: (act) => act.finish() },
  { keys: ['b'], group: 'work', word: 'skip', run: (act) => act.skip() },
  { keys: ['u', 'Ctrl+z'], group: 'work', word: 'undo', run: (act) => act.undo() },
  { keys: ['y', 'Ctrl+y'], group: 'work', word: 'redo', run: (act) => act.redo() },
  { keys: ['i'], group: 'work', word: 'note', run: (act) => act.writeNote() },
  { keys: ['p'], group: 'work', word: 'suggest', run: (act) => act.suggest() },
  { keys: ['Shift+w'], group: 'work', word: 'write', run: (act) => act.write() },
  { keys: ['?'], group: 'work', word: 'help', run: (act) => act.help() },
];

const byKey = new Map(bindings.flatMap((binding) => binding.keys.map((key) => [key, binding])));
byKey.set('Ctrl+Shift+z', byKey.get('y'));

// What a Chinese keyboard types for some keys.
const wide = { '？': '?', '／': '/', '、': '/' };

/** The binding that a key press means; null where it means none. An input method at work hides the letter, but not the key's place. */
export function bindingFor(event, singleKeys) {
  if (event.altKey) {
    return null;
  }
  const hidden = event.key === 'Process' || event.key === 'Unidentified' || event.isComposing;
  const placed = event.code.replace(/^(Key|Digit)(?=.$)/, '').toLowerCase();
  const key = hidden ? placed : wide[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (event.ctrlKey || event.metaKey) {
    return byKey.get(`Ctrl+${event.shiftKey ? 'Shift+' : ''}${key}`) ?? null;
  }
  const single = key.length === 1;
  const shifted = event.shiftKey && /^[a-z]$/.test(key);
  return single && !singleKeys ? null : byKey.get(shifted ? `Shift+${key}` : key) ?? null;
}
