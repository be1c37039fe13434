// The open course of this tab. A browser that keeps nothing costs only the draft.
const Key = "needlepoint-course";

export function read() {
  try {
    return JSON.parse(sessionStorage.getItem(Key));
  } catch {
    return null;
  }
}

export function write(course) {
  try {
    sessionStorage.setItem(Key, JSON.stringify(course));
  } catch {
    // No room, or storage is switched off.
  }
}
