// Asks the studio again: on the button, and when somebody comes back to the page.
const again = async () => {
  try {
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) location.reload();
  } catch {
    // Still no answer; the strip stays.
  }
};
document.getElementById("reconnect-again").addEventListener("click", again);
document.getElementById("reconnect-load").addEventListener("click", () => location.reload());
document.addEventListener("visibilitychange", () => {
  const isLost = document.getElementById("components-reconnect-modal").classList.contains("components-reconnect-failed");
  if (isLost && document.visibilityState === "visible") again();
});
