import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { mayBeNamed, type PersonStanding } from "@throughline/model/person";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { StandingSelect } from "./standing-select.tsx";

const empty = { name: "", role: "", basis: "", source: "" };
type Typed = typeof empty;

/** Names somebody alleged to control others. For every other standing there is no field for a name, and the reason. */
export function ControllerForm({ caseFileId }: { caseFileId: string }) {
  const [isOpen, setOpen] = useState(false);
  const [standing, setStanding] = useState<PersonStanding>("protected");
  const [typed, setTyped] = useState<Typed>(empty);
  const queries = useQueryClient();
  const name = useMutation({
    mutationFn: () => client.controllerName({ caseFileId, standing, ...typed }),
    onSuccess: async () => {
      setOpen(false);
      setTyped(empty);
      await queries.invalidateQueries({ queryKey: ["controllers"] });
    },
  });
  if (!isOpen)
    return (
      <Button variant="default" size="xs" mt={6} onClick={() => setOpen(true)}>
        Name somebody
      </Button>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    name.mutate();
  };
  const field = (key: keyof Typed) => ({
    value: typed[key],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => setTyped((now) => ({ ...now, [key]: currentTarget.value })),
  });
  const isComplete = [typed.name, typed.basis, typed.source].every((text) => text.trim() !== "");
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt={6} maw={520}>
        <StandingSelect standing={standing} onStanding={setStanding} />
        {mayBeNamed(standing) ? (
          <>
            <TextInput label="Name" required maxLength={200} {...field("name")} />
            <TextInput label="Role" maxLength={200} {...field("role")} />
            <Textarea label="Basis" description="What shows it." required maxLength={500} autosize {...field("basis")} />
            <Textarea label="Source" description="Where it stands." required maxLength={500} autosize {...field("source")} />
          </>
        ) : (
          <Text role="status">
            No name is kept of somebody who stands so. A survivor's, a witness's or an unknown person's name could be found and used against
            them.
          </Text>
        )}
        <Group gap="xs">
          <Button type="submit" size="xs" disabled={!mayBeNamed(standing) || !isComplete} loading={name.isPending}>
            Record the name
          </Button>
          <Button variant="default" size="xs" onClick={() => setOpen(false)}>
            Cancel
          </Button>
        </Group>
        {name.isError ? <ProblemNote error={name.error} /> : null}
      </Stack>
    </form>
  );
}
