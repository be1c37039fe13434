// Notes when the lanes were redrawn: the moment after the browser painted them, and whether the answer is the coarse one.
(() => {
  const redrawn = [];
  let last = "";
  const look = () => {
    const lanes = document.querySelector("[data-answer]");
    const now = lanes ? `${lanes.dataset.answer} ${lanes.dataset.coarse ?? ""}` : "";
    if (now === last) return;
    last = now;
    const isCoarse = (lanes?.dataset.coarse ?? "").toLowerCase() === "true";
    requestAnimationFrame(() => setTimeout(() => redrawn.push({ at: performance.now(), isCoarse }), 0));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-answer", "data-coarse"] });
  look();

  const slider = number => document.querySelectorAll("input[type=range]")[number];
  const set = (number, share, onward) => {
    const range = slider(number);
    const [low, high, step] = [Number(range.min), Number(range.max), Number(range.step) || 1];
    let steps = Math.round(share * (high - low) / step);
    // The value that is let go lies beyond all that were passed: one that is drawn already would not be drawn again.
    if (onward && steps === Math.round((range.value - low) / step)) steps += onward;
    range.value = String(low + step * steps);
    range.dispatchEvent(new Event("input", { bubbles: true }));
    if (onward) range.dispatchEvent(new Event("change", { bubbles: true }));
    return performance.now();
  };

  window.needlepointBench = {
    // Tells when the slider was let go.
    drag: async (number, from, to, steps, milliseconds) => {
      for (let step = 0; step < steps; step++) {
        set(number, from + (to - from) * step / steps, 0);
        await new Promise(next => setTimeout(next, milliseconds));
      }
      redrawn.length = 0;
      return set(number, to, Math.sign(to - from));
    },
    redrawn: () => redrawn,
    isReady: () => last !== "" && slider(0) !== undefined && document.querySelector("[data-alive]") !== null,
  };
})();
