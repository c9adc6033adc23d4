/** What keys do that concern the window as a whole. */
export interface WindowKeys {
  undo(): void;
  redo(): void;
  open(): void;
  save(): void;
  addSheet(): void;
  /** Shows the sheet that many tabs on. */
  nextSheet(step: 1 | -1): void;
  /** Puts the keyboard into the next part of the window, or the one before. */
  nextPart(step: 1 | -1): void;
  /** Whether a text is being typed, which has an undo of its own. */
  isTyping(): boolean;
}

/** Listens for the keys, wherever in the page the keyboard is. */
export function listenForKeys(keys: WindowKeys, signal: AbortSignal): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.isComposing || document.querySelector("dialog:modal")) return;
      const run = found(event, keys);
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    },
    { capture: true, signal },
  );
}

function found(event: KeyboardEvent, keys: WindowKeys): (() => void) | null {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (key === "f6") return () => keys.nextPart(event.shiftKey ? -1 : 1);
  if (command && key === "s") return () => keys.save();
  if (command && key === "o") return () => keys.open();
  if (keys.isTyping()) return null;
  if (event.shiftKey && key === "f11") return () => keys.addSheet();
  if (command && key === "z") return event.shiftKey ? () => keys.redo() : () => keys.undo();
  if (command && key === "y") return () => keys.redo();
  if (command && key === "pagedown") return () => keys.nextSheet(1);
  if (command && key === "pageup") return () => keys.nextSheet(-1);
  return null;
}
