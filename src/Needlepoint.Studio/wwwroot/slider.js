// A mouse moves a slider sixty times in a second, and the page is drawn anew for each value that it hears of: it hears of a dozen, and of the one that stays.
{
  const beat = 80;
  let latest = 0, waiting;
  const tell = slider => {
    waiting = undefined;
    latest = 0;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  };

  addEventListener("input", event => {
    const slider = event.target, now = performance.now();
    if (slider.type !== "range") return;
    clearTimeout(waiting);
    waiting = undefined;
    if (now - latest >= beat) {
      latest = now;
      return;
    }
    event.stopImmediatePropagation();
    waiting = setTimeout(() => tell(slider), latest + beat - now);
  }, true);

  // Who lets go does not wait.
  addEventListener("change", event => {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    tell(event.target);
  }, true);
}
