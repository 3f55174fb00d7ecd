import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { MadePasskey, PasskeyMaking } from "@throughline/server/contract/passkey-endpoints";
import { type FormEvent, useState } from "react";
import { ProblemNote } from "../ui/problem-note.tsx";
import { makePasskey } from "./passkey.ts";

interface MakePasskeyFormProps {
  /** What the server has a passkey of this name made by. */
  readonly ask: (name: string) => Promise<PasskeyMaking>;
  /** Gives the recovery codes that came with it; none where there were some already. */
  readonly send: (made: MadePasskey) => Promise<{ readonly recoveryCodes: readonly string[] }>;
  readonly onMade: (recoveryCodes: readonly string[]) => void;
  readonly leave: { readonly words: string; readonly onLeave: () => void };
}

/** A name, and then the device makes a passkey. */
export function MakePasskeyForm({ ask, send, onMade, leave }: MakePasskeyFormProps) {
  const [name, setName] = useState("");
  const make = useMutation({
    mutationFn: async () => send(await makePasskey(await ask(name))),
    onSuccess: ({ recoveryCodes }) => onMade(recoveryCodes),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <TextInput
          autoFocus
          label="A name to know it by"
          description="Where it is: This laptop, Key in the drawer, Phone"
          autoComplete="off"
          dir="auto"
          maxLength={60}
          required
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={make.isPending}>
            Make the passkey
          </Button>
          <Button variant="default" onClick={leave.onLeave}>
            {leave.words}
          </Button>
        </Group>
      </Stack>
      {make.isError ? <ProblemNote error={make.error} /> : null}
    </form>
  );
}
