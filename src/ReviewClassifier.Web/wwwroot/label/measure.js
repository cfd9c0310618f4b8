/** Measures how long it took from a key to the case on the screen, for whoever watches the page's measures. */
export function measure(pressed) {
  if (pressed === undefined) {
    return;
  }
  requestAnimationFrame(() => {
    // A message sent while a frame is made comes after that frame is painted.
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      performance.clearMeasures('key-to-drawn');
      performance.measure('key-to-drawn', { start: pressed, end: performance.now() });
    };
    painted.port2.postMessage(null);
  });
}
