// Shows text of strangers as it is, without letting it act: nothing in it turns the reading direction or hides.

import { element } from './dom.js';

const longest = 2000;
// Controls, marks that turn the direction, and characters without width; not the joiner within emoji, not line ends.
const controls = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f';
const unseen = '\\u00ad\\u061c\\u200b\\u200c\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb';
const steering = new RegExp(`[${controls}${unseen}]`, 'g');

/** A text with what steers made visible; a very long one is cut until a person asks for all of it. */
export function safeText(text, showAll) {
  const shown = element('bdi.text', { dir: 'auto' });
  if (text.length <= longest + 200) {
    fill(shown, text);
    return shown;
  }
  fill(shown, text.slice(0, safeEnd(text, longest)));
  const more = element('button.more', { type: 'button', onclick: open }, showAll(text.length));
  function open(event) {
    event.stopPropagation();
    shown.replaceChildren();
    fill(shown, text);
  }
  shown.append('… ', more);
  return shown;
}

function fill(place, text) {
  let from = 0;
  for (const match of text.matchAll(steering)) {
    place.append(text.slice(from, match.index), mark(match[0]));
    from = match.index + 1;
  }
  place.append(text.slice(from));
}

const mark = (character) =>
  element('span.mark', null, `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

// Not between the halves of a character.
const safeEnd = (text, end) => (/[\ud800-\udbff]/.test(text[end - 1]) ? end - 1 : end);
