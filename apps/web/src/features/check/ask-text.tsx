import { Button, Group, NativeSelect, Text, Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import { exampleText } from "./example-text.ts";

/** A text to check, and where its numbers without a country are from; "" when that is not said. */
export interface Asked {
  readonly text: string;
  readonly country: string;
}

/** As the server takes it. Longer ones go through `throughline extract`. */
const longestText = 100_000;

/** Where survivors are found, and where they come from. */
const countries = "TH KH MM LA VN PH MY SG ID CN HK TW IN BD NP LK PK AE ET KE UG RW TZ MG BR".split(" ");
/** A country that can be chosen, or none. */
export function countryOrNone(country: string): string {
  return countries.includes(country) ? country : "";
}

const countryNames = new Intl.DisplayNames("en", { type: "region" });
const countryChoices = countries
  .map((value) => ({ value, label: countryNames.of(value) ?? value }))
  .sort((a, b) => a.label.localeCompare(b.label, "en"));

interface AskTextProps {
  readonly asked: Asked;
  readonly isChecking: boolean;
  readonly onChange: (asked: Asked) => void;
  readonly onCheck: () => void;
}

/** Where a text is pasted. Ctrl Enter checks it. */
export function AskText({ asked, isChecking, onChange, onCheck }: AskTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { text, country } = asked;
  const isTooLong = text.length > longestText;
  const isReady = text.trim() !== "" && !isTooLong && !isChecking;
  return (
    <form
      className="tl-check-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onCheck();
      }}
    >
      <Textarea
        ref={field}
        label="Text to check"
        description="In any language and script, as it was written or said"
        autosize
        minRows={8}
        maxRows={22}
        value={text}
        dir="auto"
        spellCheck={false}
        error={
          isTooLong
            ? `${text.length.toLocaleString("en")} signs: at most ${longestText.toLocaleString("en")} here. Longer texts: throughline extract`
            : undefined
        }
        onChange={({ currentTarget }) => onChange({ ...asked, text: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !isReady) return;
          event.preventDefault();
          onCheck();
        }}
      />
      <Group align="end" gap="sm">
        <NativeSelect
          label="Numbers without a country are from"
          value={country}
          onChange={({ currentTarget }) => onChange({ ...asked, country: currentTarget.value })}
          data={[{ value: "", label: "Not said" }, ...countryChoices]}
        />
        <Button type="submit" disabled={!isReady} loading={isChecking}>
          Check
        </Button>
        {text === "" ? (
          <Button variant="default" onClick={() => onChange({ text: exampleText, country: "TH" })}>
            Put in an invented example
          </Button>
        ) : (
          <Text size="sm" c="var(--tl-ink2)" className="tl-wide" style={{ alignSelf: "center" }}>
            <kbd>Ctrl Enter</kbd>
          </Text>
        )}
      </Group>
    </form>
  );
}
