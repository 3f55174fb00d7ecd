import { Button, Checkbox, Group, Modal, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type AgreementView, rolesThatLearn } from "@throughline/server/contract/sharing-endpoints";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { learnsMeans, learnsWords } from "./agreement-words.ts";

export type Other = Pick<AgreementView, "organisationId" | "organisation">;

interface AgreementFormProps {
  readonly others: readonly Other[];
  /** The agreement that is changed; null for a new one. */
  readonly before: AgreementView | null;
  readonly onClose: () => void;
}

/** With whom, what they learn, in which roles, and whom they may speak to. What stood between the two is replaced. */
export function AgreementForm({ others, before, onClose }: AgreementFormProps) {
  const [takerId, setTakerId] = useState(before?.organisationId ?? null);
  const [learns, setLearns] = useState<AgreementView["learns"]>(before?.learns ?? "hit");
  const [chosen, setChosen] = useState<readonly string[]>(before?.roles ?? []);
  const [contact, setContact] = useState(before?.contact ?? "");
  const queries = useQueryClient();
  const agree = useMutation({
    mutationFn: () => client.sharingAgree(termsOf({ takerId: takerId ?? "", learns, chosen, contact })),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ["sharing"] });
    },
  });
  const roles = rolesThatLearn[learns].filter((role) => chosen.includes(role));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    agree.mutate();
  };
  return (
    <Modal opened onClose={onClose} title="Let another organisation learn" closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={submit}>
        <Stack>
          <Select
            label="Who learns it"
            data={others.map(({ organisationId, organisation }) => ({ value: organisationId, label: organisation }))}
            value={takerId}
            onChange={setTakerId}
            disabled={before !== null}
            allowDeselect={false}
          />
          <Radio.Group label="What they learn" value={learns} onChange={(value) => setLearns(value === "content" ? "content" : "hit")}>
            <Stack gap="xs" mt={4}>
              {(["hit", "content"] as const).map((value) => (
                <Radio key={value} value={value} label={learnsWords[value]} description={learnsMeans[value]} />
              ))}
            </Stack>
          </Radio.Group>
          <Checkbox.Group label="Which of their people" value={[...chosen]} onChange={setChosen}>
            <Group gap="md" mt={4}>
              {rolesThatLearn[learns].map((role) => (
                <Checkbox key={role} value={role} label={role} />
              ))}
            </Group>
          </Checkbox.Group>
          <TextInput
            label="Whom they may speak to about it"
            description="They read this as you write it: a desk, a number, an address"
            maxLength={200}
            value={contact}
            onChange={({ currentTarget }) => setContact(currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={agree.isPending} disabled={takerId === null || roles.length === 0 || contact.trim() === ""}>
              Agree
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
          {agree.isError ? <ProblemNote error={agree.error} /> : null}
        </Stack>
      </form>
    </Modal>
  );
}

type Terms = Parameters<typeof client.sharingAgree>[0];

function termsOf({
  takerId,
  learns,
  chosen,
  contact,
}: {
  readonly takerId: string;
  readonly learns: AgreementView["learns"];
  readonly chosen: readonly string[];
  readonly contact: string;
}): Terms {
  return learns === "hit"
    ? { takerId, learns, contact, roles: rolesThatLearn.hit.filter((role) => chosen.includes(role)) }
    : { takerId, learns, contact, roles: rolesThatLearn.content.filter((role) => chosen.includes(role)) };
}
