import type { StrengthWords as Words } from "@throughline/server/contract/views";

/** "says little" for the code. */
export function sayWords(words: Words): string {
  return words === "says-little" ? "says little" : words;
}

/** ".94" as the analysis writes it: two decimals, no leading nought, never a percentage. */
export function sayNumber(strength: number): string {
  if (strength > 0 && strength < 0.005) return "<.01";
  return (Math.round(strength * 100) / 100).toFixed(2).replace(/^0/, "");
}

/** A strength: words first, the number second, and a bar for the eye. */
export function StrengthWords({ strength, words }: { strength: number; words: Words }) {
  return (
    <span style={{ display: "inline-grid", justifyItems: "end", gap: 2 }}>
      <span style={{ whiteSpace: "nowrap" }}>
        <b data-strength={sayNumber(strength)}>
          {sayWords(words)} {sayNumber(strength)}
        </b>
      </span>
      <span aria-hidden style={{ width: 48, height: 6, borderRadius: 3, background: "var(--tl-line)", overflow: "hidden" }}>
        <span style={{ display: "block", width: `${strength * 100}%`, height: "100%", background: "var(--tl-accent)" }} />
      </span>
    </span>
  );
}
