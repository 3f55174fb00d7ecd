import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { PasswordNow } from "./password-now.tsx";

/** Turns the second step off, for whoever has both the password and a code. */
export function RemoveSecondStep({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const remove = useMutation({ mutationFn: () => client.secondStepRemove({ password, code }), onSuccess: onClose });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    remove.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <PasswordNow isFirst value={password} onValue={setPassword} />
        <TextInput
          label="A code of the app, or a recovery code"
          autoComplete="one-time-code"
          required
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Group>
          <Button type="submit" color="red" loading={remove.isPending}>
            Turn it off
          </Button>
          <Button variant="default" onClick={onClose}>
            Keep it on
          </Button>
        </Group>
      </Stack>
      {remove.isError ? <ProblemNote error={remove.error} /> : null}
    </form>
  );
}
