import { Button, Group, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, lazy, Suspense, useState } from "react";
import { client } from "../../app/client.ts";
import { PasswordNow } from "../../ui/password-now.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

const QrCode = lazy(async () => ({ default: (await import("./qr-code.tsx")).QrCode }));

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
  const [code, setCode] = useState("");
  const confirm = useMutation({ mutationFn: () => client.secondStepConfirm({ code }), onSuccess: onEnrolled });
  if (confirm.data !== undefined) return <RecoveryCodes codes={confirm.data.recoveryCodes} onClose={onClose} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={420}>
        <Text>Scan this with your authenticator app, or type the key below it into the app.</Text>
        <Suspense fallback={<Skeleton height={220} width={220} aria-label="Loading" />}>
          <QrCode text={uri} label="QR code of the key below" />
        </Suspense>
        <Text>
          Key: <span className="tl-mono">{secret}</span>
        </Text>
        <TextInput
          label="The six digits that the app shows now"
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={confirm.isPending}>
            Turn it on
          </Button>
          <Button variant="default" onClick={onClose}>
            Leave it off
          </Button>
        </Group>
      </Stack>
      {confirm.isError ? <ProblemNote error={confirm.error} /> : null}
    </form>
  );
}
