import { useHiddenValues } from "./hidden-values.ts";

/** In or beside what copies or downloads: hiding is of the screen alone, so that whoever takes something along knows. */
export function HiddenNote() {
  const isHidden = useHiddenValues((state) => state.isHidden);
  return isHidden ? <span className="tl-hidden-note"> (values are hidden on this screen)</span> : null;
}
