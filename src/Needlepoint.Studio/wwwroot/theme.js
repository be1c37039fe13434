// The theme of the system, or the one that was chosen here; set before the first paint.
{
  const key = "needlepoint-theme", root = document.documentElement;
  const next = { system: "light", light: "dark", dark: "system" };
  const words = { system: "as the system", light: "light", dark: "dark" };
  const now = () => root.dataset.theme ?? "system";
  const set = theme => { if (theme === "light" || theme === "dark") root.dataset.theme = theme; else delete root.dataset.theme; };
  try { set(localStorage.getItem(key)); } catch { /* Storage is refused: the theme of the system. */ }

  customElements.define("theme-switch", class extends HTMLElement {
    connectedCallback() {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "icon";
      const tell = () => {
        button.dataset.now = now();
        button.title = `Theme: ${words[now()]}`;
        button.setAttribute("aria-label", `Theme: ${words[now()]}. Change to ${words[next[now()]]}`);
      };
      button.addEventListener("click", () => {
        set(next[now()]);
        try { localStorage.setItem(key, now()); } catch { /* Not remembered, but set. */ }
        tell();
      });
      tell();
      this.replaceChildren(button);
    }
  });
}
