import { Button, Group, Select, TextInput } from "@mantine/core";
import { ErasureBasis } from "@throughline/model/vocabulary";
import { type FormEvent, useState } from "react";
import { basisChoices } from "../../app/proposal-words.ts";
import { usePropose } from "../../app/use-keeping.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

const deeds = [
  { value: "hold-set", label: "put it under a legal hold" },
  { value: "erase", label: "erase it for good" },
] as const;
type Deed = (typeof deeds)[number]["value"];

/** Proposes about a case file by its reference: for stewards, who open no case file. */
export function ProposeByReference() {
  const [reference, setReference] = useState("");
  const [deed, setDeed] = useState<Deed>("hold-set");
  const [basis, setBasis] = useState<ErasureBasis | null>(null);
  const propose = usePropose(() => setReference(""));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (basis !== null) propose.mutate({ deed, reference, basis });
  };
  return (
    <form onSubmit={submit} aria-label="Propose about a case file">
      <Group align="end" gap="xs" mt="md">
        <TextInput
          label="Reference of a case file"
          autoComplete="off"
          maxLength={200}
          value={reference}
          onChange={({ currentTarget }) => setReference(currentTarget.value)}
          style={{ flex: "1 1 220px" }}
        />
        <Select
          label="Propose to"
          data={[...deeds]}
          value={deed}
          onChange={(value) => setDeed(value === "erase" ? "erase" : "hold-set")}
          allowDeselect={false}
          style={{ flex: "1 1 180px" }}
        />
        <Select
          label="Why"
          data={basisChoices}
          value={basis}
          onChange={(value) => setBasis(ErasureBasis.nullable().parse(value))}
          allowDeselect={false}
          style={{ flex: "1 1 180px" }}
        />
        <Button type="submit" loading={propose.isPending} disabled={basis === null || reference.trim() === ""}>
          Propose
        </Button>
      </Group>
      {propose.isError ? <ProblemNote error={propose.error} /> : null}
    </form>
  );
}
