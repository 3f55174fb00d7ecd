import { useHiddenValues } from "./hidden-values.ts";

/** Beside what copies or downloads: hiding is of the screen, and what leaves has its values. */
export function HiddenNote() {
  const isHidden = useHiddenValues((state) => state.isHidden);
  return isHidden ? <span className="tl-hidden-note"> (values are hidden on this screen, and not in what leaves)</span> : null;
}
