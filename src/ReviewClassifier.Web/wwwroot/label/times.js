// Times of the shop's and the person's wall clock, as they came: "2026-03-04T19:05:12".

export const day = (at) => (at ? at.slice(0, 10) : null);
export const clock = (at) => (at ? at.slice(11, 16) : null);

/** A day without its year where that is the year of another day. */
export const moment = (at, year) => (at ? `${at.slice(0, 4) === year ? at.slice(5, 10) : at.slice(0, 10)} ${at.slice(11, 16)}` : null);
