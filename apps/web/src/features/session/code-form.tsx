import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

interface CodeFormProps {
  readonly ticket: string;
  readonly onSignedIn: () => Promise<void>;
  readonly onBack: () => void;
  /** What is said once somebody was let in and is still here. */
  readonly children: ReactNode;
}

/** The second step of signing in, for whoever turned it on. */
export function CodeForm({ ticket, onSignedIn, onBack, children }: CodeFormProps) {
  const [code, setCode] = useState("");
  const enter = useMutation({ mutationFn: () => client.signInCode({ ticket, code }), onSuccess: onSignedIn });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>Your password is right. Now the second step.</Text>
        <TextInput
          autoFocus
          label="Code of your authenticator app, or a recovery code"
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
