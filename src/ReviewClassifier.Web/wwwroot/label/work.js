// The work on the cases: which is shown, what becomes of it, and where one goes from it.

import * as api from './api.js';
import { askConflict } from './dialogs.js';
import { missing } from './judgement.js';
import { measure } from './measure.js';
import { words } from './words.js';

export class Work {
  #moving = Promise.resolve();
  state = null;
  filter = 'all';

  /** @param parts list, view, panel and header of the page, and tell(sentence). */
  constructor(parts) {
    Object.assign(this, parts);
    this.list.onConflict = (state, theirs) => this.#conflict(state, theirs);
    this.list.onRefused = (state, refused) => this.fail(refused);
  }

  /** Says that something went wrong. */
  fail(failure) {
    const gone = failure.status === 403 || failure instanceof TypeError;
    this.tell(gone ? words().gone : failure.status === 409 ? words().overtaken : words().failed(failure.message));
  }

  /** Goes to a position that is worked out once everything is on the disk; one move after another. */
  go(target, none = words().nobodyElse) {
    return this.#then(async () => {
      await this.list.saved();
      const position = target();
      if (position === null) {
        this.tell(none);
      } else {
        await this.show(position);
      }
    });
  }

  /** Goes to the next case in a direction that the filter lets through. */
  walk(step) {
    return this.go(() => this.list.neighbour(this.state.position, step, this.filter));
  }

  /** Goes to the next case to work on. */
  goOn() {
    const stageHere = () => this.list.stages[this.state.position];
    return this.go(() => {
      const next = this.list.nextTodo(this.state.position);
      if (next !== null && this.list.stages[next] === 's' && stageHere() !== 's') {
        this.tell(words().backToSkipped);
      }
      return next;
    }, 'od'.includes(stageHere()) ? words().nobodyElse : words().allDone);
  }

  async show(position) {
    this.draw(await this.list.at(position));
    measure(this.pressed);
    this.list.prefetch([this.list.nextTodo(position) ?? position, position + 1, position - 1]);
  }

  draw(state) {
    this.state = state;
    this.view.show(state);
    this.panel.suggest(null);
    this.panel.say(null);
    this.focus(this.view.labelable[0], true);
    this.#judged();
  }

  focus(line, quietly = false) {
    this.view.focus(line, quietly);
    this.panel.show(this.state, line);
  }

  /** Goes to another line of the buyer, or to the review. */
  step(by) {
    const lines = this.view.labelable;
    const at = lines.indexOf(this.view.focused);
    const next = at < 0 ? 0 : at + by;
    if (next >= 0 && next < lines.length) {
      this.focus(lines[next]);
    }
  }

  /** Changes the judgement of the case shown. */
  judge(change) {
    this.list.change(this.state, change(this.state.judgement));
    this.view.drawLabels(this.view.focused);
    this.#judged();
  }

  finish() {
    const lacking = missing(this.state.judgement);
    if (lacking) {
      this.panel.say(words().missing[lacking]);
      return;
    }
    this.list.change(this.state, this.state.judgement, 'done');
    this.#judged();
    if (this.filter === 'all') {
      this.goOn();
    } else {
      this.walk(1);
    }
  }

  skip() {
    this.list.change(this.state, this.state.judgement, 'skipped');
    this.#judged();
    this.goOn();
  }

  /** Undoes ("undo") or makes again ("redo") one's last step, and shows the case it was of. */
  retrace(way) {
    return this.#then(async () => {
      const w = words();
      const state = await this.list.retrace(way, this.list.by);
      if (state === null) {
        this.tell(way === 'undo' ? w.nothingToUndo : w.nothingToRedo);
      } else {
        this.tell((way === 'undo' ? w.undone : w.redone)(state.case.id));
        this.draw(state);
      }
    });
  }

  /** Asks the model, or hides what it said. */
  async suggest() {
    const { state } = this;
    try {
      const suggestion = this.view.suggestion ? null : await api.suggestionFor(state.position);
      if (this.state === state) {
        this.view.suggest(suggestion);
        this.panel.suggest(suggestion);
      }
    } catch (failure) {
      this.fail(failure);
    }
  }

  /** Takes in what others did. */
  async news() {
    try {
      const outdated = await this.list.catchUp();
      const before = this.state;
      if (before && outdated.includes(before.position)) {
        const now = await this.list.at(before.position);
        if (this.state === before && now.version > before.version && this.list.isSaved) {
          this.draw(now);
          this.tell(words().changedByOther(now.by ?? words().nobody));
        }
      }
    } catch (failure) {
      this.fail(failure);
    }
  }

  #then(move) {
    this.#moving = this.#moving.then(move).catch((failure) => this.fail(failure));
    return this.#moving;
  }

  #judged() {
    this.panel.show(this.state, this.view.focused);
    this.header.showCase(this.state, this.list.count, this.list.stages[this.state.position]);
  }

  async #conflict(state, theirs) {
    if (await askConflict(state.judgement, theirs) === 'mine') {
      this.list.insist(state, theirs);
    } else {
      this.list.accept(state, theirs);
    }
    if (this.state === state) {
      this.draw(state);
    }
  }
}
