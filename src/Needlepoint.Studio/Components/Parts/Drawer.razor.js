// Opens a drawer above the page; the browser keeps the focus inside and gives it back.
export function open(dialog, address) {
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  // The browser leaves the address by itself: asked of the studio, it could come after the next link that was pressed, and undo it.
  if (address) dialog.addEventListener("close", () => Blazor.navigateTo(address));
  dialog.showModal();
}
