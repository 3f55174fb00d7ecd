import { Button, Group, Select, Text, TextInput } from "@mantine/core";
import type { ImportPreview } from "@throughline/server/contract/import-views";
import { useState } from "react";

interface SavedMappingsProps {
  readonly preview: ImportPreview;
  readonly isSaving: boolean;
  /** Null: as guessed from the headers. */
  readonly onApply: (name: string | null) => void;
  readonly onSave: (name: string) => void;
}

const guess = "guess";

/** Where the mapping in force came from, the organisation's saved ones to apply by name, and a name to save it under. */
export function SavedMappings({ preview, isSaving, onApply, onSave }: SavedMappingsProps) {
  const { mappedBy, savedMappings } = preview;
  const [name, setName] = useState(mappedBy.name);
  const [isNaming, setNaming] = useState(false);
  const trimmed = name.trim();
  const isKnown = savedMappings.some((saved) => saved.name === trimmed);
  const choices = [
    { value: guess, label: "Guessed from the headers" },
    ...savedMappings.map((saved) => ({ value: `saved:${saved.name}`, label: sayFit(saved) })),
  ];
  return (
    <Group align="end" gap="sm">
      <Select
        label="Mapping"
        data={choices}
        value={mappedBy.way === "guess" ? guess : mappedBy.way === "saved" ? `saved:${mappedBy.name}` : null}
        placeholder="Changed here"
        allowDeselect={false}
        w={320}
        onChange={(value) => (value === null ? undefined : onApply(value === guess ? null : value.slice("saved:".length)))}
      />
      {isNaming ? (
        <form
          className="tl-naming"
          onSubmit={(event) => {
            event.preventDefault();
            if (trimmed === "") return;
            onSave(trimmed);
            setNaming(false);
          }}
        >
          <TextInput
            label="Save this mapping as"
            data-autofocus
            autoFocus
            maxLength={100}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={trimmed === ""}>
            {isKnown ? "Replace" : "Save"}
          </Button>
          <Button variant="subtle" onClick={() => setNaming(false)}>
            Not now
          </Button>
        </form>
      ) : (
        <Button variant="default" loading={isSaving} onClick={() => setNaming(true)}>
          Save this mapping…
        </Button>
      )}
      <Text size="sm" c="var(--tl-ink2)" role="status">
        {mappedBy.way === "saved" ? `As saved under “${mappedBy.name}” for your organisation.` : ""}
        {mappedBy.way === "changed" ? "Changed, not saved." : ""}
        {isNaming && isKnown ? ` “${trimmed}” is there already and will be replaced.` : ""}
      </Text>
    </Group>
  );
}

function sayFit({ name, columns, found }: ImportPreview["savedMappings"][number]): string {
  return `${name} (${found} of its ${columns} columns are here)`;
}
