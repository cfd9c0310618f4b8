// What makes the table handier: filters work as they are changed, and what was ticked stays ticked from page to page.

const filters = document.querySelector('.filters');
filters?.addEventListener('change', (event) => {
  // A date is typed piece by piece: it counts when the field is left.
  if (event.target.type !== 'date') filters.requestSubmit();
});

const form = document.querySelector('form.chosen');
if (form) remember(form);

function remember(form) {
  const key = `chosen-${form.dataset.history}`;
  const chosen = new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]'));
  const boxes = [...form.querySelectorAll('input[name=row]')];
  const whole = form.querySelector('.whole');
  const count = form.querySelector('.count');
  const clear = form.querySelector('.clear');

  const show = () => {
    for (const box of boxes) box.checked = chosen.has(box.value);
    const ticked = boxes.filter((box) => box.checked).length;
    const all = whole.querySelector('input');
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
    count.textContent = chosen.size ? count.dataset.one.replace('{n}', chosen.size) : '';
    clear.hidden = !chosen.size;
    sessionStorage.setItem(key, JSON.stringify([...chosen]));
  };

  const take = (box, on) => (on ? chosen.add(box.value) : chosen.delete(box.value));

  form.addEventListener('change', (event) => {
    if (event.target.name === 'row') take(event.target, event.target.checked);
    else for (const box of boxes) take(box, event.target.checked);
    show();
  });
  clear.addEventListener('click', () => {
    chosen.clear();
    show();
  });
  form.addEventListener('formdata', (event) => {
    event.formData.delete('row');
    event.formData.set('rows', [...chosen].join(','));
  });
  // A page that the browser kept shows what was ticked since.
  addEventListener('pageshow', show);
  whole.hidden = false;
  whole.nextElementSibling.hidden = true;
  show();
}
