import { element } from "../dom";

/** Takes files dropped anywhere on the page, and says so over the whole page while one is held above it. */
export function takeDrops(
  root: HTMLElement,
  words: string,
  signal: AbortSignal,
  drop: (file: File) => void,
): void {
  const cover = element("div", { class: "drop-cover", hidden: true }, element("p", {}, words));
  root.append(cover);
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  root.addEventListener(
    "dragenter",
    (event) => {
      if (holdsFile(event)) cover.hidden = false;
    },
    { signal },
  );
  root.addEventListener(
    "dragover",
    (event) => {
      if (holdsFile(event)) event.preventDefault();
    },
    { signal },
  );
  // The cover lies over everything, the add-in's frame too: leaving it is leaving the page.
  cover.addEventListener("dragleave", () => (cover.hidden = true));
  root.addEventListener(
    "drop",
    (event) => {
      cover.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      drop(file);
    },
    { signal },
  );
}
