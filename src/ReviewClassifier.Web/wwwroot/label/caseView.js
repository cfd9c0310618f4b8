// The case itself: its facts, the review, the chat, and on each line of the buyer the labels that it carries.

import { element } from './dom.js';
import { evidenceByName, isTowardGenuine } from './guide.js';
import { labelsOf } from './judgement.js';
import { safeText } from './text.js';
import { clock, day, moment } from './times.js';
import { nameOf, words } from './words.js';

// Lines drawn before the page is shown; the others follow while a person reads.
const drawnAtOnce = 200;

export class CaseView {
  #place;
  #lines = new Map();

  /** @param onFocus Told the line that a person chose: null for the review, else its place in the chat. */
  constructor(place, onFocus) {
    this.#place = place;
    this.onFocus = onFocus;
  }

  show(state) {
    this.state = state;
    this.suggestion = null;
    this.focused = undefined;
    this.#lines.clear();
    const { case: item } = state;
    this.#place.replaceChildren(facts(item), this.#review(item), this.#chat(item));
    this.#place.scrollTop = 0;
    for (const line of this.#lines.keys()) {
      this.drawLabels(line);
    }
  }

  /** The lines that can be labelled, in order; the review is null. */
  get labelable() {
    const { case: item } = this.state;
    const lines = item.chat.flatMap((line, i) => (line.from === 'buyer' ? [i] : []));
    return item.review.trim() === '' ? lines : [null, ...lines];
  }

  focus(line, quietly = false) {
    this.#drawUpTo(line);
    this.#lines.get(this.focused)?.place.setAttribute('tabindex', '-1');
    this.#lines.get(this.focused)?.place.classList.remove('focused');
    this.focused = line;
    const drawn = this.#lines.get(line);
    if (!drawn) {
      return;
    }
    drawn.place.setAttribute('tabindex', '0');
    drawn.place.classList.add('focused');
    drawn.place.focus({ preventScroll: true });
    if (!quietly) {
      drawn.place.scrollIntoView({ block: 'nearest' });
    }
  }

  drawLabels(line) {
    const drawn = this.#lines.get(line);
    if (!drawn) {
      return;
    }
    const set = labelsOf(this.state.judgement, line);
    const suggested = this.suggestion?.lines.find((one) => one.line === line)?.labels ?? [];
    drawn.labels.replaceChildren(
      set.length > 0 ? element('span.unseen', null, words().labelsOf) : '',
      ...set.map((name) => chip(name, null)),
      ...suggested.map((one) => chip(one.label, one.probability)));
  }

  /** Shows or hides (null) what the model suggests. */
  suggest(suggestion) {
    this.suggestion = suggestion;
    for (const line of this.#lines.keys()) {
      this.drawLabels(line);
    }
  }

  #review(item) {
    const empty = item.review.trim() === '';
    const body = empty ? element('p.none', null, words().noReview) : this.#line(null, words().review, null, item.review, 'review');
    return element('section.reviewpart', { 'aria-label': words().review }, body);
  }

  #chat(item) {
    if (item.chat.length === 0) {
      return element('section.chatpart', { 'aria-label': words().chat }, element('p.none', null, words().noChat));
    }
    const list = element('ol.chat', null);
    const drawTo = (end) => {
      const part = document.createDocumentFragment();
      for (let i = list.drawn; i < end; i++) {
        if (i === 0 || day(item.chat[i].at) !== day(item.chat[i - 1].at)) {
          part.append(element('li.day', null, day(item.chat[i].at) ?? words().unknownTime));
        }
        part.append(element(`li.${item.chat[i].from}`, null, this.#chatLine(item.chat[i], i)));
      }
      list.append(part);
      list.drawn = end;
    };
    list.drawn = 0;
    drawTo(Math.min(drawnAtOnce, item.chat.length));
    this.#drawUpTo = (line) => {
      if (line !== null && line >= list.drawn) {
        this.#drawMore(list, drawTo, Math.min(item.chat.length, line + drawnAtOnce));
      }
    };
    const idle = () => {
      if (list.isConnected && list.drawn < item.chat.length) {
        this.#drawMore(list, drawTo, Math.min(item.chat.length, list.drawn + drawnAtOnce));
        setTimeout(idle, 30);
      }
    };
    setTimeout(idle, 100);
    return element('section.chatpart', { 'aria-label': words().chat }, list);
  }

  #drawUpTo = () => {};

  #drawMore(list, drawTo, end) {
    const from = list.drawn;
    drawTo(end);
    for (let i = from; i < end; i++) {
      this.drawLabels(i);
    }
  }

  #chatLine(line, i) {
    const who = words().speakers[line.from];
    return line.from === 'buyer'
      ? this.#line(i, who, line.at, line.text, 'buyer')
      : element(`div.line.${line.from}`, null, head(who, line.at), element('p', null, safeText(line.text, words().showAll)));
  }

  #line(line, who, at, text, kind) {
    const id = line === null ? 'review' : `line-${line}`;
    const labels = element('p.chips', { id: `${id}-labels` });
    const place = element(`div.line.${kind}`, {
      id, tabindex: '-1', role: 'group', 'aria-labelledby': `${id}-who ${id}-text ${id}-labels`, onclick: () => this.onFocus(line),
    }, head(who, at, `${id}-who`, line), element('p', { id: `${id}-text` }, safeText(text, words().showAll)), labels);
    this.#lines.set(line, { place, labels });
    return place;
  }
}

function head(who, at, id, line) {
  return element('p.who', { id: id ?? null },
    element('span', null, who),
    clock(at) && element('time', null, clock(at)),
    Number.isInteger(line) && element('span.number', { 'aria-hidden': 'true' }, `${line + 1}`));
}

function chip(name, probability) {
  const side = isTowardGenuine(name) ? 'genuine' : 'malicious';
  const label = nameOf(evidenceByName.get(name));
  return probability === null
    ? element(`span.chip.${side}`, { 'data-label': name }, label)
    : element(`span.chip.${side}.suggested`, { title: words().suggestion }, `${label}? ${Math.round(probability * 100)}%`);
}

function facts(item) {
  const year = (item.order?.reviewed_at ?? item.chat[0]?.at ?? '').slice(0, 4);
  const told = (name, value) => (value ? element('span.fact', null, element('span.name', null, name), ' ', value) : null);
  const order = item.order ?? {};
  return element('p.facts', null,
    item.rating && element('span.stars', { role: 'img', 'aria-label': words().stars(item.rating) },
      '★'.repeat(item.rating), element('span.off', null, '★'.repeat(5 - item.rating))),
    item.platform && element('bdi.fact', null, item.platform),
    item.category && element('bdi.fact', null, item.category),
    told(words().amount, Number.isFinite(order.amount) && words().yuan(order.amount)),
    told(words().paid, moment(order.paid_at, year)),
    told(words().received, moment(order.received_at, year)),
    told(words().reviewed, moment(order.reviewed_at, year)));
}
