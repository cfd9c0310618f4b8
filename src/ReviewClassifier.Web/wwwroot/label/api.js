// Asks the program. Texts and judgements travel in bodies, never in addresses.

/** A refusal by the program: its status and what it says. */
export class Refused extends Error {
  constructor(status, answer) {
    super(answer?.detail ?? `HTTP ${status}`);
    this.status = status;
    this.answer = answer;
  }
}

async function ask(path, body) {
  const response = await fetch(`/api/labelling${path}`, body === undefined
    ? { credentials: 'same-origin' }
    : { method: 'POST', credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refused(response.status, answer);
  }
  return answer;
}

export const overview = () => ask('');
export const news = (since) => ask(`/changes?since=${since}`);
export const caseAt = (position) => ask(`/cases/${position}`);
export const suggestionFor = (position) => ask(`/cases/${position}/suggestion`);
export const edit = (position, version, judgement, stage, by) => ask(`/cases/${position}`, { version, judgement, stage, by });
export const undo = (by) => ask('/undo', { by });
export const redo = (by) => ask('/redo', { by });
export const find = (text) => ask('/find', { text });
export const write = () => ask('/output', {});
