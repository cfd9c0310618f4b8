// What the page does better with scripts: the chat is read while it is pasted, files are dropped, a trial answers at once, texts are
// copied. All of it asks the server for the same pages that the form's own buttons ask for, and takes over a part of them.

const form = document.querySelector('#case');
let asked = 0;

document.documentElement.classList.add('js');

// The part of the page that the server answers a form with; null where it could not answer.
async function ask(path, part) {
  const mine = ++asked;
  try {
    const answer = await fetch(path, { method: 'POST', body: new FormData(form), headers: { Accept: 'text/html' } });
    if (mine !== asked) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector(part) && page;
  } catch {
    return null;
  }
}

async function preview(withText) {
  const shown = document.querySelector('#preview');
  shown.setAttribute('aria-busy', 'true');
  const page = await ask('/preview', '#preview');
  shown.removeAttribute('aria-busy');
  if (!page) return;
  if (withText) {
    document.querySelector('#chat-text').value = page.querySelector('#chat-text').value;
    document.querySelector('#chat-file').value = '';
  }
  shown.replaceWith(page.querySelector('#preview'));
}

async function trial(changed) {
  const shown = document.querySelector('#answer');
  shown.setAttribute('aria-busy', 'true');
  const page = await ask('/review', '#answer');
  shown.removeAttribute('aria-busy');
  if (!page) return;
  const place = changed.getBoundingClientRect().top;
  shown.replaceWith(page.querySelector('#answer'));
  showCopy();
  // The line that was ticked stays under the eye and under the keyboard.
  const again = document.getElementById(changed.id);
  again?.focus({ preventScroll: true });
  if (again) scrollBy(0, again.getBoundingClientRect().top - place);
}

function showCopy() {
  for (const button of document.querySelectorAll('.copy')) button.hidden = false;
}

let later = 0;
document.addEventListener('input', (event) => {
  if (event.target.id !== 'chat-text') return;
  clearTimeout(later);
  later = setTimeout(() => preview(false), 250);
});

document.addEventListener('change', (event) => {
  if (event.target.id === 'chat-file' && event.target.files.length) preview(true);
  if (event.target.name === 'without') trial(event.target);
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('.copy');
  if (!button) return;
  const text = button.closest('figure').querySelector('blockquote').textContent;
  await navigator.clipboard.writeText(text);
  const before = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => { button.textContent = before; }, 1500);
});

const chat = document.querySelector('#chat-text');
chat?.addEventListener('dragover', (event) => {
  if (!event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  chat.classList.add('dropping');
});
chat?.addEventListener('dragleave', () => chat.classList.remove('dropping'));
chat?.addEventListener('drop', (event) => {
  chat.classList.remove('dropping');
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  document.querySelector('#chat-file').files = event.dataTransfer.files;
  preview(true);
});

// A page that takes its time says so.
form?.addEventListener('submit', (event) => {
  if (!event.submitter?.formAction.includes('/appeal/')) document.querySelector('main').setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => document.querySelector('main').removeAttribute('aria-busy'));

// A link into the folded form opens it.
document.addEventListener('click', (event) => {
  if (event.target.closest('a[href="#case"]')) {
    document.querySelector('.again').open = true;
    document.querySelector('.facts').open = true;
  }
});

showCopy();
