import { ProblemError } from "@throughline/server/contract/client";
import type { GatedCopy } from "@throughline/server/contract/copy-endpoints";
import { useEffect, useState } from "react";
import { client } from "./client.ts";

/** How long it is said what was copied. */
const saidFor = 8_000;

/**
 * What is copied from a screen with case files goes through the gate: the identifiers in what was selected, whole, and nothing else. What people type,
 * and what is their own text (`data-own-text`), is theirs to copy. No selected text is dragged out of the window either.
 */
export function GatedCopying() {
  const [words, setWords] = useState("");
  useEffect(() => {
    const keep = (event: ClipboardEvent | DragEvent): boolean => {
      const selection = document.getSelection();
      if (selection === null || selection.isCollapsed || isOwn(event.target) || isOwn(selection.anchorNode)) return false;
      event.preventDefault();
      return true;
    };
    const onCopy = (event: ClipboardEvent): void => {
      if (keep(event)) void copyThroughGate(document.getSelection()).then(setWords);
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("dragstart", keep);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("dragstart", keep);
    };
  }, []);
  useEffect(() => {
    const forgetting = setTimeout(() => setWords(""), saidFor);
    return () => clearTimeout(forgetting);
  });
  return (
    <div role="status" className="tl-copied" hidden={words === ""}>
      {words}
    </div>
  );
}

/** True in a field, and in a text that the reader brought or was given to take along. */
function isOwn(target: EventTarget | null): boolean {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return element?.closest("input, textarea, [data-own-text]") != null;
}

async function copyThroughGate(selection: Selection | null): Promise<string> {
  const ids = selection === null ? [] : identifiersIn(selection);
  if (ids.length === 0) return "Nothing was copied: of what this screen shows, only identifiers are.";
  try {
    const copy = await client.identifiersCopy({ ids });
    if (copy.rows > 0) await navigator.clipboard.writeText(copy.text);
    return sayCopied(copy);
  } catch (error) {
    return error instanceof ProblemError ? `Nothing was copied. ${error.message}` : "Nothing was copied. Try once more.";
  }
}

/** Ids of the identifiers that a selection touches, in the order they stand in. */
function identifiersIn(selection: Selection): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-identifier]")].filter((element) => selection.containsNode(element, true));
  return [...new Set(shown.map((element) => element.dataset["identifier"] ?? ""))];
}

function sayCopied({ rows, withheld }: GatedCopy): string {
  const copied = rows === 0 ? "Nothing was copied." : rows === 1 ? "1 identifier copied." : `${rows} identifiers copied.`;
  return [copied, ...withheld.map(({ count, words }) => `${count} held back: ${words}`)].join(" ");
}
