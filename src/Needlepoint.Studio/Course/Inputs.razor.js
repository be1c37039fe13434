// Holds the focus in the sheet of a phone: all beside it rests, Escape and a wider window close it.
const Narrow = matchMedia("(max-width: 720px)");
let leave;

export function open(sheet, page) {
  close();
  const resting = [];
  for (let inner = sheet; inner !== document.body; inner = inner.parentElement)
    for (const beside of inner.parentElement.children)
      if (beside !== inner && !beside.inert && !beside.matches("script, style, link")) {
        beside.inert = true;
        resting.push(beside);
      }
  const escape = event => {
    if (event.key === "Escape" && !document.querySelector("dialog:modal")) page.invokeMethodAsync("Close");
  };
  const widen = () => {
    if (!Narrow.matches) page.invokeMethodAsync("Close");
  };
  document.addEventListener("keydown", escape);
  Narrow.addEventListener("change", widen);
  leave = () => {
    for (const beside of resting) beside.inert = false;
    document.removeEventListener("keydown", escape);
    Narrow.removeEventListener("change", widen);
  };
}

export function close() {
  leave?.();
  leave = undefined;
}
