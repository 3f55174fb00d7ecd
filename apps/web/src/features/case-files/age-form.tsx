import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AgeBand, ageBands, Minor, minorWords as minorCodes } from "@throughline/model/person";
import type { PersonView } from "@throughline/server/contract/person-endpoints";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { ageWords, minorWords } from "../../ui/person-words.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

interface AgeFormProps {
  readonly caseFileId: string;
  readonly person: Pick<PersonView, "ageBand" | "minor" | "isTreatedAsChild">;
  readonly maySet: boolean;
}

/** The age band of the person, and whether they are a child: who is not known to be grown up is treated as one. */
export function AgeForm({ caseFileId, person, maySet }: AgeFormProps) {
  const [ageBand, setAgeBand] = useState(person.ageBand);
  const [minor, setMinor] = useState(person.minor);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => client.personAgeSet({ caseFileId, ageBand, minor }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["case-person", caseFileId] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const treated = person.isTreatedAsChild
    ? person.minor === "unknown"
      ? "Nobody knows yet that this person is grown up: treated as a child."
      : "A child."
    : "Grown up.";
  return (
    <form onSubmit={submit}>
      <Text>
        <b>{treated}</b>
        {maySet || person.ageBand === "unknown" ? null : ` Age ${ageWords[person.ageBand].toLowerCase()}.`}
      </Text>
      {maySet ? (
        <Group align="end" gap="xs" mt={6}>
          <NativeSelect
            label="Age"
            value={ageBand}
            onChange={({ currentTarget }) => setAgeBand(AgeBand.parse(currentTarget.value))}
            data={ageBands.map((value) => ({ value, label: ageWords[value] }))}
          />
          <NativeSelect
            label="A child?"
            value={minor}
            onChange={({ currentTarget }) => setMinor(Minor.parse(currentTarget.value))}
            data={minorCodes.map((value) => ({ value, label: minorWords[value] }))}
          />
          <Button type="submit" variant="default" disabled={ageBand === person.ageBand && minor === person.minor} loading={save.isPending}>
            Save age
          </Button>
        </Group>
      ) : null}
      {save.isError ? <ProblemNote error={save.error} /> : null}
    </form>
  );
}
