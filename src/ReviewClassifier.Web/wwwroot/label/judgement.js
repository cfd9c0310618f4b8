// Judgements are never changed in place: each step gives a new one.

const order = (labels, all) => all.filter((name) => labels.includes(name));

/** Sets or takes away a label of the review (line null) or of a chat line. */
export function toggleLabel(judgement, line, name, all) {
  const had = labelsOf(judgement, line);
  const has = order(had.includes(name) ? had.filter((one) => one !== name) : [...had, name], all);
  if (line === null) {
    return { ...judgement, review_labels: has };
  }
  const { [line]: _, ...others } = judgement.line_labels;
  return { ...judgement, line_labels: has.length > 0 ? { ...others, [line]: has } : others };
}

export const labelsOf = (judgement, line) => (line === null ? judgement.review_labels : judgement.line_labels[line] ?? []);

/** Sets the case label, or takes it away where it is that already; genuine has no pattern. */
export const toggleCaseLabel = (judgement, label) => {
  const next = judgement.label === label ? null : label;
  return { ...judgement, label: next, pattern: next === 'malicious' ? judgement.pattern : null };
};

/** Sets the pattern, which also says malicious. */
export const togglePattern = (judgement, pattern) =>
  ({ ...judgement, label: 'malicious', pattern: judgement.pattern === pattern ? null : pattern });

export const withNote = (judgement, note) => ({ ...judgement, note: note.trim() === '' ? null : note.trim() });

/** What it still lacks to be finished: "label", "pattern" or null. */
export const missing = (judgement) =>
  (judgement.label === null ? 'label' : judgement.label === 'malicious' && judgement.pattern === null ? 'pattern' : null);

export const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = ({ line_labels: lines, ...rest }) => [rest, Object.keys(lines).sort((a, b) => a - b).map((line) => [line, lines[line]])];
