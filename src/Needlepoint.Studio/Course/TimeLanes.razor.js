// Moves the line across the lanes: the studio tells the values at its moment.
const Narrow = matchMedia("screen and (max-width: 720px)");
let watching;

export function watch(studio) {
  leave();
  const tell = () => studio.invokeMethodAsync("Narrow", Narrow.matches);
  Narrow.addEventListener("change", tell);
  watching = () => Narrow.removeEventListener("change", tell);
  tell();
}

export function leave() {
  watching?.();
  watching = undefined;
}

export function attach(frame, studio) {
  const cross = frame.querySelector(".cross");
  let hours = null, waiting = false;

  const panels = () => frame.dataset.panels.split(";").map(text => text.split(",").map(Number))
    .map(([left, right, from, to, log]) => ({ left, right, from, to, log }));
  const sessions = () => frame.dataset.sessions.split(",").filter(text => text).map(Number);
  const holding = () => panels().find(panel => hours >= panel.from && hours <= panel.to) ?? panels()[0];

  // One question at a time: the newest moment is asked when the last answer is there.
  async function tell(at) {
    const all = panels();
    hours = Math.min(Math.max(at, all[0].from), all.at(-1).to);
    if (waiting) return;
    waiting = true;
    let told;
    do {
      told = hours;
      await studio.invokeMethodAsync("At", told);
    } while (told !== hours);
    waiting = false;
  }

  cross.addEventListener("pointermove", event => {
    const box = cross.getBoundingClientRect(), x = (event.clientX - box.left) / box.width * 1028;
    const panel = panels().find(panel => x >= panel.left && x <= panel.right);
    if (!panel) return;
    const share = (x - panel.left) / (panel.right - panel.left);
    tell(panel.log ? panel.from * Math.pow(panel.to / panel.from, share) : panel.from + share * (panel.to - panel.from));
  });

  cross.addEventListener("keydown", event => {
    const direction = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    const all = panels(), marks = sessions();
    if (hours === null) hours = all[0].from;
    if (direction) {
      const panel = holding(), step = direction / 60;
      tell(panel.log ? hours * Math.pow(panel.to / panel.from, step) : hours + step * (panel.to - panel.from));
    } else if (event.key === "PageDown") tell(marks.find(mark => mark > hours) ?? all.at(-1).to);
    else if (event.key === "PageUp") tell(marks.filter(mark => mark < hours).at(-1) ?? all[0].from);
    else if (event.key === "Home") tell(all[0].from);
    else if (event.key === "End") tell(all.at(-1).to);
    else return;
    event.preventDefault();
  });
}
