import { Button, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { PasswordNow } from "../../ui/password-now.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";

/** Changes the reader's password: the old one is asked, and every other session ends. */
export function ChangePassword({ name }: { name: string }) {
  const [password, setPassword] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () => client.passwordChange({ password, newPassword }),
    onSuccess: () => {
      setPassword("");
      setNewPassword("");
      return queries.invalidateQueries({ queryKey: ["sessions"] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section aria-label="Password">
      <Title order={2} size="h5">
        Password
      </Title>
      <form onSubmit={submit}>
        <Stack gap="sm" maw={420}>
          {/* For password managers: whose password this is. */}
          <input type="text" autoComplete="username" value={name} readOnly hidden />
          <PasswordNow label="Your password now" value={password} onValue={setPassword} />
          <PasswordInput
            label="New password"
            description="At least 12 characters"
            autoComplete="new-password"
            minLength={12}
            required
            value={newPassword}
            onChange={({ currentTarget }) => setNewPassword(currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={change.isPending}>
              Change the password
            </Button>
          </div>
          <Text size="sm" c="var(--tl-ink2)" aria-live="polite">
            {change.isSuccess ? "The password is changed, and you are signed in nowhere else." : "You are then signed in here alone."}
          </Text>
        </Stack>
        {change.isError ? <ProblemNote error={change.error} /> : null}
      </form>
    </section>
  );
}
