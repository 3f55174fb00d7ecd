import { useEffect, useRef } from "react";

/** Where letters are typed or have a meaning of their own: keys of the list rest there. */
const typing = "input:not([type=checkbox], [type=radio]), textarea, [role=menu], [role=dialog]";

export interface LeadKeys {
  readonly move: (by: 1 | -1) => void;
  readonly open: () => void;
  readonly basket: () => void;
  readonly state: () => void;
}

/** J and K or the arrows move, Enter opens, B chooses for the packet, S opens the states. */
export function useLeadKeys(keys: LeadKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isIn(event.target, typing)) return;
      const act = actionOf(event, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function actionOf({ key, target }: KeyboardEvent, { move, open, basket, state }: LeadKeys): (() => void) | undefined {
  if (key === "Enter") return isIn(target, "a, button, input") ? undefined : open;
  if (key === "j" || key === "ArrowDown") return () => move(1);
  if (key === "k" || key === "ArrowUp") return () => move(-1);
  if (key === "b") return basket;
  return key === "s" ? state : undefined;
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof HTMLElement && target.closest(selector) !== null;
}
