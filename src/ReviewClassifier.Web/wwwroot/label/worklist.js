// The cases as this window knows them. Changes are sent one after another, and each is on the disk when its promise is kept.

import * as api from './api.js';
import { missing, same } from './judgement.js';

const keptCases = 60;
const letters = { open: 'o', draft: 'd', skipped: 's', done: 'f' };

export class Worklist extends EventTarget {
  #cache = new Map();
  #sending = Promise.resolve();
  #waiting = 0;

  constructor(overview) {
    super();
    this.count = overview.cases;
    this.stages = [...overview.stages];
    this.revision = overview.revision;
    this.people = overview.done;
  }

  get isSaved() {
    return this.#waiting === 0;
  }

  /** Kept when everything sent so far is on the disk. */
  saved() {
    return this.#sending;
  }

  doneCount() {
    return this.stages.reduce((sum, stage) => sum + (stage === 'f' ? 1 : 0), 0);
  }

  /** The case at a position; asked for once, then remembered. */
  at(position) {
    let asked = this.#cache.get(position);
    if (!asked) {
      asked = api.caseAt(position);
      asked.catch(() => this.#cache.delete(position));
      this.#keep(position, asked);
    }
    return asked;
  }

  /** Asks for cases that are likely wanted next. */
  prefetch(positions) {
    for (const position of positions) {
      if (position >= 0 && position < this.count) {
        this.at(position).catch(() => {});
      }
    }
  }

  /** Changes the judgement of a case: at once here, then on the disk. */
  change(state, judgement, wanted) {
    const stage = wanted ?? (state.stage === 'done' && missing(judgement) === null ? 'done' : 'draft');
    if (wanted === undefined && same(state.judgement, judgement)) {
      return;
    }
    state.judgement = judgement;
    state.stage = stage;
    this.#setStage(state.position, letters[stage]);
    this.#record(state);
  }

  /** Records one's own judgement over another's, after a person chose so. */
  insist(state, theirs) {
    state.version = theirs.version;
    this.#record(state);
  }

  /** Takes another's judgement. */
  accept(state, theirs) {
    Object.assign(state, { judgement: theirs.judgement, stage: theirs.stage, version: theirs.version, by: theirs.by, at: theirs.at });
    this.#setStage(state.position, letters[theirs.stage]);
  }

  /** Undoes or redoes; gives the case that was changed, or null where there is nothing. */
  async retrace(way, by) {
    await this.saved();
    const state = await (way === 'undo' ? api.undo(by) : api.redo(by));
    if (state) {
      this.#keep(state.position, Promise.resolve(state));
      this.#setStage(state.position, letters[state.stage]);
    }
    return state;
  }

  /** Takes in what others changed; gives the positions whose remembered case is out of date. */
  async catchUp() {
    if (!this.isSaved) {
      return [];
    }
    const news = await api.news(this.revision);
    this.revision = news.revision;
    this.people = news.done;
    const outdated = [];
    for (const changed of news.changed) {
      const known = await this.#cache.get(changed.position)?.catch(() => null);
      if (!known || (known.version < changed.version)) {
        this.#setStage(changed.position, changed.stage);
        this.#cache.delete(changed.position);
        outdated.push(changed.position);
      }
    }
    this.dispatchEvent(new Event('progress'));
    return outdated;
  }

  /** The nearest case in a direction that a filter lets through; null where there is none. */
  neighbour(position, step, filter) {
    for (let at = position + step; at >= 0 && at < this.count; at += step) {
      if (passes(this.stages[at], filter)) {
        return at;
      }
    }
    return null;
  }

  /** The next case to work on: an unfinished one after this, else from the start, and only then what was skipped. */
  nextTodo(position) {
    const after = (wanted) => {
      for (let step = 1; step < this.count; step++) {
        const at = (position + step) % this.count;
        if (wanted.includes(this.stages[at])) {
          return at;
        }
      }
      return null;
    };
    return after('od') ?? after('s');
  }

  #keep(position, asked) {
    this.#cache.delete(position);
    this.#cache.set(position, asked);
    if (this.#cache.size > keptCases) {
      this.#cache.delete(this.#cache.keys().next().value);
    }
  }

  #setStage(position, letter) {
    this.stages[position] = letter;
    this.dispatchEvent(new Event('progress'));
  }

  #send(job) {
    this.#waiting++;
    this.dispatchEvent(new Event('saving'));
    this.#sending = this.#sending.then(job).finally(() => {
      this.#waiting--;
      this.dispatchEvent(new Event('saving'));
    });
  }

  #record(state) {
    const sent = { judgement: state.judgement, stage: state.stage, round: state.round ?? 0 };
    this.#send(() => this.#post(state, sent));
  }

  async #post(state, sent) {
    // After a conflict, what was sent before it counts no more: the person has chosen between the whole of both.
    while (sent.round === (state.round ?? 0)) {
      try {
        const now = await api.edit(state.position, state.version, sent.judgement, sent.stage, this.by);
        Object.assign(state, { version: now.version, by: now.by, at: now.at });
        return;
      } catch (failure) {
        if (failure.status === 409) {
          state.round = sent.round + 1;
          await this.onConflict(state, failure.answer);
          return;
        }
        if (failure instanceof api.Refused && failure.status !== 507) {
          this.onRefused(state, failure);
          return;
        }
        // The disk is full or the program does not answer: nothing may be lost, so it is tried until it works.
        this.dispatchEvent(new CustomEvent('unsaved', { detail: failure }));
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }
}

const passes = (stage, filter) => filter === 'all' || (filter === 'todo' ? stage !== 'f' : stage === filter);
