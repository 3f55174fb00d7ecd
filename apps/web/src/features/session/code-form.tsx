import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

interface CodeFormProps {
  readonly ticket: string;
  readonly label: string;
  readonly onSignedIn: () => Promise<void>;
  readonly onBack: () => void;
  /** What is said once somebody was let in and is still here. */
  readonly children: ReactNode;
}

/** The second step of signing in by a code. */
export function CodeForm({ ticket, label, onSignedIn, onBack, children }: CodeFormProps) {
  const [code, setCode] = useState("");
  const enter = useMutation({ mutationFn: () => client.signInCode({ ticket, code }), onSuccess: onSignedIn });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          autoFocus
          label={label}
          autoComplete="one-time-code"
          required
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={enter.isPending}>
            Sign in
          </Button>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
        </Group>
        {enter.isError ? <ProblemNote error={enter.error} /> : null}
        {enter.isSuccess ? children : null}
      </Stack>
    </form>
  );
}
