import type { IdentifierKind } from "@throughline/model/vocabulary";
import { identifierKinds } from "@throughline/model/vocabulary";
import { kindColour } from "../ui/kind-mark.tsx";

/** The colours the canvas draws with, as the theme in force has them. WebGL takes no custom properties. */
export interface Palette {
  readonly kinds: Readonly<Record<IdentifierKind, string>>;
  readonly caseFile: string;
  readonly pane: string;
  readonly ground: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly edge: string;
  readonly payment: string;
  readonly shield: string;
  readonly accent: string;
}

/** Reads the theme's custom properties at an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  const kinds = Object.fromEntries(identifierKinds.map((kind) => [kind, read(kindColour(kind), "#5b6678")])) as Record<
    IdentifierKind,
    string
  >;
  return {
    kinds,
    caseFile: read("--tl-case", "#5b6678"),
    pane: read("--tl-pane", "#ffffff"),
    ground: read("--tl-ground", "#f6f7f9"),
    ink: read("--mantine-color-text", "#1c2430"),
    quietInk: read("--tl-ink3", "#5b667a"),
    edge: read("--tl-edge", "#6f7a8e"),
    payment: read("--tl-pay", "#9a4d00"),
    shield: read("--tl-shield", "#3d4f9e"),
    accent: read("--tl-accent", "#1f5fbf"),
  };
}
