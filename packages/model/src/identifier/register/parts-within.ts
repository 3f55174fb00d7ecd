import { compoundForm, compoundNamed } from "./compound-named.ts";
import type { CompoundEntry } from "./compounds.ts";

/** Levels inside a compound of the register: its building, and the company or team there. */
export interface PartsWithin {
  readonly compound: CompoundEntry;
  /** From the larger to the smaller, each as it is compared: `building 5`, `team lucky`. */
  readonly parts: readonly string[];
}

const mostParts = 3;
const levels = /\s*[›>»]\s*/u;
const numbered =
  /^(.+?)[\s,،/-]*(?:(?:building|bldg\.?|block|tower|zone|ตึก|อาคาร|โซน|tòa|gedung|အဆောက်အအုံ|အဆောင်|អគារ|ອາຄານ)\s*(?:no\.?\s*)?([a-z]?\d{1,3}[a-z]?|[a-z])|([a-z]?\d{1,3}|[a-z])\s*(?:栋|棟|座|号楼|號樓|区|區))$/iu;

/** What a text names inside a known compound: `KK Park › building 5`, `KK Park, Building 5`, `KK园区5栋`; null when it names nothing so. */
export function partsWithin(text: string): PartsWithin | null {
  const [first = "", ...rest] = text.split(levels);
  const building = numbered.exec(first);
  const compound = compoundNamed(building?.[1] ?? first);
  if (compound === null) return null;
  const parts = [...(building === null ? [] : [`building ${building[2] ?? building[3] ?? ""}`]), ...rest].map(partForm);
  return parts.length === 0 || parts.length > mostParts || parts.includes("") ? null : { compound, parts };
}

function partForm(part: string): string {
  const form = compoundForm(part);
  const number = numbered.exec(`x ${form}`);
  return number === null || number[1] !== "x" ? form : `building ${(number[2] ?? number[3] ?? "").toLowerCase()}`;
}
