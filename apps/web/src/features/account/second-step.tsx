import { Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { AuthenticatorApp } from "./authenticator-app.tsx";
import { Passkeys } from "./passkeys.tsx";
import { RenewRecoveryCodes } from "./renew-recovery-codes.tsx";

/** Fewer recovery codes than this are worth a word. */
const fewCodes = 3;

/** What signing in asks for beside the password: passkeys, an authenticator app, and recovery codes for whoever loses them. */
export function SecondStep() {
  const queries = useQueryClient();
  const kept = useQuery({
    queryKey: ["second-step"],
    queryFn: async () => ({ ...(await client.secondStep({})), ...(await client.passkeys({})) }),
  });
  const look = (): void => {
    for (const key of ["second-step", "sessions"]) void queries.invalidateQueries({ queryKey: [key] });
  };
  if (kept.isPending) return <Skeleton height={80} role="status" aria-label="Loading" />;
  if (kept.isError) return <ProblemNote error={kept.error} retry={() => void kept.refetch()} />;
  const { isOn: hasApp, recoveryCodes, passkeys } = kept.data;
  const isOn = hasApp || passkeys.length > 0;
  return (
    <section aria-label="Second step">
      <Title order={2} size="h5">
        Second step: {isOn ? "on" : "off"}
      </Title>
      <Stack>
        <Text>
          {isOn
            ? `Your password alone lets nobody in. ${sayCodes(recoveryCodes)}`
            : "With it on, your password alone lets nobody in: a passkey or a code is asked as well."}
        </Text>
        <Passkeys passkeys={passkeys} onChanged={look} />
        <AuthenticatorApp isOn={hasApp} onChanged={look} />
        {isOn ? (
          <div>
            <RenewRecoveryCodes onRenewed={look} />
          </div>
        ) : null}
      </Stack>
    </section>
  );
}

function sayCodes(left: number): string {
  const words = `You have ${left} recovery ${left === 1 ? "code" : "codes"} left.`;
  return left < fewCodes ? `${words} Take ten new ones.` : words;
}
