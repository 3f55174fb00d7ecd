import { Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { CodeNow } from "../../ui/code-now.tsx";
import { PasswordNow } from "../../ui/password-now.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";

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
        <CodeNow value={code} onValue={setCode} />
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
