import { Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { GlassReason } from "@throughline/model/vocabulary";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { reasonWords } from "../../app/who-reads-words.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

interface OpenRestrictedProps {
  /** What is known of it already: its id, where it stands in the address. */
  readonly caseFile?: string;
  readonly onOpened: (caseFileId: string) => void;
}

/** Opens, in an emergency, a case file that a colleague keeps to a few: for an hour, for reading, and its steward is told. */
export function OpenRestricted({ caseFile = "", onOpened }: OpenRestrictedProps) {
  const [isAsking, setAsking] = useState(false);
  const [wanted, setWanted] = useState(caseFile);
  const [reason, setReason] = useState<GlassReason>("danger-to-life");
  const [note, setNote] = useState("");
  const queries = useQueryClient();
  const open = useMutation({
    mutationFn: () => client.caseFileOpen({ caseFile: wanted, reason, note }),
    onSuccess: async ({ caseFileId }) => {
      await queries.invalidateQueries();
      onOpened(caseFileId);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    open.mutate();
  };
  if (!isAsking)
    return (
      <div>
        <Button variant="default" size="xs" onClick={() => setAsking(true)}>
          In an emergency: open a restricted case file…
        </Button>
      </div>
    );
  return (
    <form onSubmit={submit} aria-label="Open a restricted case file" style={{ border: "1px solid var(--tl-line)", padding: 12 }}>
      <Stack gap="sm">
        <Text>
          It opens for 60 minutes, for reading: nothing of it can be sent out. <b>Its steward is told at once who opened it and why</b>, and
          so is the audit log, of every attempt.
        </Text>
        {caseFile === "" ? (
          <TextInput
            label="Its reference"
            required
            maxLength={120}
            value={wanted}
            onChange={({ currentTarget }) => setWanted(currentTarget.value)}
            maw={360}
          />
        ) : null}
        <NativeSelect
          label="Reason"
          value={reason}
          onChange={({ currentTarget }) => setReason(GlassReason.parse(currentTarget.value))}
          data={GlassReason.options.map((value) => ({ value, label: reasonWords[value] }))}
          maw={460}
        />
        <TextInput
          label="For the steward, in your words"
          maxLength={300}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Group>
          <Button type="submit" color="red" disabled={wanted.trim() === ""} loading={open.isPending}>
            Open it, and tell its steward
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            Cancel
          </Button>
        </Group>
        {open.isError ? <ProblemNote error={open.error} /> : null}
      </Stack>
    </form>
  );
}
