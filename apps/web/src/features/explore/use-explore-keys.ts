import { useEffect, useEffectEvent } from "react";

export interface ExploreKeys {
  readonly expand: () => void;
  readonly fit: () => void;
  readonly savePicture: () => void;
  readonly toggleTable: () => void;
  readonly startPath: () => void;
  readonly remove: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly details: () => void;
  readonly cancel: () => void;
}

const plain: Readonly<Record<string, keyof ExploreKeys>> = {
  e: "expand",
  f: "fit",
  s: "savePicture",
  t: "toggleTable",
  p: "startPath",
  i: "details",
  delete: "remove",
  escape: "cancel",
};

/** The keys of the canvas, deaf while somebody types. */
export function useExploreKeys(keys: ExploreKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target;
    if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return;
    const key = event.key.toLowerCase();
    const action = event.ctrlKey || event.metaKey ? (key === "z" ? (event.shiftKey ? "redo" : "undo") : undefined) : plain[key];
    if (action === undefined || event.altKey) return;
    if (action !== "cancel") event.preventDefault();
    keys[action]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
