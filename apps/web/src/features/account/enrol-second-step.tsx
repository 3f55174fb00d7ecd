import { Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { PasswordNow } from "../../ui/password-now.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { RecoveryCodes } from "../../ui/recovery-codes.tsx";
import { SecretForm } from "../../ui/secret-form.tsx";

interface EnrolProps {
  /** Called once the second step is on, while the recovery codes still stand there. */
  readonly onEnrolled: () => void;
  readonly onClose: () => void;
}

/** Turns the second step on: the password, a secret for the authenticator app, a first code of it, and ten recovery codes. */
export function EnrolSecondStep(props: EnrolProps) {
  const [password, setPassword] = useState("");
  const begin = useMutation({ mutationFn: () => client.secondStepBegin({ password }), onSuccess: () => setPassword("") });
  if (begin.data !== undefined) return <ConfirmSecret {...props} secret={begin.data.secret} uri={begin.data.uri} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <PasswordNow isFirst value={password} onValue={setPassword} />
        <Group>
          <Button type="submit" loading={begin.isPending}>
            Next
          </Button>
          <Button variant="default" onClick={props.onClose}>
            Leave it off
          </Button>
        </Group>
      </Stack>
      {begin.isError ? <ProblemNote error={begin.error} /> : null}
    </form>
  );
}

function ConfirmSecret({ secret, uri, onEnrolled, onClose }: EnrolProps & { secret: string; uri: string }) {
  const confirm = useMutation({ mutationFn: (code: string) => client.secondStepConfirm({ code }), onSuccess: onEnrolled });
  if (confirm.data !== undefined)
    return (
      <RecoveryCodes
        codes={confirm.data.recoveryCodes}
        happened="The second step is on, and you are signed in nowhere else."
        onClose={onClose}
      />
    );
  return (
    <SecretForm
      secret={secret}
      uri={uri}
      onCode={confirm.mutate}
      isPending={confirm.isPending}
      error={confirm.error}
      leave={{ words: "Leave it off", onLeave: onClose }}
    />
  );
}
