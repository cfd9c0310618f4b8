// Makes elements. Text always goes in as text, never as markup.

/**
 * @param {string} name The element, with classes: "div.line.buyer".
 * @param {object} [attributes] Attributes; one that is null or false is left out, "on…" is a listener.
 * @param {...(Node|string|null|false)} children What stands in it.
 */
export function element(name, attributes, ...children) {
  const [tag, ...classes] = name.split('.');
  const made = document.createElement(tag);
  if (classes.length > 0) {
    made.className = classes.join(' ');
  }
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A key as it is printed on a keyboard. */
export const keycap = (key) => element('kbd', { 'aria-hidden': 'true' }, key);

/** A button that does not take the focus from the line when it is clicked. */
export function button(name, attributes, ...children) {
  return element(`button.${name}`, { type: 'button', onpointerdown: keepFocus, ...attributes }, ...children);
}

function keepFocus(event) {
  if (event.pointerType === 'mouse') {
    event.preventDefault();
  }
}
