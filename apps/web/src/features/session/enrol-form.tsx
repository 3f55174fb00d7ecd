import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { client } from "../../app/client.ts";
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
  const begin = useMutation({ mutationFn: () => client.signInEnrol({ ticket }) });
  const confirm = useMutation({ mutationFn: (code: string) => client.signInEnrolConfirm({ ticket, code }) });
  if (confirm.data !== undefined)
    return <RecoveryCodes codes={confirm.data.recoveryCodes} happened="The second step is on." onClose={() => void onSignedIn()} />;
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
  return (
    <Stack>
      <Text>
        Your password is right. Your organisation asks everybody for a second step as well, and you have none yet: an authenticator app on
        your phone shows six digits, which you type after your password.
      </Text>
      <Group>
        <Button autoFocus onClick={() => begin.mutate()} loading={begin.isPending}>
          Set it up
        </Button>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </Group>
      {begin.isError ? <ProblemNote error={begin.error} /> : null}
    </Stack>
  );
}
