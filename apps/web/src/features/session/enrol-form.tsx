import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { MakePasskeyForm } from "../../app/make-passkey-form.tsx";
import { findPasskeyHindrance } from "../../app/passkey.ts";
import { PasskeyHindrance } from "../../app/passkey-hindrance.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { RecoveryCodes } from "../../ui/recovery-codes.tsx";
import { SecretForm } from "../../ui/secret-form.tsx";

interface EnrolFormProps {
  readonly ticket: string;
  readonly onSignedIn: () => Promise<void>;
  readonly onBack: () => void;
}

/** Setting a second step up in order to sign in, where the organisation asks one of everybody. */
export function EnrolForm({ ticket, onSignedIn, onBack }: EnrolFormProps) {
  const [isPasskey, setPasskey] = useState(false);
  const [passkeyCodes, setPasskeyCodes] = useState<readonly string[]>([]);
  const begin = useMutation({ mutationFn: () => client.signInEnrol({ ticket }) });
  const confirm = useMutation({ mutationFn: (code: string) => client.signInEnrolConfirm({ ticket, code }) });
  const codes = confirm.data?.recoveryCodes ?? passkeyCodes;
  if (codes.length > 0) return <RecoveryCodes codes={codes} happened="The second step is on." onClose={() => void onSignedIn()} />;
  if (begin.data !== undefined)
    return (
      <SecretForm
        {...begin.data}
        onCode={confirm.mutate}
        isPending={confirm.isPending}
        error={confirm.error}
        leave={{ words: "Back", onLeave: onBack }}
      />
    );
  if (isPasskey)
    return (
      <MakePasskeyForm
        ask={(name) => client.signInEnrolPasskeyBegin({ ticket, name })}
        send={(made) => client.signInEnrolPasskey({ ticket, made })}
        onMade={setPasskeyCodes}
        leave={{ words: "Back", onLeave: () => setPasskey(false) }}
      />
    );
  const hindrance = findPasskeyHindrance();
  return (
    <Stack>
      <Text>
        Your password is right. Your organisation asks everybody for a second step as well, and you have none yet: a passkey on this
        computer, a security key or a phone, or an app on your phone that shows six digits to type.
      </Text>
      {hindrance === null ? null : <PasskeyHindrance hindrance={hindrance} />}
      <Group>
        {hindrance === null ? (
          <Button autoFocus onClick={() => setPasskey(true)}>
            Set up a passkey
          </Button>
        ) : null}
        <Button
          autoFocus={hindrance !== null}
          variant={hindrance === null ? "default" : "filled"}
          onClick={() => begin.mutate()}
          loading={begin.isPending}
        >
          Set up an authenticator app
        </Button>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </Group>
      {begin.isError ? <ProblemNote error={begin.error} /> : null}
    </Stack>
  );
}
