import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type AuditFilters, AuditSubject } from "./audit-filters.ts";
import { deedWords, outcomeWords } from "./audit-words.ts";

export interface FiltersProps {
  readonly filters: AuditFilters;
  onFilters(next: AuditFilters): void;
  /** A person's name, as far as the entries at hand tell it. */
  personOf(userId: string): string;
}

/** What of the log is shown: by deed, end, days, and by the person or thing that was clicked or whose id is pasted. */
export function Filters({ filters, onFilters, personOf }: FiltersProps) {
  const set = (field: keyof AuditFilters, value: string | undefined): void => {
    const { [field]: _, ...rest } = filters;
    onFilters(value === undefined || value === "" ? rest : { ...rest, [field]: value });
  };
  return (
    <Group align="end" gap="sm" role="group" aria-label="Filters">
      <NativeSelect
        label="What was done"
        value={filters.deed ?? ""}
        onChange={({ currentTarget }) => set("deed", currentTarget.value)}
        data={[{ value: "", label: "Anything" }, ...Object.entries(deedWords).map(([value, label]) => ({ value, label }))]}
      />
      <NativeSelect
        label="How it ended"
        value={filters.outcome ?? ""}
        onChange={({ currentTarget }) => set("outcome", currentTarget.value)}
        data={[{ value: "", label: "Any way" }, ...Object.entries(outcomeWords).map(([value, label]) => ({ value, label }))]}
      />
      <TextInput
        type="date"
        label="From"
        value={filters.fromDay ?? ""}
        onChange={({ currentTarget }) => set("fromDay", currentTarget.value)}
      />
      <TextInput
        type="date"
        label="Until"
        value={filters.untilDay ?? ""}
        onChange={({ currentTarget }) => set("untilDay", currentTarget.value)}
      />
      <AboutOne onSubject={(subject) => set("subject", subject)} />
      {filters.subject === undefined ? null : (
        <Button variant="light" onClick={() => set("subject", undefined)}>
          About {filters.subject.slice(0, 8)}… only ✕
        </Button>
      )}
      {filters.userId === undefined ? null : (
        <Button variant="light" onClick={() => set("userId", undefined)}>
          {personOf(filters.userId)} only ✕
        </Button>
      )}
    </Group>
  );
}

/** Who was at one case file, identifier or packet, by the id that its page has in its address. */
function AboutOne({ onSubject }: { onSubject: (subject: string) => void }) {
  const [text, setText] = useState("");
  const [isNone, setIsNone] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const subject = AuditSubject.safeParse(text.trim().toLowerCase());
    setIsNone(!subject.success);
    if (!subject.success) return;
    onSubject(subject.data);
    setText("");
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label="About the id"
        placeholder="Id of a case file, identifier or packet"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={isNone ? "An id has small letters, digits and hyphens alone." : null}
        style={{ minWidth: 260 }}
      />
    </form>
  );
}
