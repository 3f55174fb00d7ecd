import { Button, Checkbox, Group, NativeSelect, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CaseFileAccess } from "@throughline/model/vocabulary";
import type { CaseFileAccessView } from "@throughline/server/contract/access-endpoints";
import { type FormEvent, useState } from "react";
import { ProblemNote } from "../ui/problem-note.tsx";
import { client } from "./client.ts";
import { accessWords } from "./who-reads-words.ts";

interface WhoReadsFormProps {
  readonly caseFileId: string;
  readonly now: CaseFileAccessView;
  readonly onClose: () => void;
}

/** Changes who reads a case file, with a reason. What changes for others is said before it is done. */
export function WhoReadsForm({ caseFileId, now, onClose }: WhoReadsFormProps) {
  const [access, setAccess] = useState<CaseFileAccess>(now.access);
  const [stewardId, setStewardId] = useState(now.steward?.userId ?? "");
  const [members, setMembers] = useState<readonly string[]>(now.members.map(({ userId }) => userId));
  const [reason, setReason] = useState("");
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () =>
      client.caseFileAccessSet({ caseFileId, access, stewardId: stewardId === "" ? null : stewardId, members: [...members], reason }),
    onSuccess: async () => {
      onClose();
      /* Lists, leads and counts of everybody here may have changed with it. */
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  const stewards = now.people.filter(({ isSteward }) => isSteward);
  const others = now.people.filter(({ userId }) => userId !== stewardId);
  const isReady = reason.trim() !== "" && (access === "open" || stewardId !== "");
  return (
    <form onSubmit={submit} aria-label="Change who reads it" style={{ borderTop: "1px solid var(--tl-line)", marginTop: 8, paddingTop: 8 }}>
      <Stack gap="sm">
        <Radio.Group label="Who reads it" value={access} onChange={(chosen) => setAccess(CaseFileAccess.parse(chosen))}>
          <Stack gap="xs" mt={4}>
            {CaseFileAccess.options.map((option) => (
              <Radio key={option} value={option} label={accessWords[option]} />
            ))}
          </Stack>
        </Radio.Group>
        <NativeSelect
          label="Steward"
          description="Is asked about it, says who reads it, and is told when somebody opens it in an emergency"
          value={stewardId}
          onChange={({ currentTarget }) => setStewardId(currentTarget.value)}
          data={[{ value: "", label: "nobody" }, ...stewards.map(({ userId, name }) => ({ value: userId, label: name }))]}
          maw={360}
        />
        {access === "open" ? null : (
          <Checkbox.Group label="Who reads it besides" value={[...members]} onChange={setMembers}>
            <Stack gap="xs" mt={4}>
              {others.map(({ userId, name }) => (
                <Checkbox key={userId} value={userId} label={<bdi>{name}</bdi>} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        {access === "open" || stewardId !== "" ? null : (
          <Text size="sm">Name a steward first: somebody has to be able to let others in again.</Text>
        )}
        {access === now.access ? null : <Text size="sm">{changes(access)}</Text>}
        <TextInput
          label="Why"
          description="Kept with the case file, for those who read it"
          required
          maxLength={300}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Group>
          <Button type="submit" disabled={!isReady} loading={change.isPending}>
            Save who reads it
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
        {change.isError ? <ProblemNote error={change.error} /> : null}
      </Stack>
    </form>
  );
}

function changes(access: CaseFileAccess): string {
  if (access === "open") return "Everybody of your organisation who reads case files will read it, and count it.";
  const common =
    "Everybody else stops reading it with their next click: in lists, leads, counts and on the canvas. What is recorded later under its reference stays here too.";
  return access === "restricted" ? common : `${common} Whatever identifier it holds, nobody can send out any more, you included.`;
}
